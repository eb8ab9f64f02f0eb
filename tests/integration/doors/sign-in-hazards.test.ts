import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FAILURES_PER_ADDRESS_MAX } from '#lib/server/account/sign-in-limits.ts';
import { callerOf, contextOf, useApp, type TestApp } from '../../support/app-fixture.ts';
import { appRouter } from '#lib/server/trpc/app-router.ts';
import { createCaller } from '#lib/server/trpc/procedures.ts';
import { STORY_PASSWORD, STORY_PEOPLE } from '../../support/story.ts';
import { refusalOf } from '../access/refused-call.ts';
import { errorOf, form, mutation, send } from './http-call.ts';
import { startStoryServer, type StoryServer } from './story-server.ts';

const UNKNOWN = '+8613911112233';

/** The app, counting how many passwords are compared. */
function counting(app: TestApp): { app: TestApp; hashes: () => number } {
  let hashes = 0;
  const hasher: TestApp['hasher'] = {
    hash: (password) => app.hasher.hash(password),
    verify: (password, stored) => {
      hashes += 1;
      return app.hasher.verify(password, stored);
    },
  };
  return { app: { ...app, hasher }, hashes: () => hashes };
}

describe('an unknown number, a wrong password and a disabled account', () => {
  it('get the same answer after the same work: one comparison each', async () => {
    const { app, hashes } = counting(await useApp());
    await app.engine.configure('test.disable', ({ tables }) =>
      tables.person.updateMany({ where: { mobile: STORY_PEOPLE.stranger.mobile }, data: { disabledAt: 1 } }),
    );
    const tries = [
      { mobile: UNKNOWN, password: STORY_PASSWORD },
      { mobile: STORY_PEOPLE.member.mobile, password: 'not the password' },
      { mobile: STORY_PEOPLE.stranger.mobile, password: STORY_PASSWORD },
    ];
    const told = [];
    for (const [index, credentials] of tries.entries()) {
      const refusal = await callerOf(app, null)
        .account.signIn(credentials)
        .then(() => 'in', refusalOf);
      told.push(refusal);
      expect(hashes()).toBe(index + 1);
    }
    expect(told).toEqual(Array(3).fill({ code: 'UNAUTHORIZED', reason: 'wrong-credentials', facts: {} }));
  });
});

describe('fifty failures from one address', () => {
  it('lock the address for all numbers, and leave other addresses alone', async () => {
    const app = await useApp();
    const headers: Record<string, string> = {};
    const callFrom = async (address: string, number: number) => {
      const setHeader = (name: string, value: string): void => {
        headers[name] = value;
      };
      const caller = createCaller(appRouter)({ ...(await contextOf(app, null)), address, setHeader });
      const mobile = `+86136${String(number).padStart(8, '0')}`;
      return caller.account.signIn({ mobile, password: 'guess' }).then(
        () => 'in',
        (error: unknown) => refusalOf(error).reason,
      );
    };
    for (let number = 0; number < FAILURES_PER_ADDRESS_MAX; number += 1)
      expect(await callFrom('198.51.100.7', number)).toBe('wrong-credentials');
    expect(await callFrom('198.51.100.7', 900)).toBe('too-many-sign-ins');
    expect(Number(headers['retry-after'])).toBeGreaterThan(14 * 60);
    expect(await callFrom('198.51.100.8', 901)).toBe('wrong-credentials');
  });
});

describe('over HTTP', () => {
  let server: StoryServer;
  beforeAll(async () => {
    server = await startStoryServer();
  });
  afterAll(() => server.stopAndRemove());

  it('another site signs nobody in: neither by its form nor by its script, with no cookie at all', async () => {
    const before = server.contents()['session'];
    const credentials = { mobile: STORY_PEOPLE.member.mobile, password: STORY_PASSWORD };
    for (const origin of ['https://evil.example', 'null', `${server.origin}.evil.example`]) {
      for (const call of [
        form('/sign-in', credentials, { origin }),
        form('/sign-in/code?/enter', { mobile: credentials.mobile, code: '000000' }, { origin }),
        form('/sign-in/forgotten?/reset', { mobile: credentials.mobile, code: '000000' }, { origin }),
        mutation('account.signIn', credentials, { origin }),
        { ...mutation('account.signIn', credentials, { origin }), headers: { origin } },
      ]) {
        const answer = await send(server, call);
        expect(answer.status, `${call.path} ${origin}`).toBe(403);
        expect(answer.headers['set-cookie']).toBeUndefined();
      }
    }
    expect(server.contents()['session']).toEqual(before);
  });

  it('a password of more than 256 characters is wrong without being hashed, and none can be set', async () => {
    const headers = { cookie: server.cookieOf('member'), origin: server.origin };
    const input = { current: STORY_PASSWORD, next: 'x'.repeat(257) };
    const answer = await send(server, mutation('account.changePassword', input, headers));
    expect([answer.status, errorOf(answer).data.reason]).toEqual([400, 'malformed']);
    const { mobile } = STORY_PEOPLE.neighbour;
    const long = mutation('account.signIn', { mobile, password: 'x'.repeat(400) }, { origin: server.origin });
    expect((await send(server, long)).status).toBe(401);
  });
});
