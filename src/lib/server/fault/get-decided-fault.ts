import { assertGranted, isGranted, type Actor } from '#lib/server/access/actor.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { findFault, type FaultWithPlace } from './fault-reader.ts';

/** A report that waits, if this person answers those of its station. To all others who look behind it is not their task. */
export async function getDecidedFault(app: App, actor: Actor, publicId: string): Promise<FaultWithPlace> {
  const fault = await findFault(readingFrom(app), publicId);
  if (!fault || !isGranted(actor, 'look-behind', fault.station)) throw notFound();
  assertGranted(actor, 'take-out-of-use', fault.station);
  if (fault.state !== 'open') throw new DoorError('conflict', 'fault-settled');
  return fault;
}
