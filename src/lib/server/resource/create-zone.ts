import type { z } from 'zod';
import { deskIslands, ISLANDS_SIZE, type DeskDrawing } from '#lib/domain/hall/desk-layout.ts';
import { facingRows } from '#lib/domain/hall/facing-rows.ts';
import type { createZoneInput } from '#lib/schemas/resource.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { assertInService } from '#lib/server/station/assert-in-service.ts';
import { getRunStation } from '#lib/server/station/get-run-station.ts';
import { addZone } from './add-zone.ts';

/** Draws a new zone: empty, or with the desks of a template. */
export async function createZone(
  app: App,
  actor: Actor,
  input: z.infer<typeof createZoneInput>,
): Promise<{ id: string }> {
  const station = await getRunStation(app, actor, input.stationId);
  const { name, neighbourDistance, rank } = input;
  const drawing = drawingOf(input);
  const { publicId } = await app.engine.configure('resource.createZone', async (transaction) => {
    await assertInService(transaction, station.id);
    return addZone(app, transaction, actor, station, { name, neighbourDistance, rank, ...drawing });
  });
  return { id: publicId };
}

function drawingOf(input: z.infer<typeof createZoneInput>): DeskDrawing {
  switch (input.template) {
    case 'empty':
      return { desks: [], width: input.width, height: input.height };
    case 'facing-rows':
      return facingRows(input);
    case 'islands-40':
      return { desks: deskIslands(input.labelPrefix), ...ISLANDS_SIZE };
  }
}
