import type { z } from 'zod';
import { desksInRows } from '#lib/domain/hall/desk-layout.ts';
import type { generateRowsInput } from '#lib/schemas/resource.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { addDesks } from './add-desks.ts';
import { getRunZone } from './get-run-zone.ts';
import { getZoneInService } from './get-zone-in-service.ts';
import { undoFact } from './layout-change-reader.ts';

/** Puts rows of numbered desks into a zone, with their share of the closures that are not over. */
export async function generateRows(
  app: App,
  actor: Actor,
  input: z.infer<typeof generateRowsInput>,
): Promise<{ desks: number }> {
  const { id, station } = await getRunZone(app, actor, input.zoneId);
  const { prefix, firstNumber, rows, desksPerRow, spacing, start } = input;
  const desks = desksInRows({
    prefix,
    firstNumber,
    rows,
    desksPerRow,
    spacingX: spacing.x,
    spacingY: spacing.y,
    ...start,
  });
  await app.engine.configure('resource.generateRows', async (transaction) => {
    const zone = await getZoneInService(transaction, id);
    const added = await addDesks(app, transaction, station, zone, desks);
    const change = {
      subject: 'zone',
      subjectId: id,
      stationId: station.id,
      action: 'desks-added',
      facts: {
        desks: desks.length,
        ...undoFact({ kind: 'desks-added', desks: added.map((id) => [id]) }),
      },
    } as const;
    await transaction.record(changeEvent(app, actor, change));
  });
  return { desks: desks.length };
}
