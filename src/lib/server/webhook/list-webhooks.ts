import { WEBHOOK_FORMATS } from '#lib/domain/webhook/webhook.ts';
import { instantOf } from '#lib/domain/time/instant.ts';
import type { WebhookList } from '#lib/schemas/webhook.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { momentText } from '#lib/server/moment-text.ts';
import { getRunStation } from '#lib/server/station/get-run-station.ts';
import { listWebhookRows, type WebhookRow } from './webhook-reader.ts';

/** Where others are told of what happens at a station, for those who configure it. Addresses and secrets are not told again. */
export async function listWebhooks(
  app: App,
  actor: Actor,
  { stationId }: { stationId: string },
): Promise<WebhookList> {
  const station = await getRunStation(app, actor, stationId);
  const rows = await listWebhookRows(readingFrom(app), station.id);
  return { webhooks: rows.map(webhookShown) };
}

function webhookShown(row: WebhookRow): WebhookList['webhooks'][number] {
  return {
    webhookId: row.publicId,
    format: WEBHOOK_FORMATS.find((known) => known === row.format) ?? 'standard',
    name: row.name,
    host: new URL(row.url).host,
    told: row.told === 'all' ? 'all' : 'waiting',
    language: row.language === 'en' ? 'en' : 'zh-CN',
    createdAt: momentText(instantOf(row.createdAt)),
  };
}
