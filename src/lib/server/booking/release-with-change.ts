import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import { releaseBooking, type Release } from './release-booking.ts';
import type { WaitingChange } from './waiting-change-of.ts';

/** Gives days back where a change may wait: it loses its wish for each day that its booking loses, and ends with the booking. */
export function releaseWithChange(release: Release, change: WaitingChange | null): LedgerChange[] {
  const changes = releaseBooking(release);
  if (!change) return changes;
  const isOver = changes.some((one) => one.type === 'move-booking');
  const lost = new Set(release.released.map((one) => one.day));
  const { booking, occurrences } = change;
  const withdrawn = occurrences.filter((one) => one.state === 'given' && (isOver || lost.has(one.day)));
  if (withdrawn.length === 0) return changes;
  return [
    ...changes,
    ...releaseBooking({
      ...release,
      booking,
      occurrences,
      released: withdrawn,
      endsStay: isOver,
      event: (action, facts) => ({ ...release.event(action, facts), subjectId: booking.id }),
    }),
  ];
}
