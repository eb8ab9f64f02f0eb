import type { Instant } from '#lib/domain/time/instant.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import type { NewEvent } from '#lib/server/engine/new-event.ts';
import type { BookingRow, OccurrenceRow } from '#lib/server/engine/ledger-rows.ts';

export interface Release {
  readonly booking: BookingRow;
  readonly occurrences: readonly OccurrenceRow[];
  /** The days to give back; all others stay as they were. */
  readonly released: readonly OccurrenceRow[];
  /** Whether the rest of the stay ends with it, or the stay goes on with the days that are kept. */
  readonly endsStay: boolean;
  /** Who ends it for the station, and why; null where nobody has to say. */
  readonly decision: { readonly by: number; readonly reason: string } | null;
  readonly event: (action: 'cancelled' | 'days-released', facts: NewEvent['facts']) => NewEvent;
}

/** Gives days of a stay back, or ends it: what is over stays on record, and a stay of which nothing is left is cancelled. */
export function releaseBooking(release: Release): LedgerChange[] {
  const { booking, occurrences, released, endsStay, event } = release;
  const kept = occurrences.filter((one) => one.state === 'given' && !released.includes(one));
  const facts = { days: released.length, kept: kept.length };
  if (kept.length === 0) {
    return [
      moveToCancelled(release),
      { type: 'release-all', bookingId: booking.id },
      { type: 'record-event', event: event('cancelled', facts) },
    ];
  }
  const days: LedgerChange = {
    type: 'release-days',
    bookingId: booking.id,
    days: released.map((one) => one.day),
    lastTo: Math.max(...kept.map(endOfOccurrence)) as Instant,
  };
  return endsStay
    ? [moveToCancelled(release), days, { type: 'record-event', event: event('cancelled', facts) }]
    : [days, { type: 'record-event', event: event('days-released', facts) }];
}

function moveToCancelled({ booking, decision }: Release): LedgerChange {
  return {
    type: 'move-booking',
    bookingId: booking.id,
    from: ['pending', 'returned', 'confirmed', 'offered'],
    to: 'cancelled',
    decidedBy: decision?.by ?? null,
    reason: decision?.reason ?? null,
  };
}

function endOfOccurrence({ given }: OccurrenceRow): number {
  return Math.max(...given.times.map(([, to]) => to));
}
