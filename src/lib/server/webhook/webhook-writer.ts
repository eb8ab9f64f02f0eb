import type { ConfigTransaction } from '#lib/server/engine/engine.ts';

type Tables = Pick<ConfigTransaction, 'tables'>;

const WAITING = { sentAt: null, failedAt: null } as const;

export interface NewWebhookRow {
  readonly publicId: string;
  readonly stationId: number;
  readonly format: string;
  readonly name: string;
  readonly url: string;
  readonly secret: string;
  readonly told: string;
  readonly language: string;
  readonly createdBy: number;
  readonly createdAt: number;
}

export interface NewDeliveryRow {
  readonly webhookId: number;
  /** Null is a test. */
  readonly eventId: number | null;
  readonly createdAt: number;
  readonly dueAt: number;
}

export async function insertWebhook({ tables }: Tables, row: NewWebhookRow): Promise<void> {
  await tables.webhook.create({ data: row, select: { id: true } });
}

/** True where it was in service until now. What still waits for it is given up. */
export async function markStopped({ tables }: Tables, id: number, now: number): Promise<boolean> {
  const { count } = await tables.webhook.updateMany({
    where: { id, stoppedAt: null },
    data: { stoppedAt: now },
  });
  await tables.delivery.updateMany({
    where: { webhookId: id, ...WAITING },
    data: { failedAt: now, problem: 'stopped' },
  });
  return count === 1;
}

/** Its public id. */
export async function insertDelivery({ tables }: Tables, row: NewDeliveryRow): Promise<string> {
  return (await tables.delivery.create({ data: row, select: { publicId: true } })).publicId;
}

/** Begins anew with one that was given up. True where it was. */
export async function queueDelivery({ tables }: Tables, id: number, now: number): Promise<boolean> {
  const { count } = await tables.delivery.updateMany({
    where: { id, failedAt: { not: null } },
    data: { failedAt: null, problem: null, attempts: 0, dueAt: now },
  });
  return count === 1;
}

/** Those that are done and older than that, the oldest first and not all at once. */
export async function deleteOldDeliveries({ tables }: Tables, before: number, limit: number): Promise<void> {
  const done = { OR: [{ sentAt: { not: null } }, { failedAt: { not: null } }] };
  const old = await tables.delivery.findMany({
    where: { createdAt: { lt: before }, ...done },
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true },
  });
  await tables.delivery.deleteMany({ where: { id: { in: old.map((one) => one.id) } } });
}
