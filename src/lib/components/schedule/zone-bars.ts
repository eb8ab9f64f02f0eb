import { formatClockTime } from '#lib/domain/time/clock-time.ts';
import type { Language } from '#lib/messages/language.ts';
import { LIVE_TEXTS } from '#lib/messages/page-live-texts.ts';
import { barMarkup } from './bar-markup.ts';
import { hourMarksOf, stretchOn } from './day-axis.ts';
import type { OpenTimes, Span } from './day-pieces.ts';
import { escaped } from './escaped.ts';
import type { PlaceDay } from './place-state.ts';

const BAR_HEIGHT_PX = 18;

/**
 * The days of the desks of a zone below one another, in one piece of markup. What is free all day would be one empty bar
 * below the other, and is counted in a sentence. The list below says the same in words.
 */
export function barsMarkup(
  language: Language,
  desks: readonly PlaceDay[],
  open: OpenTimes,
  axis: Span,
): string {
  const shown = desks.filter(({ pieces }) => pieces.some((piece) => piece.free === 0));
  const { allFree, restFree } = LIVE_TEXTS[language];
  if (shown.length === 0) return sentence(allFree);
  const minute = desks[0]?.minute ?? null;
  const moment = minute === null ? '' : momentMarkup(axis, minute);
  const rows = shown.map(
    ({ place, pieces }) =>
      `<span class="label">${escaped(place.label)}</span><svg width="100%" height="${BAR_HEIGHT_PX}">` +
      `${barMarkup(axis, open, pieces)}${moment}</svg>`,
  );
  const rest = desks.length - shown.length;
  return (
    `<div class="bars" aria-hidden="true">${hoursMarkup(axis)}${rows.join('')}</div>` +
    (rest === 0 ? '' : sentence(restFree(rest)))
  );
}

function sentence(text: string): string {
  return `<p class="soft">${escaped(text)}</p>`;
}

function hoursMarkup(axis: Span): string {
  const hours = hourMarksOf(axis).map(({ minute, at }) => {
    const anchor = at > 95 ? 'end' : at < 5 ? 'start' : 'middle';
    return `<text x="${at}%" y="13" text-anchor="${anchor}">${formatClockTime(minute)}</text>`;
  });
  return `<svg class="axis" width="100%" height="18">${hours.join('')}</svg>`;
}

function momentMarkup(axis: Span, minute: number): string {
  const at = stretchOn(axis, { from: minute, to: axis.to })?.at;
  return at === undefined ? '' : `<line x1="${at}%" x2="${at}%" y1="0" y2="${BAR_HEIGHT_PX}"/>`;
}

/** Nobody reads or stands within, so what has changed is drawn anew. */
export function followBars(element: Element, _before: string | null, after: string): void {
  element.innerHTML = after;
}
