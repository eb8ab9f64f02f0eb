import type { z } from 'zod';
import { parseLocalDay } from '#lib/domain/time/local-day.ts';
import type { usualInput } from '#lib/schemas/meal.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { getRunCanteen } from './get-run-canteen.ts';
import { listReminded } from './reminder-reader.ts';
import { insertReminder } from './reminder-writer.ts';
import { usualOfDay } from './usual-of-day.ts';

/** Reminds whoever usually orders and has not for a day: each party once a day, by whoever ordered for it last. */
export async function remindUsualOrderers(
  app: App,
  actor: Actor,
  { canteenId, day: text }: z.infer<typeof usualInput>,
): Promise<{ reminded: number }> {
  const { resourceId, station, provider } = await getRunCanteen(app, actor, canteenId);
  const day = parseLocalDay(text);
  if (day === null) throw new DoorError('malformed', 'malformed');
  const now = app.now();
  const missing = usualOfDay(app, canteenId, day);
  return app.engine.configure('canteen.remind', async (transaction) => {
    const known = new Set(await listReminded(transaction, resourceId, day));
    const due = missing.filter(({ partyId }) => !known.has(partyId));
    for (const { partyId, madeBy } of due) {
      await insertReminder(transaction, {
        resourceId,
        localDay: day,
        partyId,
        remindedBy: actor.personId,
        remindedAt: now,
      });
      await transaction.send({
        kind: 'meal-reminder',
        personId: madeBy,
        bookingId: null,
        facts: { stationId: station.id, resourceId, day },
        now,
        until: null,
      });
    }
    if (due.length > 0)
      await transaction.record(
        changeEvent(app, actor, {
          subject: 'resource',
          subjectId: resourceId,
          stationId: station.id,
          partyId: provider.id,
          action: 'meal-orderers-reminded',
          facts: { day, count: due.length },
        }),
      );
    return { reminded: due.length };
  });
}
