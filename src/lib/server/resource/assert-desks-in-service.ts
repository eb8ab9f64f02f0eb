import { DoorError } from '#lib/server/access/door-error.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';
import { listDesks } from './resource-reader.ts';

/** They were in service when they were asked for; somebody may have taken one out since. */
export async function assertDesksInService(
  transaction: ConfigTransaction,
  ids: readonly number[],
): Promise<void> {
  const current = await listDesks(transaction, ids);
  if (current.some((desk) => desk.retiredAt !== null)) throw new DoorError('conflict', 'retired');
}
