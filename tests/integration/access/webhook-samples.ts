import type { Samples, World } from './world.ts';

/** Inputs about those who are told of what happens at the station. Their addresses are never called: they are internal. */
export const WEBHOOK_SAMPLES: Samples = {
  'webhook.list': { '': ({ story }) => ({ stationId: story.stationId }) },
  'webhook.create': {
    '': ({ story }) => ({
      stationId: story.stationId,
      format: 'standard',
      name: '办公系统',
      url: 'https://8.8.8.8/hook',
      secret: '',
      told: 'all',
      language: 'zh-CN',
    }),
  },
  'webhook.stop': { '': async (world) => ({ webhookId: (await webhookOf(world)).webhookId }) },
  'webhook.test': { '': async (world) => ({ webhookId: (await webhookOf(world)).webhookId }) },
  'webhook.deliveries': {
    '': async (world) => ({ webhookId: (await webhookOf(world)).webhookId, state: 'failed' }),
  },
  'webhook.replay': { '': async (world) => ({ deliveryId: (await webhookOf(world)).deliveryId }) },
};

/** One with a call that was given up. */
async function webhookOf({ app, story, next }: World): Promise<{ webhookId: string; deliveryId: string }> {
  return app.engine.configure('test.webhook', async ({ tables }) => {
    const moment = app.now();
    const webhook = await tables.webhook.create({
      data: {
        publicId: `webhook-${next()}`.padEnd(16, '0'),
        station: { connect: { publicId: story.stationId } },
        format: 'standard',
        name: '办公系统',
        url: 'https://127.0.0.1/hook',
        secret: 'whsec_AAAA',
        told: 'all',
        language: 'zh-CN',
        createdByPerson: { connect: { publicId: story.personIds.manager } },
        createdAt: moment,
      },
      select: { id: true, publicId: true },
    });
    const delivery = await tables.delivery.create({
      data: {
        webhookId: webhook.id,
        createdAt: moment,
        dueAt: moment,
        failedAt: moment,
        problem: 'refused',
      },
      select: { publicId: true },
    });
    return { webhookId: webhook.publicId, deliveryId: delivery.publicId };
  });
}
