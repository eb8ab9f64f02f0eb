import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { assertInService } from '#lib/server/station/assert-in-service.ts';
import { assertLabelsFree } from './assert-labels-free.ts';
import { getRunDesks } from './get-run-desks.ts';
import { updateResourceRow } from './resource-writer.ts';

export interface RenumberedDesk {
  readonly id: string;
  readonly label: string;
}

/** Gives desks of one station other numbers; they may exchange them. Bookings keep their desks, whatever their numbers. */
export async function renumberDesks(
  app: App,
  actor: Actor,
  { desks: renumbered }: { desks: readonly RenumberedDesk[] },
): Promise<void> {
  const { station, desks } = await getRunDesks(
    app,
    actor,
    renumbered.map((desk) => desk.id),
  );
  const exceptIds = [...desks.values()].map((desk) => desk.id);
  await app.engine.configure('resource.renumber', async (transaction) => {
    await assertInService(transaction, station.id);
    const labels = renumbered.map((desk) => desk.label);
    await assertLabelsFree(transaction, { stationId: station.id, kind: 'desk', labels, exceptIds });
    for (const { id, label } of renumbered) {
      const desk = desks.get(id);
      if (desk) await updateResourceRow(transaction, desk.id, { label });
    }
    const change = {
      subject: 'station',
      subjectId: station.id,
      stationId: station.id,
      action: 'desks-renumbered',
      facts: { desks: labels.length },
    } as const;
    await transaction.record(changeEvent(app, actor, change));
  });
}
