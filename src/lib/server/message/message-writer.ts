import type { ChannelName, DeliveryProblem } from '#lib/domain/message/message-kind.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';
import type { MessageRow } from './message-reader.ts';

const WAITING = { sentAt: null, failedAt: null } as const;

type Tables = Pick<ConfigTransaction, 'tables'>;

/**
 * Takes a try before it is made: whoever comes second gets false, and after a crash in the middle the message is tried
 * again when the next try is due.
 */
export async function takeAttempt(
  { tables }: Tables,
  { id, attempts }: Pick<MessageRow, 'id' | 'attempts'>,
  nextDue: number,
): Promise<boolean> {
  const { count } = await tables.message.updateMany({
    where: { ...WAITING, id, attempts },
    data: { attempts: attempts + 1, dueAt: nextDue },
  });
  return count === 1;
}

export async function markSent(
  { tables }: Tables,
  id: number,
  { channel, at }: { channel: ChannelName; at: number },
): Promise<void> {
  await tables.message.updateMany({
    where: { ...WAITING, id },
    data: { sentAt: at, channel, problem: null },
  });
}

/** `failedAt` is null where it is tried again. */
export async function markProblem(
  { tables }: Tables,
  id: number,
  outcome: { channel: ChannelName | null; problem: DeliveryProblem; failedAt: number | null },
): Promise<void> {
  await tables.message.updateMany({ where: { ...WAITING, id }, data: outcome });
}

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
