import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { WEBHOOKS_PER_STATION_MAX } from '#lib/domain/webhook/webhook.ts';
import type { createdWebhook, createWebhookInput } from '#lib/schemas/webhook.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { assertInService } from '#lib/server/station/assert-in-service.ts';
import { getRunStation } from '#lib/server/station/get-run-station.ts';
import { STANDARD_SECRET_PREFIX } from './signatures.ts';
import { countWebhooks } from './webhook-reader.ts';
import { insertWebhook } from './webhook-writer.ts';

/** Standard Webhooks asks for 24 to 64 bytes. */
const SECRET_BYTES = 32;

/**
 * From now on the address is told of what happens to bookings of the station. Refused: an address of this machine or of an
 * internal network, one that is not encrypted, one whose name leads nowhere; more than ten of one station.
 */
export async function createWebhook(
  app: App,
  actor: Actor,
  { stationId, ...input }: z.infer<typeof createWebhookInput>,
): Promise<z.infer<typeof createdWebhook>> {
  const station = await getRunStation(app, actor, stationId);
  const problem = await app.outgoing.check(new URL(input.url));
  if (problem === 'unknown-host') throw new DoorError('conflict', 'address-unknown');
  if (problem !== null) throw new DoorError('conflict', 'address-not-allowed');
  const publicId = app.newPublicId();
  const isStandard = input.format === 'standard';
  const secret = isStandard
    ? `${STANDARD_SECRET_PREFIX}${randomBytes(SECRET_BYTES).toString('base64')}`
    : input.secret;
  await app.engine.configure('webhook.create', async (transaction) => {
    await assertInService(transaction, station.id);
    if ((await countWebhooks(transaction, station.id)) >= WEBHOOKS_PER_STATION_MAX)
      throw new DoorError('conflict', 'too-many-webhooks', { limit: WEBHOOKS_PER_STATION_MAX });
    const making = { createdBy: actor.personId, createdAt: app.now() };
    await insertWebhook(transaction, { ...input, ...making, secret, publicId, stationId: station.id });
    const of = { subject: 'station', subjectId: station.id, stationId: station.id } as const;
    const facts = { format: input.format };
    await transaction.record(changeEvent(app, actor, { ...of, action: 'webhook-added', facts }));
  });
  return { webhookId: publicId, secret: isStandard ? secret : null };
}
