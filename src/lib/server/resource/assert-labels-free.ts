import { DoorError } from '#lib/server/access/door-error.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';
import { findTakenLabel } from './resource-reader.ts';

/** A label names one resource of its kind in service at a station; those of `exceptIds` are about to lose theirs. */
export async function assertLabelsFree(
  transaction: ConfigTransaction,
  asked: Parameters<typeof findTakenLabel>[1],
): Promise<void> {
  const seen = new Set<string>();
  const twice = asked.labels.find((label) => seen.size === seen.add(label).size);
  const taken = twice ?? (await findTakenLabel(transaction, asked));
  if (taken !== null) throw new DoorError('conflict', 'label-taken', { label: taken });
}
