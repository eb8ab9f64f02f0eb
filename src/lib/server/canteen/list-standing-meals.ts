import { weekdaysOfMask } from '#lib/domain/canteen/standing-days.ts';
import { formatClockTime } from '#lib/domain/time/clock-time.ts';
import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import type { StandingMeal } from '#lib/schemas/meal.ts';
import { assertActsFor, type Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { listStandingOfParty } from './standing-reader.ts';

/** The standing orders of one's party that have not ended. */
export async function listStandingMeals(
  app: App,
  actor: Actor,
  { partyId }: { partyId: string },
): Promise<StandingMeal[]> {
  const membership = assertActsFor(actor, partyId);
  const rows = await listStandingOfParty(readingFrom(app), membership.partyId);
  return app.engine.read((reader) =>
    rows.map((row) => ({
      id: row.publicId,
      canteen: {
        id: row.canteenPublicId,
        name: app.halls.byId(reader, row.stationId)?.hall.everyResource.get(row.resourceId)?.label ?? '',
      },
      weekdays: weekdaysOfMask(row.weekdays),
      from: formatClockTime(row.fromMinute),
      to: formatClockTime(row.toMinute),
      portions: row.portions,
      marks: {
        ...(row.halal > 0 && { halal: row.halal }),
        ...(row.vegetarian > 0 && { vegetarian: row.vegetarian }),
      },
      until: row.untilDay === null ? null : formatLocalDay(row.untilDay),
      rolledTo: formatLocalDay(row.rolledTo),
    })),
  );
}
