import { describe, expect, it } from 'vitest';
import { publishNotices } from '#lib/server/notice/publish-notices.ts';
import { createOutgoing } from '#lib/server/outgoing/create-outgoing.ts';
import { sendDeliveries } from '#lib/server/webhook/send-deliveries.ts';
import { callerOf, useApp, type TestApp } from '../../support/app-fixture.ts';
import {
  judgeDingTalk,
  judgeFeishu,
  judgeStandard,
  judgeWeCom,
  useHookServer,
  type HookServer,
} from '../../support/hook-server.ts';
import { ask, decide } from '../../support/messaging.ts';

type Format = 'standard' | 'wecom' | 'dingtalk' | 'feishu';

/** The story's app that may call this machine. */
async function useCallingApp(): Promise<TestApp> {
  const app = await useApp();
  return { ...app, outgoing: createOutgoing({ privateHosts: ['127.0.0.1'] }) };
}

async function add(
  app: TestApp,
  url: string,
  format: Format,
  changes: { told?: 'all'; secret?: string } = {},
) {
  return callerOf(app, 'manager').webhook.create({
    stationId: app.story.stationId,
    format,
    name: '值班群',
    url,
    told: 'waiting',
    language: 'zh-CN',
    ...changes,
  });
}

async function run(app: TestApp): Promise<void> {
  await publishNotices(app, app.now());
  await sendDeliveries(app, app.now());
}

/** A program that is told of everything, with the secret that it was given. */
async function useProgram(app: TestApp): Promise<{ server: HookServer; webhookId: string }> {
  let secret = '';
  const server = await useHookServer((call, now) => judgeStandard(secret)(call, now), app.nowMs);
  const made = await add(app, `${server.url}/hook`, 'standard', { told: 'all' });
  secret = made.secret ?? '';
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  return { server, webhookId: made.webhookId };
}

const statesOf = async (app: TestApp, webhookId: string, state: 'waiting' | 'sent' | 'failed') =>
  (await callerOf(app, 'manager').webhook.deliveries({ webhookId, state })).deliveries;

describe('a program', () => {
  it('is told of what happens by signed calls that hold ids only', async () => {
    const app = await useCallingApp();
    const { server } = await useProgram(app);
    const bookingId = await ask(app);
    await decide(app, bookingId, 'approve');
    await run(app);
    await run(app);
    const told = server.taken.map((body) => JSON.parse(body) as unknown);
    const data = { station: app.story.stationId, booking: bookingId };
    expect(told).toEqual([
      { type: 'booking.made', timestamp: expect.any(String) as string, data },
      { type: 'booking.approved', timestamp: expect.any(String) as string, data },
    ]);
    expect(new Set(server.calls.map((call) => call.headers['webhook-id'])).size).toBe(2);
  });

  it('that does not answer well is called again later under the same id, and in the end given up and sent again by hand', async () => {
    const app = await useCallingApp();
    const { server, webhookId } = await useProgram(app);
    server.answerWith({ status: 500 });
    await ask(app);
    await run(app);
    expect(await statesOf(app, webhookId, 'waiting')).toMatchObject([{ attempts: 1, problem: 'refused' }]);
    await run(app);
    expect(server.calls).toHaveLength(1);
    for (const minutes of [1, 5, 30, 120, 720]) {
      app.passMinutes(minutes);
      await run(app);
    }
    expect(server.calls).toHaveLength(6);
    const [failed] = await statesOf(app, webhookId, 'failed');
    expect(failed).toMatchObject({ attempts: 6, problem: 'refused', action: 'made' });
    server.answerWith(null);
    app.passMinutes(5000);
    await run(app);
    expect(server.calls).toHaveLength(6);
    await callerOf(app, 'manager').webhook.replay({ deliveryId: failed!.deliveryId });
    await run(app);
    expect(server.taken).toHaveLength(1);
    expect(new Set(server.calls.map((call) => call.headers['webhook-id'])).size).toBe(1);
    await expect(
      callerOf(app, 'manager').webhook.replay({ deliveryId: failed!.deliveryId }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('that is gone for good, or was stopped, is told nothing more', async () => {
    const app = await useCallingApp();
    const gone = await useProgram(app);
    const stopped = await useProgram(app);
    gone.server.answerWith({ status: 410 });
    const bookingId = await ask(app);
    await callerOf(app, 'manager').webhook.stop({ webhookId: stopped.webhookId });
    await run(app);
    await decide(app, bookingId, 'approve');
    await run(app);
    expect(gone.server.calls).toHaveLength(1);
    expect(stopped.server.calls).toHaveLength(0);
    expect(
      (await callerOf(app, 'manager').webhook.list({ stationId: app.story.stationId })).webhooks,
    ).toEqual([]);
  });

  it('that redirects is not followed, and one that answers without end is not read to its end', async () => {
    const app = await useCallingApp();
    const { server, webhookId } = await useProgram(app);
    const elsewhere = await useHookServer(() => ({ status: 200, text: '', taken: 'x' }), app.nowMs);
    const test = () => callerOf(app, 'manager').webhook.test({ webhookId });
    server.answerWith({ status: 307, location: elsewhere.url });
    expect(await test()).toEqual({ problem: 'refused' });
    expect(elsewhere.calls).toHaveLength(0);
    server.answerWith({ status: 200, text: 'x'.repeat(20_000) });
    expect(await test()).toEqual({ problem: 'answer-unread' });
    server.answerWith(null);
    expect(await test()).toEqual({ problem: null });
    expect(server.taken.map((body) => (JSON.parse(body) as { type: string }).type)).toEqual(['test']);
  });
});

describe('while people wait for answers', () => {
  it('a run calls each program once, and the rest follows in its order', async () => {
    const app = await useCallingApp();
    const { server } = await useProgram(app);
    await decide(app, await ask(app), 'approve');
    await publishNotices(app, app.now());
    const types = () => server.taken.map((body) => (JSON.parse(body) as { type: string }).type);
    await sendDeliveries(app, app.now(), () => Promise.resolve(false));
    expect(types()).toEqual(['booking.made']);
    await sendDeliveries(app, app.now(), () => Promise.resolve(false));
    expect(types()).toEqual(['booking.made', 'booking.approved']);
  });
});

describe('a crash', () => {
  it('between the call and its mark has it called again: at least once, and under the same id', async () => {
    const app = await useCallingApp();
    const { server } = await useProgram(app);
    await ask(app);
    await publishNotices(app, app.now());
    const dying: TestApp = {
      ...app,
      engine: {
        ...app.engine,
        transact: (task) =>
          task.holder === 'webhook.settle'
            ? Promise.reject(new Error('the power is gone'))
            : app.engine.transact(task),
      },
    };
    await expect(sendDeliveries(dying, app.now())).rejects.toThrow('the power is gone');
    app.passMinutes(1);
    await run(app);
    expect(server.taken).toHaveLength(2);
    expect(new Set(server.calls.map((call) => call.headers['webhook-id'])).size).toBe(1);
  });

  it('two processes that send at once call once', async () => {
    const app = await useCallingApp();
    const { server } = await useProgram(app);
    await ask(app);
    await publishNotices(app, app.now());
    await Promise.all([sendDeliveries(app, app.now()), sendDeliveries(app, app.now())]);
    expect(server.taken).toHaveLength(1);
  });
});

describe('a group robot', () => {
  const ROBOTS = [
    ['wecom', '/cgi-bin/webhook/send?key=k-1', '', () => judgeWeCom('k-1')],
    ['dingtalk', '/robot/send?access_token=t-1', 'SEC3f0c', () => judgeDingTalk('t-1', 'SEC3f0c')],
    ['feishu', '/open-apis/bot/v2/hook/h-1', 'f-secret', () => judgeFeishu('f-secret')],
  ] as const;

  it.each(ROBOTS)(
    'of %s takes what its documentation asks for, and says nobody’s name',
    async (format, path, secret, judge) => {
      const app = await useCallingApp();
      const server = await useHookServer(judge(), app.nowMs);
      const { webhookId, secret: shown } = await add(app, server.url + path, format, { secret });
      expect(shown).toBeNull();
      expect(await callerOf(app, 'manager').webhook.test({ webhookId })).toEqual({ problem: null });
      const bookingId = await ask(app);
      await run(app);
      expect(server.taken).toHaveLength(2);
      expect(server.taken[1]).toBe(
        `【江城驿站】收到新的预约申请：12月1日至12月31日，6 席 × 23 天，请及时审批。\nhttp://localhost/bookings/${bookingId}`,
      );
      expect(server.taken.join(' ')).not.toMatch(/远景|王磊|首批/);
    },
  );

  it.each(ROBOTS.slice(1))(
    'of %s that is given another secret says no, and is not believed',
    async (format, path, _, judge) => {
      const app = await useCallingApp();
      const server = await useHookServer(judge(), app.nowMs);
      const { webhookId } = await add(app, server.url + path, format, { secret: 'another' });
      expect(await callerOf(app, 'manager').webhook.test({ webhookId })).toEqual({ problem: 'refused' });
    },
  );
});

it('neither address nor secret is told again', async () => {
  const app = await useCallingApp();
  const server = await useHookServer(judgeFeishu('f-secret'), app.nowMs);
  await add(app, `${server.url}/open-apis/bot/v2/hook/h-1`, 'feishu', { secret: 'f-secret' });
  const { stationId } = app.story;
  const list = JSON.stringify(await callerOf(app, 'manager').webhook.list({ stationId }));
  expect(list).not.toMatch(/f-secret|h-1/);
});
