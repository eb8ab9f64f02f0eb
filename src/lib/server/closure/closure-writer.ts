import type { ClosedTimes } from '#lib/domain/hours/closed-parts.ts';
import type { CLOSURE_PURPOSES } from '#lib/schemas/closure.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';

export interface NewClosureRow {
  readonly publicId: string;
  readonly stationId: number;
  readonly zoneId: number | null;
  readonly resourceId: number | null;
  readonly purpose: (typeof CLOSURE_PURPOSES)[number];
  readonly reason: string;
  readonly quantity: number | null;
  readonly times: ClosedTimes;
  readonly createdBy: number;
  readonly createdAt: number;
}

export async function insertClosure(
  { tables }: ConfigTransaction,
  { times, ...row }: NewClosureRow,
): Promise<number> {
  const { id } = await tables.closure.create({
    data: { ...row, intervals: JSON.stringify(times) },
    select: { id: true },
  });
  return id;
}

/** False where somebody has ended it before. */
export async function markClosureEnded(
  { tables }: ConfigTransaction,
  id: number,
  endedAt: number,
): Promise<boolean> {
  const { count } = await tables.closure.updateMany({
    where: { id, endedAt: null },
    data: { endedAt, carryFrom: null },
  });
  return count === 1;
}
