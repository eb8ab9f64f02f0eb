import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { assertInService } from '#lib/server/station/assert-in-service.ts';
import { getRunStation } from '#lib/server/station/get-run-station.ts';
import { deletePolicy } from './policy-writer.ts';

/** Takes a station's own rules of a kind away: it follows its district's again. A station without any of its own: not found. */
export async function removePolicy(
  app: App,
  actor: Actor,
  { stationId, kind }: { stationId: string; kind: ResourceKind },
): Promise<void> {
  const station = await getRunStation(app, actor, stationId);
  await app.engine.configure('policy.remove', async (transaction) => {
    await assertInService(transaction, station.id);
    const id = await deletePolicy(transaction, {
      districtId: station.districtId,
      stationId: station.id,
      kind,
    });
    if (id === null) throw notFound();
    const change = {
      subject: 'policy',
      subjectId: id,
      stationId: station.id,
      action: 'removed',
      facts: { kind },
    } as const;
    await transaction.record(changeEvent(app, actor, change));
  });
}
