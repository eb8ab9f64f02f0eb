import { assertGranted, isGranted, type Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { findWebhook, type WebhookRow } from './webhook-reader.ts';

/** The one with this id, for those who configure its station; others of the station may not, and to all others there is none. */
export async function getWebhook(app: App, actor: Actor, publicId: string): Promise<WebhookRow> {
  const row = await findWebhook(readingFrom(app), publicId);
  if (!row || !isGranted(actor, 'look-behind', row.station)) throw notFound();
  assertGranted(actor, 'configure', row.station);
  return row;
}
