import type { MessageKind } from '#lib/domain/message/message-kind.ts';
import type { NoticeKind } from './notice-kind.ts';

/** What happened to a booking, and what is known of the booking now. */
export interface BookingHappening {
  readonly action: string;
  /** Null is the program itself. */
  readonly actorId: number | null;
  readonly madeBy: number;
  readonly waits: boolean;
  /** Whether it stands for a change of another booking. */
  readonly isChange: boolean;
  /** Whether the house has made it for days of another one that had to make room. */
  readonly isInstead: boolean;
}

export interface Told {
  readonly personId: number;
  /** What stands in the list; null where the person has just done it themselves. */
  readonly notice: NoticeKind | null;
  /** What leaves by text message or mail; null where the change itself has written that message already. */
  readonly message: MessageKind | null;
}

const TO_MAKER: Readonly<Record<string, readonly [NoticeKind, MessageKind | null]>> = {
  approved: ['approved', null],
  returned: ['returned', null],
  declined: ['declined', null],
  lapsed: ['lapsed', null],
  changed: ['changed', 'booking-changed'],
  'days-released': ['days-released', 'booking-changed'],
  cancelled: ['cancelled', 'booking-cancelled'],
  'taken-over': ['taken-over', null],
  offered: ['offered', null],
  'part-offered': ['part-offered', null],
  'offer-missed': ['offer-missed', null],
  reseated: ['reseated', null],
  shortened: ['shortened', null],
  displaced: ['displaced', null],
  'no-show': ['no-show', null],
  'no-show-corrected': ['no-show-corrected', null],
};

/** Their days are in the calendar of whoever was mailed them, also of those who have taken them out themselves. */
const IN_CALENDAR: ReadonlySet<string> = new Set(['changed', 'days-released', 'cancelled']);

/** With these a booking begins to stand, or to wait for a decision. */
const BEGINNINGS: ReadonlySet<string> = new Set(['made', 'completed', 'offer-accepted']);

/**
 * Who is told what of something that happened to a booking. Nobody finds in their list what they did themselves, and of it they
 * are sent nothing but the file for a calendar that has it; whoever makes a booking that is granted at once, or is theirs from the
 * waitlist, is sent a confirmation to keep. Of what the house has booked for them instead of another place the change itself writes
 * the message.
 */
export function tellOfEvent(happening: BookingHappening, deciderIds: readonly number[]): readonly Told[] {
  const { action, actorId, madeBy, waits, isChange, isInstead } = happening;
  if (isInstead) return actorId === madeBy ? [] : [{ personId: madeBy, notice: 'moved', message: null }];
  if (BEGINNINGS.has(action)) {
    if (!waits) {
      const isOwn = action === 'made' && actorId === madeBy && !isChange;
      const isConfirmation = isOwn || action === 'offer-accepted';
      return isConfirmation ? [{ personId: madeBy, notice: null, message: 'booking-made' }] : [];
    }
    const notice = isChange ? 'change-to-decide' : 'to-decide';
    return deciderIds
      .filter((personId) => personId !== actorId)
      .map((personId) => ({ personId, notice, message: 'booking-to-decide' }));
  }
  if (actorId === madeBy) {
    const message = 'calendar-updated';
    return IN_CALENDAR.has(action) ? [{ personId: madeBy, notice: null, message }] : [];
  }
  const told = TO_MAKER[action];
  if (!told) return [];
  const [notice, message] = told;
  return [{ personId: madeBy, notice, message }];
}
