import type { Instant } from '#lib/domain/time/instant.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';

export interface NewFault {
  readonly publicId: string;
  readonly resourceId: number;
  readonly stationId: number;
  readonly words: string;
  readonly reportedBy: number;
  readonly reportedAt: Instant;
}

export function insertFault({ tables }: ConfigTransaction, fault: NewFault): Promise<{ id: number }> {
  return tables.fault.create({ data: { ...fault, state: 'open' }, select: { id: true } });
}

/** What became of these reports of a place; of how many it was still open. */
export async function settleFaults(
  { tables }: ConfigTransaction,
  which: { readonly id: number } | { readonly resourceId: number },
  to: { readonly state: 'taken-out' | 'dismissed'; readonly by: number; readonly now: Instant },
): Promise<number> {
  const { count } = await tables.fault.updateMany({
    where: { ...which, state: 'open' },
    data: { state: to.state, decidedBy: to.by, decidedAt: to.now },
  });
  return count;
}
