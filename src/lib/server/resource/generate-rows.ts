import type { z } from 'zod';
import { desksInRows, type LaidDesk } from '#lib/domain/hall/desk-layout.ts';
import type { generateRowsInput } from '#lib/schemas/resource.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';
import { addDesks } from './add-desks.ts';
import { getRunZone } from './get-run-zone.ts';
import { getZoneInService } from './get-zone-in-service.ts';
import { undoFact } from './layout-change-reader.ts';
import type { ZoneHead } from './zone-reader.ts';
import { updateZoneRow } from './zone-writer.ts';

/** Between the last desk and the wall, in centimetres, where a zone grows for it. */
const TO_WALL_CM = 100;

/**
 * Puts rows of numbered desks into a zone, with their share of the closures that are not over. A drawing that is too small
 * for them is refused, or with `grows` becomes as large as they need, in the same transaction.
 */
export async function generateRows(
  app: App,
  actor: Actor,
  input: z.infer<typeof generateRowsInput>,
  { grows = false }: { readonly grows?: boolean } = {},
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
    const drawn = await getZoneInService(transaction, id);
    const zone = grows ? await growFor(app, actor, transaction, drawn, desks) : drawn;
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

async function growFor(
  app: App,
  actor: Actor,
  transaction: ConfigTransaction,
  zone: ZoneHead,
  desks: readonly LaidDesk[],
): Promise<ZoneHead> {
  const right = Math.max(...desks.map(({ x }) => x));
  const bottom = Math.max(...desks.map(({ y }) => y));
  if (right <= zone.width && bottom <= zone.height) return zone;
  const size = {
    width: right <= zone.width ? zone.width : right + TO_WALL_CM,
    height: bottom <= zone.height ? zone.height : bottom + TO_WALL_CM,
  };
  await updateZoneRow(transaction, zone.id, size);
  const change = {
    subject: 'zone',
    subjectId: zone.id,
    stationId: zone.stationId,
    action: 'updated',
    facts: { changed: 'height,width' },
  } as const;
  await transaction.record(changeEvent(app, actor, change));
  return { ...zone, ...size };
}
