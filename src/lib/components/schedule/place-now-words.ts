import { parseLocalDay } from '#lib/domain/time/local-day.ts';
import { amountText } from '#lib/messages/count-words.ts';
import { dayText } from '#lib/messages/date-words.ts';
import type { Language } from '#lib/messages/language.ts';
import { PLACE_TEXTS } from '#lib/messages/page-place-texts.ts';
import { refusalMessage } from '#lib/messages/refusal-messages.ts';
import type { PlaceView } from '#lib/schemas/availability.ts';

type Moment = NonNullable<PlaceView['until']>;

/** What stands in the way of a place, until when, and when it is free: one sentence after the other. */
export function placeNowSentences(language: Language, view: PlaceView): string[] {
  const texts = PLACE_TEXTS[language];
  const { state, purpose, closedBecause } = view;
  switch (state) {
    case 'free':
      return [freeText(language, view), ...unitsText(language, view)];
    case 'own':
      return [
        view.until === null ? texts.noEnd : texts.ownUntil(momentText(language, view, view.until)),
        ...unitsText(language, view),
      ];
    case 'taken':
    case 'held':
      return [occupiedText(language, view), ...freeFromText(language, view)];
    case 'closed':
      return [...(purpose === null ? [] : [texts.closedFor[purpose]]), ...closedText(language, view)];
    case 'shut':
      return [
        ...(closedBecause === null
          ? []
          : [refusalMessage(language, { code: 'closed-that-day', reason: closedBecause })]),
        ...(view.until === null ? [] : [texts.opensAt(momentText(language, view, view.until))]),
        ...(isSame(view.until, view.freeFrom) ? [] : freeFromText(language, view)),
      ];
    case 'out-of-service':
      return [texts.outOfService];
  }
}

function freeText(language: Language, view: PlaceView): string {
  const texts = PLACE_TEXTS[language];
  if (view.until === null) return texts.alwaysFree;
  const moment = momentText(language, view, view.until);
  return view.untilClosing ? texts.freeUntil.closing(moment) : texts.freeUntil.booked(moment);
}

function occupiedText(language: Language, view: PlaceView): string {
  const texts = PLACE_TEXTS[language];
  if (view.until === null) return texts.noEnd;
  const moment = momentText(language, view, view.until);
  return view.state === 'held' ? texts.heldUntil(moment) : texts.takenUntil(moment);
}

function closedText(language: Language, view: PlaceView): string[] {
  const texts = PLACE_TEXTS[language];
  if (view.freeFrom === null) return [texts.noEnd];
  if (view.until === null || view.untilClosing) return freeFromText(language, view);
  const reopens = texts.closedUntil(momentText(language, view, view.until));
  return isSame(view.until, view.freeFrom) ? [reopens] : [reopens, ...freeFromText(language, view)];
}

function freeFromText(language: Language, view: PlaceView): string[] {
  const texts = PLACE_TEXTS[language];
  if (view.freeFrom === null) return [texts.notFreeSoon];
  if (view.state !== 'closed' && isSame(view.until, view.freeFrom)) return [texts.thenFree];
  return [texts.freeFrom(momentText(language, view, view.freeFrom))];
}

/** Of a place with several units, how many of them are left. */
function unitsText(language: Language, { place: { kind, capacity }, free }: PlaceView): string[] {
  return capacity > 1 ? [PLACE_TEXTS[language].unitsFree(amountText(language, kind, free))] : [];
}

/** The time alone where it is today. */
function momentText(language: Language, { now }: PlaceView, { day, time }: Moment): string {
  const parsed = parseLocalDay(day);
  return day === now.day || parsed === null ? time : `${dayText(language, parsed)} ${time}`;
}

function isSame(a: Moment | null, b: Moment | null): boolean {
  return a?.day === b?.day && a?.time === b?.time;
}
