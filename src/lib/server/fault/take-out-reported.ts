import type { z } from 'zod';
import type { FaultTakenOut, takeOutInput } from '#lib/schemas/fault.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { getDecidedFault } from './get-decided-fault.ts';
import { takePlaceOut } from './take-place-out.ts';

/** Takes a place out of use that somebody has reported, and moves whoever is booked there. */
export async function takeOutReported(
  app: App,
  actor: Actor,
  { faultId, days }: z.infer<typeof takeOutInput>,
): Promise<FaultTakenOut> {
  const { resourceId, resourcePublicId, station, words } = await getDecidedFault(app, actor, faultId);
  return takePlaceOut(app, actor, { id: resourceId, publicId: resourcePublicId, station }, { words, days });
}
