import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf, errorOf, form, mutation, query, send, type HttpAnswer } from './http-call.ts';
import { startStoryServer, type StoryServer } from './story-server.ts';
import type { StoryPerson } from '../../support/story.ts';

let server: StoryServer;
beforeAll(async () => {
  server = await startStoryServer();
});
afterAll(() => server.stopAndRemove());

async function newToken(person: StoryPerson, scope: 'read' | 'book' | 'manage'): Promise<string> {
  const headers = { cookie: server.cookieOf(person), origin: server.origin };
  const made = await send(server, mutation('apiToken.create', { name: '报表程序', scope, days: 1 }, headers));
  return (dataOf(made) as { token: string }).token;
}

function bearer(token: string): { authorization: string } {
  return { authorization: `Bearer ${token}` };
}

async function me(headers: Readonly<Record<string, string>>): Promise<HttpAnswer> {
  return send(server, query('account.me', {}, headers));
}

describe('a call with an access token', () => {
  it('is its owner’s, and needs no Origin and no cookie', async () => {
    const token = await newToken('manager', 'manage');
    expect(dataOf(await me(bearer(token)))).toMatchObject({ name: '李站长' });
    const closure = {
      stationId: server.story.stationId,
      purpose: 'maintenance',
      reason: '检修',
      when: { from: '2026-12-24', to: '2026-12-24' },
    };
    const foreign = { ...bearer(token), origin: 'https://evil.example' };
    for (const headers of [bearer(token), foreign]) {
      const ended = await send(server, mutation('closure.create', closure, headers));
      expect(ended.status, ended.text).toBe(200);
    }
  });

  it('is not helped by a cookie beside it, and does not help it', async () => {
    const token = await newToken('member', 'read');
    const cookie = server.cookieOf('officer');
    expect(dataOf(await me({ ...bearer(token), cookie }))).toMatchObject({ name: '王磊' });
    // The officer's session may do this, the member's reading token may not.
    const party = { name: '不应存在', kind: 'team', validFrom: '2026-12-01', validTo: '2027-01-31' };
    const before = server.contents()['party'];
    const call = mutation('party.create', party, { ...bearer(token), cookie, origin: server.origin });
    expect(errorOf(await send(server, call)).data).toMatchObject({
      code: 'FORBIDDEN',
      reason: 'token-scope',
    });
    expect(server.contents()['party']).toEqual(before);
  });

  it('is refused where the token is worth nothing, also where nobody need be signed in, and whatever cookie it brings', async () => {
    const live = await newToken('member', 'read');
    const dead = [
      live.slice(0, -1),
      `${live}x`,
      `yz_${'A'.repeat(43)}`,
      '',
      'x'.repeat(10_000),
      `${live} ${live}`,
    ];
    for (const token of dead) {
      for (const path of ['account.me', 'station.list']) {
        const headers = { ...bearer(token), cookie: server.cookieOf('officer') };
        const answer = await send(server, query(path, {}, headers));
        expect([answer.status, errorOf(answer).data.reason], `${path} ${token.slice(0, 60)}`).toEqual([
          401,
          'token-invalid',
        ]);
        expect(answer.headers['www-authenticate']).toBe('Bearer');
      }
    }
  });

  it('never signs in or out, sets a password, or manages sessions and tokens', async () => {
    const token = await newToken('officer', 'manage');
    const before = server.contents()['session'];
    for (const [path, input] of [
      ['account.signOut', {}],
      ['account.signIn', { mobile: '13900000005', password: '一句很长也好记的密码' }],
      ['account.changePassword', { current: '一句很长也好记的密码', next: '另一句很长也好记的密码' }],
      ['account.makeResetLink', { personId: server.story.personIds.member }],
      ['apiToken.create', { name: '更多', scope: 'manage', days: 365 }],
    ] as const) {
      const answer = await send(server, mutation(path, input, bearer(token)));
      expect(errorOf(answer).data, path).toMatchObject({ code: 'FORBIDDEN', reason: 'not-by-token' });
      expect(answer.headers['set-cookie'], path).toBeUndefined();
    }
    expect(server.contents()['session']).toEqual(before);
  });

  it('opens no page: there a token is nobody, and the cookie counts as always', async () => {
    const token = await newToken('officer', 'manage');
    const page = await send(server, { path: '/account', headers: bearer(token) });
    expect(page.status).toBe(303);
    const foreign = { ...bearer(token), cookie: server.cookieOf('officer'), origin: 'https://evil.example' };
    const write = form('/account/tokens?/create', { name: 'x', scope: 'read', days: '1' }, foreign);
    expect((await send(server, write)).status).toBe(403);
  });

  it('leaves cookies and passwords of other kinds to those who sent them', async () => {
    const headers = { cookie: server.cookieOf('member'), authorization: 'Basic dXNlcjpwYXNz' };
    expect(dataOf(await me(headers))).toMatchObject({ name: '王磊' });
  });

  it('reads from the next one on that the token was revoked', async () => {
    const token = await newToken('member', 'read');
    expect((await me(bearer(token))).status).toBe(200);
    const headers = { cookie: server.cookieOf('member'), origin: server.origin };
    const { tokens } = dataOf(await send(server, query('apiToken.list', {}, headers))) as {
      tokens: { tokenId: string; begins: string }[];
    };
    const { tokenId } = tokens.find(({ begins }) => token.startsWith(begins))!;
    await send(server, mutation('apiToken.revoke', { tokenId }, headers));
    expect((await me(bearer(token))).status).toBe(401);
  });

  it('leaves the token in no answer, no log and no table', async () => {
    const token = await newToken('member', 'read');
    await me(bearer(token));
    await me(bearer(`${token}x`));
    expect(server.output()).not.toContain(token);
    expect(JSON.stringify(server.contents())).not.toContain(token);
  });
});

describe('the rate', () => {
  it('counts those who try tokens by their address', async () => {
    const narrow = await startStoryServer({ env: { RATE_CALLS_PER_MINUTE: '20' } });
    try {
      const statuses: number[] = [];
      for (let call = 0; call < 30; call += 1) {
        const token = `yz_${String(call).padStart(43, 'A')}`;
        statuses.push((await send(narrow, query('account.me', {}, bearer(token)))).status);
      }
      expect(statuses[0]).toBe(401);
      expect(statuses.at(-1)).toBe(429);
    } finally {
      await narrow.stopAndRemove();
    }
  });
});
