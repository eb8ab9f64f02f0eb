import type { z } from 'zod';
import { deskIslands, ISLANDS_SIZE, type LaidDesk } from '#lib/domain/hall/desk-layout.ts';
import { ZONES_PER_STATION_MAX } from '#lib/schemas/limits.ts';
import type { createZoneInput } from '#lib/schemas/resource.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { assertInService } from '#lib/server/station/assert-in-service.ts';
import { getRunStation } from '#lib/server/station/get-run-station.ts';
import { addDesks } from './add-desks.ts';
import { countZones } from './zone-reader.ts';
import { insertZone } from './zone-writer.ts';

/** Draws a new zone: empty, or with the desks of a template. */
export async function createZone(
  app: App,
  actor: Actor,
  input: z.infer<typeof createZoneInput>,
): Promise<{ id: string }> {
  const station = await getRunStation(app, actor, input.stationId);
  const { desks, width, height } = drawingOf(input);
  const publicId = app.newPublicId();
  await app.engine.configure('resource.createZone', async (transaction) => {
    await assertInService(transaction, station.id);
    const { count, lastRank } = await countZones(transaction, station.id);
    if (count >= ZONES_PER_STATION_MAX)
      throw new DoorError('conflict', 'too-many-zones', { limit: ZONES_PER_STATION_MAX });
    const { name, neighbourDistance, rank = lastRank + 1 } = input;
    const zone = await insertZone(transaction, {
      publicId,
      stationId: station.id,
      name,
      neighbourDistance,
      width,
      height,
      rank,
    });
    await addDesks(app, transaction, station, zone, desks);
    await transaction.record(
      changeEvent(app, actor, {
        subject: 'zone',
        subjectId: zone.id,
        stationId: station.id,
        action: 'created',
        facts: { desks: desks.length },
      }),
    );
  });
  return { id: publicId };
}

function drawingOf(input: z.infer<typeof createZoneInput>): {
  desks: LaidDesk[];
  width: number;
  height: number;
} {
  if (input.template === 'empty') return { desks: [], width: input.width, height: input.height };
  return { desks: deskIslands(input.labelPrefix), ...ISLANDS_SIZE };
}
