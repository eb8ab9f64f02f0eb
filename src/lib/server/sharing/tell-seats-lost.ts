import { slotsWithoutSeat } from '#lib/domain/sharing/slots-without-seat.ts';
import type { GivenOnDay } from '#lib/domain/sharing/seats-of-slots.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { localDayAt, type TimeZone } from '#lib/domain/time/time-zone.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import type { BookingRow, OccurrenceRow } from '#lib/server/engine/ledger-rows.ts';
import type { ParticipantRow } from '#lib/server/engine/sharing-rows.ts';
import { hasSeats } from './stay-file.ts';

export interface SeatsLost {
  readonly booking: BookingRow;
  readonly participants: readonly ParticipantRow[];
  /** The days of the booking as they stood. */
  readonly occurrences: readonly OccurrenceRow[];
  /** The days that become other ones, or are new. */
  readonly becoming: readonly GivenOnDay[];
  readonly timeZone: TimeZone;
  readonly now: Instant;
}

/**
 * Where a change leaves people of a shared stay without a seat: they are told, and so is whoever made the booking, who has to
 * find them one.
 */
export function tellSeatsLost(lost: SeatsLost): LedgerChange[] {
  const { booking, participants, occurrences, becoming, timeZone, now } = lost;
  if (participants.length === 0 || !hasSeats(booking)) return [];
  const before = occurrences.map(({ day, given }) => ({ day, places: given.places }));
  const changed = new Map(becoming.map((one) => [one.day, one]));
  const kept = before.map((one) => changed.get(one.day) ?? one);
  const added = becoming.filter(({ day }) => !before.some((one) => one.day === day));
  const after = [...kept, ...added].sort((a, b) => a.day - b.day);
  const slots = new Set(slotsWithoutSeat(before, after, localDayAt(timeZone, now)));
  const people = participants.filter(({ slot }) => slots.has(slot)).map(({ personId }) => personId);
  if (people.length === 0) return [];
  const about = { bookingId: booking.id, now, until: null };
  return [
    ...people.map((personId): LedgerChange => ({
      type: 'send-message',
      message: { ...about, kind: 'seat-lost', personId, facts: {} },
    })),
    {
      type: 'send-message',
      message: { ...about, kind: 'seats-short', personId: booking.madeBy, facts: { people: people.length } },
    },
  ];
}
