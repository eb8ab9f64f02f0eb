import { DONE, done } from '#lib/schemas/scalars.ts';
import {
  createdWebhook,
  createWebhookInput,
  deliveriesInput,
  deliveryList,
  replayInput,
  testedWebhook,
  webhookInput,
  webhookList,
  webhooksInput,
} from '#lib/schemas/webhook.ts';
import { createWebhook } from '#lib/server/webhook/create-webhook.ts';
import { listDeliveries } from '#lib/server/webhook/list-deliveries.ts';
import { listWebhooks } from '#lib/server/webhook/list-webhooks.ts';
import { replayDelivery } from '#lib/server/webhook/replay-delivery.ts';
import { stopWebhook } from '#lib/server/webhook/stop-webhook.ts';
import { testWebhook } from '#lib/server/webhook/test-webhook.ts';
import { member, router } from './procedures.ts';

/** Other programs and group robots that are told of what happens at a station. */
export const webhookRouter = router({
  /** Those of a station that are in service, without their addresses and secrets. */
  list: member
    .input(webhooksInput)
    .output(webhookList)
    .query(({ ctx, input }) => listWebhooks(ctx.app, ctx.actor, input)),

  /**
   * Adds one. The secret of a program is told this once. Refused: an address of this machine or of an internal network, one
   * that is not encrypted, one whose name leads nowhere; more than ten of one station.
   */
  create: member
    .input(createWebhookInput)
    .output(createdWebhook)
    .mutation(({ ctx, input }) => createWebhook(ctx.app, ctx.actor, input)),

  /** It is told nothing more, also nothing of what waits to be sent. */
  stop: member
    .input(webhookInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await stopWebhook(ctx.app, ctx.actor, input);
      return DONE;
    }),

  /** Sends a test at once and says whether it has arrived, within ten seconds. */
  test: member
    .input(webhookInput)
    .output(testedWebhook)
    .mutation(({ ctx, input }) => testWebhook(ctx.app, ctx.actor, input)),

  /** What was sent, waits, or was given up after six tries within 15 hours, the latest first. Kept for 30 days. */
  deliveries: member
    .input(deliveriesInput)
    .output(deliveryList)
    .query(({ ctx, input }) => listDeliveries(ctx.app, ctx.actor, input)),

  /** Begins anew with one that was given up, under the same id. Refused: one that was not. */
  replay: member
    .input(replayInput)
    .output(done)
    .mutation(async ({ ctx, input }) => {
      await replayDelivery(ctx.app, ctx.actor, input);
      return DONE;
    }),
});
