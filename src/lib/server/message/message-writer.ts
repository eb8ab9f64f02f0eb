import type { ConfigTransaction } from '#lib/server/engine/engine.ts';

type Tables = Pick<ConfigTransaction, 'tables'>;

/** Begins anew with a message that was given up. True where it was. */
export async function queueAgain({ tables }: Tables, id: number, now: number): Promise<boolean> {
  const { count } = await tables.message.updateMany({
    where: { id, failedAt: { not: null } },
    data: { failedAt: null, problem: null, channel: null, attempts: 0, dueAt: now },
  });
  return count === 1;
}

/** Messages that are done and older than that, the oldest first and not all at once. */
export async function deleteOldMessages({ tables }: Tables, before: number, limit: number): Promise<void> {
  const done = { OR: [{ sentAt: { not: null } }, { failedAt: { not: null } }] };
  const old = await tables.message.findMany({
    where: { createdAt: { lt: before }, ...done },
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true },
  });
  await tables.message.deleteMany({ where: { id: { in: old.map((one) => one.id) } } });
}
