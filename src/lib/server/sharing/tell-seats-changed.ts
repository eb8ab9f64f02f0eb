import { slotsWithOtherSeat } from '#lib/domain/sharing/slots-with-other-seat.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import { hasSeats } from './stay-file.ts';
import type { SeatsLost } from './tell-seats-lost.ts';

/**
 * Where the house has changed the seats of a shared stay, those are told whose own seat is another one, or who have it for fewer
 * hours or not at all; `lost` are the days of the latter. Whoever made the booking is told of it as a whole.
 */
export function tellSeatsChanged(
  { booking, participants, occurrences, becoming, timeZone, now }: SeatsLost,
  lost: ReadonlySet<LocalDay>,
): LedgerChange[] {
  if (participants.length === 0 || !hasSeats(booking)) return [];
  const before = occurrences.map(({ day, given }) => ({ day, places: given.places }));
  const changed = new Map(becoming.map((one) => [one.day, one]));
  const after = before.map((one) => changed.get(one.day) ?? one);
  const slots = new Set(slotsWithOtherSeat(before, after, lost, localDayAt(timeZone, now)));
  return participants
    .filter(({ slot, personId }) => slots.has(slot) && personId !== booking.madeBy)
    .map(({ personId }) => ({
      type: 'send-message',
      message: { kind: 'seat-changed', personId, bookingId: booking.id, facts: {}, now, until: null },
    }));
}
