import { CALL_PROBLEMS } from '#lib/domain/webhook/webhook.ts';
import { createWebhookInput, deliveriesInput, replayInput, webhookInput } from '#lib/schemas/webhook.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import { createWebhook } from '#lib/server/webhook/create-webhook.ts';
import { listDeliveries } from '#lib/server/webhook/list-deliveries.ts';
import { listWebhooks } from '#lib/server/webhook/list-webhooks.ts';
import { replayDelivery } from '#lib/server/webhook/replay-delivery.ts';
import { stopWebhook } from '#lib/server/webhook/stop-webhook.ts';
import { testWebhook } from '#lib/server/webhook/test-webhook.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { readForm } from '#lib/server/web-server/read-form.ts';
import { runForm } from '#lib/server/web-server/run-form.ts';
import { shownOnce } from '#lib/server/web-server/shown-once.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { app, config } = event.locals;
  const actor = needSession(event);
  const { searchParams, pathname } = event.url;
  return orErrorPage(event, async () => {
    const { webhooks } = await listWebhooks(app, actor, { stationId: event.params.id });
    const webhookId = searchParams.get('of');
    const asked = webhookId === null ? null : deliveriesInput.safeParse(pageOf(webhookId, searchParams));
    if (asked && !asked.success) throw notFound();
    const sent = asked && (await listDeliveries(app, actor, asked.data));
    return {
      webhooks,
      sent: sent && { ...sent, webhookId: asked.data.webhookId, state: asked.data.state },
      now: app.now(),
      shown: shownOnce(event.cookies, config, pathname).take(),
      arrived: searchParams.get('tested') === 'arrived',
      problem: CALL_PROBLEMS.find((known) => known === searchParams.get('tested')) ?? null,
      replayed: searchParams.has('replayed'),
    };
  });
};

function pageOf(webhookId: string, searchParams: URLSearchParams): unknown {
  const after = searchParams.get('after');
  return { webhookId, state: searchParams.get('state') ?? 'failed', ...(after !== null && { after }) };
}

const FIELDS = ['format', 'name', 'url', 'secret', 'told', 'language'] as const;

export const actions: Actions = {
  add: async (event) => {
    const { app, config } = event.locals;
    const actor = needSession(event);
    const values = await readForm(event.request, FIELDS);
    return runForm(event, {
      schema: createWebhookInput,
      input: { ...values, stationId: event.params.id },
      // A secret is typed again.
      typed: { form: 'add', values: { ...values, secret: '' } },
      run: async (input) => {
        const { secret } = await createWebhook(app, actor, input);
        if (secret !== null) shownOnce(event.cookies, config, event.url.pathname).keep(secret);
      },
      next: `${event.url.pathname}?done`,
    });
  },
  stop: async (event) => {
    const actor = needSession(event);
    const values = await readForm(event.request, ['webhookId']);
    return runForm(event, {
      schema: webhookInput,
      input: values,
      typed: { form: 'stop', values },
      run: (input) => stopWebhook(event.locals.app, actor, input),
      next: `${event.url.pathname}?done`,
    });
  },
  test: async (event) => {
    const actor = needSession(event);
    const values = await readForm(event.request, ['webhookId']);
    let outcome = 'arrived';
    return runForm(event, {
      schema: webhookInput,
      input: values,
      typed: { form: 'test', values },
      run: async (input) => {
        const { problem } = await testWebhook(event.locals.app, actor, input);
        outcome = problem ?? 'arrived';
      },
      next: () => `${event.url.pathname}?tested=${outcome}`,
    });
  },
  replay: async (event) => {
    const actor = needSession(event);
    const values = await readForm(event.request, ['deliveryId']);
    return runForm(event, {
      schema: replayInput,
      input: values,
      typed: { form: 'replay', values },
      run: (input) => replayDelivery(event.locals.app, actor, input),
      next: `${event.url.pathname}?replayed`,
    });
  },
};
