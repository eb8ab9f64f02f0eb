import type { ConfigTransaction } from '#lib/server/engine/engine.ts';

export interface Proposal {
  readonly proposed: string;
  readonly proposedBy: number;
  readonly proposedAt: number;
}

export async function insertCanteen(
  { tables }: ConfigTransaction,
  row: Proposal & { readonly resourceId: number; readonly closureId: number },
): Promise<void> {
  await tables.canteen.create({ data: row, select: { resourceId: true } });
}

/** The latest proposal takes the place of one that still waits. */
export async function storeProposal(
  { tables }: ConfigTransaction,
  resourceId: number,
  proposal: Proposal,
): Promise<void> {
  await tables.canteen.updateMany({ where: { resourceId }, data: { ...proposal, decisionReason: null } });
}

/** False where nothing waits any more. */
export async function declineProposal(
  { tables }: ConfigTransaction,
  resourceId: number,
  decision: { readonly decidedBy: number; readonly decidedAt: number; readonly decisionReason: string },
): Promise<boolean> {
  const { count } = await tables.canteen.updateMany({
    where: { resourceId, proposed: { not: null } },
    data: { ...decision, proposed: null, proposedAt: null },
  });
  return count === 1;
}
