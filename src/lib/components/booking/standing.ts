import { parseClockTime } from '#lib/domain/time/clock-time.ts';
import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import { parseMoment } from '#lib/domain/time/moment.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { localDayAt, minuteOfDayAt } from '#lib/domain/time/time-zone.ts';
import { BOOKING_STATE_WORDS } from '#lib/messages/booking-words.ts';
import { nearMomentText } from '#lib/messages/deadline-words.ts';
import { reasonShown } from '#lib/messages/decision-reasons.ts';
import type { Language } from '#lib/messages/language.ts';
import { ARRIVAL_TEXTS } from '#lib/messages/page-arrival-texts.ts';
import { BOOKING_TEXTS, type BookingTexts } from '#lib/messages/page-booking-texts.ts';
import { OUTSIDE_TEXTS } from '#lib/messages/page-outside-texts.ts';
import { WAITLIST_TEXTS } from '#lib/messages/page-waitlist-texts.ts';
import { namedStayText, stayDaysText, stayText } from '#lib/messages/stay-words.ts';
import type { BookingView } from '#lib/schemas/booking-view.ts';
import { badgeToneOf } from './state-tone.ts';

/** How a booking stands, in words. */
export interface Standing {
  /** The first sentence of the page. */
  readonly heading: string;
  /** What happens or can be done next. */
  readonly next: string | null;
  readonly reason: { readonly term: string; readonly text: string } | null;
  /** Right after it was sent. */
  readonly made: string | null;
  /** Of the page, as a link that is sent shows it. */
  readonly title: string;
  /** Its state in a word or two, and how that is drawn. */
  readonly word: string;
  readonly tone: ReturnType<typeof badgeToneOf>;
  /** Nobody came, and nothing of it is left. */
  readonly isMissed: boolean;
  /** 6 席 × 23 天. */
  readonly stay: string;
}

export function standingOf(language: Language, booking: BookingView, isOwn: boolean, now: Instant): Standing {
  const texts = BOOKING_TEXTS[language];
  const { state, station, kind } = booking;
  const given = booking.days.filter((one) => one.state === 'given');
  const days = given.length > 0 ? given : booking.days;
  const [first, last] = [days[0], days.at(-1)];
  const quantity = (first?.places ?? []).reduce((sum, place) => sum + place.quantity, 0);
  const stay = namedStayText(language, kind, quantity, days.length);
  const dates = stayDaysText(language, first?.day ?? '', last?.day ?? '', localDayAt(station.timeZone, now));
  const deadlineAt = booking.decisionDeadline === null ? null : parseMoment(booking.decisionDeadline);
  const deadline =
    deadlineAt === null ? '' : nearMomentText(language, { at: deadlineAt, now, timeZone: station.timeZone });
  const isMissed = wasMissed(booking);
  const word = isMissed ? ARRIVAL_TEXTS[language].states['no-show'] : stateWordOf(language, booking);
  return {
    heading: isMissed
      ? ARRIVAL_TEXTS[language].missed(stay)
      : headingOf(language, booking, isOwn, stay, deadline),
    next:
      booking.cancelledBecause !== null
        ? texts.cancelledBecause[booking.cancelledBecause]
        : isOwn
          ? nextOf(texts, language, booking, deadline, now)
          : nextForOffice(texts, booking),
    reason: reasonOf(texts, language, booking),
    made:
      state === 'pending' ? texts.made.pending(deadline) : state === 'confirmed' ? texts.made.granted : null,
    title: [station.name, stay, dates, word].join(' · '),
    word,
    tone: isMissed ? 'bad' : badgeToneOf(state),
    isMissed,
    stay,
  };
}

/** On every day that it still had nobody came in time, and the places went back. */
function wasMissed({ state, days }: BookingView): boolean {
  const had = days.filter((one) => one.state === 'given' || one.state === 'no-show');
  return (
    (state === 'confirmed' || state === 'finished') &&
    had.length > 0 &&
    had.every((one) => one.state === 'no-show')
  );
}

/** The state in a word or two; of a part that is held while the rest is waited for it is not the one of an offer. */
export function stateWordOf(
  language: Language,
  { state, partOf }: Pick<BookingView, 'state' | 'partOf'>,
): string {
  return partOf ? WAITLIST_TEXTS[language].partState : BOOKING_STATE_WORDS[language][state];
}

function headingOf(
  language: Language,
  { state, kind, decidedBy, partOf, offerMissed }: BookingView,
  isOwn: boolean,
  stay: string,
  deadline: string,
): string {
  const { stands } = BOOKING_TEXTS[language];
  const waitlist = WAITLIST_TEXTS[language];
  if (partOf)
    return waitlist.stands.part(stay, stayText(language, kind, partOf.quantity, partOf.days), deadline);
  if (offerMissed) return waitlist.stands[offerMissed === 'over' ? 'missed' : 'partMissed'](deadline);
  switch (state) {
    case 'pending':
      return isOwn ? stands.pendingOwn(stay, deadline) : stands.pending(stay, deadline);
    case 'returned':
      return stands.returned(deadline);
    case 'confirmed':
      return decidedBy === null ? stands.granted(stay) : stands.confirmed(stay);
    case 'declined':
      return stands.declined(stay);
    case 'lapsed':
      return stands.lapsed(deadline);
    case 'cancelled':
      return stands.cancelled;
    case 'finished':
      return stands.finished;
    case 'offered':
      return waitlist.stands.offered(stay, deadline);
    case 'displaced':
      return waitlist.stands.displaced;
  }
}

function nextOf(
  texts: BookingTexts,
  language: Language,
  booking: BookingView,
  deadline: string,
  now: Instant,
): string {
  const { state, days, station, partOf, offerMissed } = booking;
  if (state === 'returned') return texts.returnedNext(deadline);
  if (partOf) return WAITLIST_TEXTS[language].next.part;
  if (offerMissed) return WAITLIST_TEXTS[language].next[offerMissed];
  if (state === 'offered' || state === 'displaced') return WAITLIST_TEXTS[language].next[state];
  if (wasMissed(booking)) return nextOfMissed(language, booking);
  if (state !== 'confirmed') return texts.next[state];
  const next = days.find((one) => one.state === 'given' && !one.over);
  if (!next) return texts.next.finished;
  const today = localDayAt(station.timeZone, now);
  const [first, last] = [next.times[0], next.times.at(-1)];
  const begins = parseClockTime(first?.from ?? '') ?? 0;
  // The clock of the station, and no instant: what began before midnight is of the day before.
  const hasBegun =
    next.day < formatLocalDay(today) ||
    (next.day === formatLocalDay(today) && begins <= minuteOfDayAt(station.timeZone, now));
  if (hasBegun) return ARRIVAL_TEXTS[language].begun(last?.to ?? '');
  return texts.confirmedNext(stayDaysText(language, next.day, next.day, today), first?.from ?? '');
}

function nextOfMissed(language: Language, { days, attendance }: BookingView): string {
  const { missedNext, excusedNext } = ARRIVAL_TEXTS[language];
  const missed = new Set(days.filter((one) => one.state === 'no-show').map((one) => one.day));
  const known = attendance.filter((one) => missed.has(one.day));
  return known.length > 0 && known.every((one) => one.state === 'excused') ? excusedNext : missedNext;
}

function nextForOffice({ nextForOffice: texts }: BookingTexts, { state }: BookingView): string | null {
  if (state === 'pending' || state === 'returned') return texts[state];
  return state === 'confirmed' || state === 'finished' || state === 'offered' ? null : texts.ended;
}

/** The reason of a return stands on while the completed request waits again, so that whoever decides finds it. */
function reasonOf(
  { reason }: BookingTexts,
  language: Language,
  { state, decisionReason, releaseReason }: BookingView,
): Standing['reason'] {
  if (releaseReason !== null && (state === 'confirmed' || state === 'finished' || state === 'cancelled'))
    return { term: OUTSIDE_TEXTS[language].why, text: releaseReason };
  if (decisionReason === null || decisionReason === '') return null;
  const text = reasonShown(language, decisionReason);
  if (state === 'returned') return { term: reason.returned, text };
  if (state === 'declined') return { term: reason.declined, text };
  return state === 'pending' ? { term: reason.earlier, text } : null;
}
