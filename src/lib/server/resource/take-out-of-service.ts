import type { Instant } from '#lib/domain/time/instant.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { lapseDueHolds } from '#lib/server/booking/lapse-due-writer.ts';
import { countBookingsFrom } from '#lib/server/closure/booked-claim-reader.ts';
import { releaseHouseClaims } from '#lib/server/closure/house-claim-writer.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';
import { markResourceRetired } from './resource-writer.ts';

/** Takes resources of one station out of service, unless bookings or holds still claim one of them now or later. */
export async function takeOutOfService(
  app: App,
  transaction: ConfigTransaction,
  stationId: number,
  resourceIds: readonly number[],
  now: Instant,
): Promise<void> {
  await lapseDueHolds(transaction, { stationId, resourceIds, now, atMs: app.nowMs() });
  const bookings = await countBookingsFrom(transaction, resourceIds, now);
  if (bookings > 0) throw new DoorError('conflict', 'has-future-bookings', { bookings });
  for (const resourceId of resourceIds) {
    await releaseHouseClaims(transaction, { resourceId }, now);
    await markResourceRetired(transaction, resourceId, now);
  }
}
