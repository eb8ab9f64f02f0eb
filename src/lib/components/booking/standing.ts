import { parseMoment } from '#lib/domain/time/moment.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import { BOOKING_STATE_WORDS } from '#lib/messages/booking-words.ts';
import { nearMomentText } from '#lib/messages/deadline-words.ts';
import { reasonShown } from '#lib/messages/decision-reasons.ts';
import type { Language } from '#lib/messages/language.ts';
import { BOOKING_TEXTS, type BookingTexts } from '#lib/messages/page-booking-texts.ts';
import { WAITLIST_TEXTS } from '#lib/messages/page-waitlist-texts.ts';
import { namedStayText, stayDaysText, stayText } from '#lib/messages/stay-words.ts';
import type { BookingView } from '#lib/schemas/booking-view.ts';

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
  return {
    heading: headingOf(language, booking, isOwn, stay, deadline),
    next:
      booking.cancelledBecause !== null
        ? texts.cancelledBecause[booking.cancelledBecause]
        : isOwn
          ? nextOf(texts, language, booking, deadline, now)
          : nextForOffice(texts, booking),
    reason: reasonOf(texts, language, booking),
    made:
      state === 'pending' ? texts.made.pending(deadline) : state === 'confirmed' ? texts.made.granted : null,
    title: [station.name, stay, dates, stateWordOf(language, booking)].join(' · '),
    stay,
  };
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
  { state, days, station, partOf, offerMissed }: BookingView,
  deadline: string,
  now: Instant,
): string {
  if (state === 'returned') return texts.returnedNext(deadline);
  if (partOf) return WAITLIST_TEXTS[language].next.part;
  if (offerMissed) return WAITLIST_TEXTS[language].next[offerMissed];
  if (state === 'offered' || state === 'displaced') return WAITLIST_TEXTS[language].next[state];
  if (state !== 'confirmed') return texts.next[state];
  const next = days.find((one) => one.state === 'given' && !one.over);
  if (!next) return texts.next.finished;
  const day = stayDaysText(language, next.day, next.day, localDayAt(station.timeZone, now));
  return texts.confirmedNext(day, next.times[0]?.from ?? '');
}

function nextForOffice({ nextForOffice: texts }: BookingTexts, { state }: BookingView): string | null {
  if (state === 'pending' || state === 'returned') return texts[state];
  return state === 'confirmed' || state === 'finished' || state === 'offered' ? null : texts.ended;
}

/** The reason of a return stands on while the completed request waits again, so that whoever decides finds it. */
function reasonOf(
  { reason }: BookingTexts,
  language: Language,
  { state, decisionReason }: BookingView,
): Standing['reason'] {
  if (decisionReason === null || decisionReason === '') return null;
  const text = reasonShown(language, decisionReason);
  if (state === 'returned') return { term: reason.returned, text };
  if (state === 'declined') return { term: reason.declined, text };
  return state === 'pending' ? { term: reason.earlier, text } : null;
}
