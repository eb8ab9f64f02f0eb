import type { DeliveryState } from '#lib/domain/webhook/webhook.ts';
import type { ConfigSource } from '#lib/server/config-source.ts';
import { STATION_HEAD, type StationHead } from '#lib/server/station/station-reader.ts';

const WAITING = { sentAt: null, failedAt: null } as const;
const OF_STATE = {
  waiting: WAITING,
  sent: { sentAt: { not: null } },
  failed: { failedAt: { not: null } },
} as const;

const WEBHOOK = {
  id: true,
  publicId: true,
  stationId: true,
  format: true,
  name: true,
  url: true,
  secret: true,
  told: true,
  language: true,
  createdAt: true,
  stoppedAt: true,
} as const;

export interface WebhookRow {
  readonly id: number;
  readonly publicId: string;
  readonly stationId: number;
  readonly format: string;
  readonly name: string;
  readonly url: string;
  readonly secret: string;
  readonly told: string;
  readonly language: string;
  readonly createdAt: number;
  readonly stoppedAt: number | null;
}

export interface DeliveryRow {
  readonly id: number;
  readonly publicId: string;
  readonly createdAt: number;
  readonly dueAt: number;
  readonly attempts: number;
  readonly problem: string | null;
  readonly sentAt: number | null;
  readonly failedAt: number | null;
  readonly webhook: WebhookRow;
  readonly event: {
    readonly action: string;
    readonly subjectId: number;
    readonly atMs: bigint;
  } | null;
}

const DELIVERY = {
  id: true,
  publicId: true,
  createdAt: true,
  dueAt: true,
  attempts: true,
  problem: true,
  sentAt: true,
  failedAt: true,
  webhook: { select: WEBHOOK },
  event: { select: { action: true, subjectId: true, atMs: true } },
} as const;

/** Those of a station that are in service, in the order of their making. */
export function listWebhookRows({ tables }: ConfigSource, stationId: number): Promise<WebhookRow[]> {
  return tables.webhook.findMany({
    where: { stationId, stoppedAt: null },
    orderBy: { id: 'asc' },
    select: WEBHOOK,
  });
}

/** With the station that it belongs to. */
export function findWebhook(
  { tables }: ConfigSource,
  publicId: string,
): Promise<(WebhookRow & { readonly station: StationHead }) | null> {
  const select = { ...WEBHOOK, station: { select: STATION_HEAD } };
  return tables.webhook.findUnique({ where: { publicId }, select });
}

export function countWebhooks({ tables }: ConfigSource, stationId: number): Promise<number> {
  return tables.webhook.count({ where: { stationId, stoppedAt: null } });
}

/** What is to be sent now, what was due first. */
export function listDueDeliveries(
  { tables }: ConfigSource,
  now: number,
  limit: number,
): Promise<DeliveryRow[]> {
  return tables.delivery.findMany({
    where: { ...WAITING, dueAt: { lte: now } },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: limit,
    select: DELIVERY,
  });
}

export function findDelivery({ tables }: ConfigSource, publicId: string): Promise<DeliveryRow | null> {
  return tables.delivery.findUnique({ where: { publicId }, select: DELIVERY });
}

/** The latest first; `before` is an internal id. */
export function listDeliveryRows(
  { tables }: ConfigSource,
  { webhookId, state, before, limit }: DeliveryPage,
): Promise<DeliveryRow[]> {
  return tables.delivery.findMany({
    where: { webhookId, ...OF_STATE[state], ...(before !== null && { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take: limit,
    select: DELIVERY,
  });
}

interface DeliveryPage {
  readonly webhookId: number;
  readonly state: DeliveryState;
  readonly before: number | null;
  readonly limit: number;
}
