import { z } from 'zod';
import {
  CALL_PROBLEMS,
  DELIVERY_STATES,
  TOLD_ACTIONS,
  WEBHOOK_FORMATS,
  WEBHOOK_SECRET_CHARACTERS_MAX,
  WEBHOOK_TOLD,
  WEBHOOK_URL_CHARACTERS_MAX,
} from '#lib/domain/webhook/webhook.ts';
import { personLanguage } from './account.ts';
import { NAME_CHARACTERS_MAX } from './limits.ts';
import { moment, nonEmptyText, pageSize, plainText, publicId } from './scalars.ts';

export const webhooksInput = z.strictObject({ stationId: publicId });

export const webhookList = z.strictObject({
  webhooks: z.array(
    z.strictObject({
      webhookId: publicId,
      format: z.enum(WEBHOOK_FORMATS),
      name: z.string(),
      /** The rest of its address may be a secret. */
      host: z.string(),
      told: z.enum(WEBHOOK_TOLD),
      language: personLanguage,
      createdAt: moment,
    }),
  ),
});
export type WebhookList = z.infer<typeof webhookList>;

export const createWebhookInput = z.strictObject({
  stationId: publicId,
  format: z.enum(WEBHOOK_FORMATS),
  name: nonEmptyText(NAME_CHARACTERS_MAX),
  url: nonEmptyText(WEBHOOK_URL_CHARACTERS_MAX).refine((text) => URL.canParse(text), 'web-address'),
  /** Of a robot, where its group asks for signatures; of programs it is made here. */
  secret: plainText(WEBHOOK_SECRET_CHARACTERS_MAX).default(''),
  told: z.enum(WEBHOOK_TOLD),
  language: personLanguage,
});

export const createdWebhook = z.strictObject({
  webhookId: publicId,
  /** With which a program checks the signature, told this once; null for robots. */
  secret: z.string().nullable(),
});

export const webhookInput = z.strictObject({ webhookId: publicId });

/** Null where it has arrived. */
export const testedWebhook = z.strictObject({ problem: z.enum(CALL_PROBLEMS).nullable() });

export const deliveriesInput = z.strictObject({
  webhookId: publicId,
  state: z.enum(DELIVERY_STATES),
  /** The last one of the page before. */
  after: publicId.optional(),
  limit: pageSize,
});

export const deliveryList = z.strictObject({
  deliveries: z.array(
    z.strictObject({
      deliveryId: publicId,
      /** What it tells of; null is a test. */
      action: z.enum(TOLD_ACTIONS).nullable(),
      createdAt: moment,
      /** Of the next try; null where there is none. */
      dueAt: moment.nullable(),
      doneAt: moment.nullable(),
      attempts: z.int(),
      problem: z.enum(CALL_PROBLEMS).nullable(),
    }),
  ),
  next: publicId.nullable(),
});
export type DeliveryList = z.infer<typeof deliveryList>;

export const replayInput = z.strictObject({ deliveryId: publicId });
