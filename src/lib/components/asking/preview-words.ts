import { formatLocalDay, parseLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import { amountText } from '#lib/messages/count-words.ts';
import { dayRangeText, dayText } from '#lib/messages/date-words.ts';
import type { Language } from '#lib/messages/language.ts';
import { PREVIEW_TEXTS } from '#lib/messages/page-preview-texts.ts';
import { runsOf } from './day-runs.ts';
import type { Preview } from './preview.ts';

/** One day with its weekday, several as runs: 12月7日 周一; 12月7日至12月9日、12月14日. */
export function refusedDaysText(language: Language, days: readonly LocalDay[]): string {
  const [first] = days;
  if (first !== undefined && days.length === 1) return dayText(language, first);
  return runsOf(days.map(formatLocalDay))
    .map(({ from, to }) => dayRangeText(language, from, to))
    .join(language === 'en' ? ', ' : '、');
}

/** A moment on the station's clock: `YYYY-MM-DD` and `HH:MM`. */
export interface MomentShown {
  readonly day: string;
  readonly time: string;
}

/** What the party has booked already at these times, from its first such day on. */
export interface AlreadyBooked {
  readonly bookingId: string;
  readonly day: string;
  readonly days: number;
  readonly quantity: number;
}

/** Whoever sends a request twice should know it before. */
export function alreadyText(
  language: Language,
  kind: Preview['kind'],
  { day: text, days, quantity }: AlreadyBooked,
  /** Null where it is the reader's only one. */
  party: string | null,
): string {
  const day = parseLocalDay(text);
  const amount = amountText(language, kind, quantity);
  return PREVIEW_TEXTS[language].already(day === null ? text : dayText(language, day), days, amount, party);
}

/** What happens when it is sent; null where nothing can be. */
export function nextText(
  language: Language,
  { outcome, kind, quantity, daysGiven }: Pick<Preview, 'outcome' | 'kind' | 'quantity' | 'daysGiven'>,
  deadline: MomentShown | null,
): string | null {
  const texts = PREVIEW_TEXTS[language];
  const amount = texts.amount(amountText(language, kind, quantity), daysGiven);
  if (outcome === 'refused') return null;
  if (deadline === null)
    return outcome === 'pending' ? texts.next.pendingWithoutDeadline(amount) : texts.next.granted(amount);
  const day = parseLocalDay(deadline.day);
  const moment = `${day === null ? deadline.day : dayText(language, day)} ${deadline.time}`;
  return texts.next.pending(amount, moment);
}
