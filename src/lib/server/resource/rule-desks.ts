import type { z } from 'zod';
import type { ruleDesksInput } from '#lib/schemas/resource.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { assertDesksInService } from './assert-desks-in-service.ts';
import { ownRuleColumns } from './own-rule-columns.ts';
import { getRunDesks } from './get-run-desks.ts';
import { updateResourceRows } from './resource-writer.ts';

/** Gives desks of one station the same rule of their own, all or none. The bookings that they have stay. */
export async function ruleDesks(
  app: App,
  actor: Actor,
  { desks: publicIds, own }: z.infer<typeof ruleDesksInput>,
): Promise<void> {
  const { station, desks } = await getRunDesks(app, actor, publicIds);
  const ids = [...desks.values()].map((desk) => desk.id);
  await app.engine.configure('resource.ruleDesks', async (transaction) => {
    await assertDesksInService(transaction, ids);
    await updateResourceRows(transaction, ids, ownRuleColumns(own));
    for (const id of ids) {
      const change = {
        subject: 'resource',
        subjectId: id,
        stationId: station.id,
        action: 'updated',
        facts: { changed: 'own' },
      } as const;
      await transaction.record(changeEvent(app, actor, change));
    }
  });
}
