import type { z } from 'zod';
import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { createClosureInput } from '#lib/schemas/closure.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { getRunResource } from '#lib/server/resource/get-run-resource.ts';
import { getRunZone } from '#lib/server/resource/get-run-zone.ts';
import { getRunStation } from '#lib/server/station/get-run-station.ts';
import type { StationHead } from '#lib/server/station/station-reader.ts';

export interface ClosureScope {
  readonly station: StationHead;
  /** Both null: the whole station. */
  readonly zoneId: number | null;
  readonly resourceId: number | null;
  /** Null is all of it. */
  readonly quantity: number | null;
}

/** Of these there is more than one unit. */
const KINDS_WITH_UNITS: readonly ResourceKind[] = ['area', 'bay', 'canteen'];

/** What is to be closed, if this person runs its station. */
export async function findClosureScope(
  app: App,
  actor: Actor,
  input: z.infer<typeof createClosureInput>,
): Promise<ClosureScope> {
  if ('stationId' in input) {
    const station = await getRunStation(app, actor, input.stationId);
    return { station, zoneId: null, resourceId: null, quantity: null };
  }
  if ('zoneId' in input) {
    const { id, station, retiredAt } = await getRunZone(app, actor, input.zoneId);
    if (retiredAt !== null) throw new DoorError('conflict', 'retired');
    return { station, zoneId: id, resourceId: null, quantity: null };
  }
  const { id, station, kind } = await getRunResource(app, actor, input.resourceId);
  if (input.quantity !== null && !KINDS_WITH_UNITS.includes(kind))
    throw new DoorError('malformed', 'single-unit');
  return { station, zoneId: null, resourceId: id, quantity: input.quantity };
}
