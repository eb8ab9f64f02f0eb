import type { z } from 'zod';
import { parseLocalDay } from '#lib/domain/time/local-day.ts';
import type { UsualParties, usualInput } from '#lib/schemas/meal.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { getRunCanteen } from './get-run-canteen.ts';
import { listReminded } from './reminder-reader.ts';
import { usualOfDay } from './usual-of-day.ts';

/** Who usually orders and has not for a day, for whoever runs the canteen. */
export async function listUsualOrderers(
  app: App,
  actor: Actor,
  { canteenId, day: text }: z.infer<typeof usualInput>,
): Promise<UsualParties> {
  const { resourceId } = await getRunCanteen(app, actor, canteenId);
  const day = parseLocalDay(text);
  if (day === null) throw new DoorError('malformed', 'malformed');
  const reminded = new Set(await listReminded(readingFrom(app), resourceId, day));
  return {
    parties: usualOfDay(app, canteenId, day).map((one) => ({
      id: one.publicId,
      name: one.name,
      days: one.days,
      orderedBy: one.madeByName,
      reminded: reminded.has(one.partyId),
    })),
  };
}
