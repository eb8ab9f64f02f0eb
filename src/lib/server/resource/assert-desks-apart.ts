import { findTooClose } from '#lib/domain/hall/desks-apart.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';
import { listPlacedDesks, type PlacedDesk } from './resource-reader.ts';

/**
 * Desks that are added or moved must not stand where a drawing cannot tell two of them apart. Desks that stood so before
 * are left as they are.
 */
export async function assertDesksApart(
  transaction: ConfigTransaction,
  zoneId: number,
  placed: readonly PlacedDesk[],
): Promise<void> {
  const labels = new Set(placed.map((desk) => desk.label));
  const others = (await listPlacedDesks(transaction, zoneId)).filter(({ label }) => !labels.has(label));
  const close = findTooClose(placed, others);
  if (!close) return;
  const [{ label }, { label: other }] = close;
  throw new DoorError('conflict', 'desks-too-close', { label, other });
}
