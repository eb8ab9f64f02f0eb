import type { Instant } from '#lib/domain/time/instant.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { listDaysToTell } from './canteen-reader.ts';
import { markDayTold } from './canteen-writer.ts';

/** Days of which nobody was told for so long are left: the meals are eaten. */
const LATE_MINUTES_MAX = 24 * 60;

/** Tells those who run a canteen how many to cook for, once after each cut-off. May run twice. */
export async function tellKitchens(app: App, asOf: Instant): Promise<void> {
  for (const { resourceId, localDay, stationId, personIds } of await listDaysToTell(
    readingFrom(app),
    asOf,
    asOf - LATE_MINUTES_MAX,
  )) {
    await app.engine.configure('upkeep.tellKitchens', async (transaction) => {
      if (!(await markDayTold(transaction, resourceId, localDay, asOf))) return;
      for (const personId of personIds)
        await transaction.send({
          kind: 'kitchen-count',
          personId,
          bookingId: null,
          facts: { stationId, resourceId, day: localDay },
          now: asOf,
          until: null,
        });
    });
  }
}
