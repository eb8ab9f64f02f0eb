import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashToken } from '#lib/server/account/token.ts';
import { withBareConnection } from '../../support/sqlite-connection.ts';
import { STORY_PASSWORD, STORY_PEOPLE, type StoryPerson } from '../../support/story.ts';
import { dataOf, errorOf, form, mutation, query, send, type HttpAnswer } from './http-call.ts';
import { startStoryServer, type StoryServer } from './story-server.ts';

let server: StoryServer;
beforeAll(async () => {
  server = await startStoryServer();
});
afterAll(() => server.stopAndRemove());

function cookieOf({ headers }: HttpAnswer): string {
  return (headers['set-cookie'] ?? []).find((one) => one.startsWith('yizhan='))?.split(';')[0] ?? '';
}

async function signInByPage(person: StoryPerson, fields: Record<string, string>, cookie?: string) {
  const { mobile } = STORY_PEOPLE[person];
  const headers = { origin: server.origin, ...(cookie !== undefined && { cookie }) };
  return send(server, form('/sign-in', { mobile, password: STORY_PASSWORD, ...fields }, headers));
}

/** Signed in on a shared computer that nobody has touched for longer than it waits. */
async function pausedCookie(person: StoryPerson): Promise<string> {
  const cookie = cookieOf(await signInByPage(person, { shared: 'on' }));
  const tokenHash = hashToken(cookie.split('=')[1] ?? '');
  withBareConnection(server.file, (db) =>
    db.prepare('UPDATE session SET seen_at = seen_at - 60 WHERE token_hash = ?').run(tokenHash),
  );
  return cookie;
}

function sendForm(path: string, fields: Record<string, string>, cookie: string): Promise<HttpAnswer> {
  return send(server, form(path, fields, { origin: server.origin, cookie, accept: 'text/html' }));
}

describe('after a pause on a shared computer', () => {
  it('reads and calls are nobody’s', async () => {
    const cookie = await pausedCookie('member');
    expect((await send(server, query('account.me', {}, { cookie }))).status).toBe(401);
    const page = await send(server, { path: '/account', headers: { cookie } });
    expect([page.status, page.headers.location]).toEqual([303, '/sign-in?next=%2Faccount']);
    const asked = await send(server, { path: '/sign-in?next=%2Faccount', headers: { cookie } });
    expect(asked.text).toContain('王磊，这台公用电脑已有10分钟没有操作');
    const write = mutation('session.endOthers', {}, { cookie, origin: server.origin });
    expect(errorOf(await send(server, write)).data.code).toBe('UNAUTHORIZED');
  });

  it('a form changes nothing, and goes on with what was typed once the password is given again', async () => {
    const cookie = await pausedCookie('member');
    const before = server.contents()['person'];
    const typed = { email: 'wang.lei@example.org', language: 'en' };
    const asked = await sendForm('/account/contact', typed, cookie);
    expect([asked.status, asked.headers.location]).toEqual([303, '/sign-in?next=%2Fsign-in%2Fheld']);
    expect(asked.headers['cache-control']).toBe('no-store');
    expect(server.contents()['person']).toEqual(before);

    const wrong = await sendForm(
      asked.headers.location!,
      { resume: 'yes', password: 'not this one' },
      cookie,
    );
    expect([wrong.status, cookieOf(wrong)]).toEqual([401, '']);
    const resumed = await sendForm(
      asked.headers.location!,
      { resume: 'yes', password: STORY_PASSWORD },
      cookie,
    );
    expect([resumed.status, resumed.headers.location]).toEqual([303, '/sign-in/held']);
    const fresh = cookieOf(resumed);
    expect(fresh).not.toBe(cookie);
    expect((await send(server, query('account.me', {}, { cookie }))).status).toBe(401);

    const held = await send(server, { path: '/sign-in/held', headers: { cookie: fresh } });
    expect(held.text).toContain('action="/account/contact"');
    expect(held.text).toContain('wang.lei@example.org');
    expect(server.contents()['person']).toEqual(before);
    expect((await sendForm('/account/contact', typed, fresh)).status).toBe(303);
    expect(JSON.stringify(server.contents()['person'])).toContain('wang.lei@example.org');
    const sessions = dataOf(await send(server, query('session.list', {}, { cookie: fresh })));
    expect((sessions as { sessions: object[] }).sessions).toContainEqual(
      expect.objectContaining({ current: true, shared: true }),
    );
  });

  it('a script of the page is told where to go', async () => {
    const cookie = await pausedCookie('member');
    const call = form('/account/contact', { email: '', language: 'en' }, { origin: server.origin, cookie });
    const headers = { ...call.headers, accept: 'application/json', 'x-sveltekit-action': 'true' };
    const answer = await send(server, { ...call, headers });
    expect(JSON.parse(answer.text)).toEqual({
      type: 'redirect',
      status: 303,
      location: '/sign-in?next=%2Fsign-in%2Fheld',
    });
  });

  it('somebody else who signs in there finds nothing of it', async () => {
    const cookie = await pausedCookie('member');
    await sendForm('/account/contact', { email: 'secret@example.org', language: 'en' }, cookie);
    const other = await signInByPage('neighbour', {}, cookie);
    const held = await send(server, { path: '/sign-in/held', headers: { cookie: cookieOf(other) } });
    expect(held.text).not.toContain('secret@example.org');
    // The session that had paused has ended with it.
    const again = await sendForm('/sign-in', { resume: 'yes', password: STORY_PASSWORD }, cookie);
    expect(again.status).toBe(400);
  });

  it('passwords that were typed are not kept', async () => {
    const cookie = await pausedCookie('member');
    const typed = { current: STORY_PASSWORD, password: '第三句很长的密码', again: '第三句很长的密码' };
    const asked = await sendForm('/account', typed, cookie);
    expect(asked.headers.location).toBe('/sign-in?next=%2Faccount');
    const resumed = await sendForm('/sign-in', { resume: 'yes', password: STORY_PASSWORD }, cookie);
    const held = await send(server, { path: '/sign-in/held', headers: { cookie: cookieOf(resumed) } });
    expect(held.text).not.toContain('第三句很长的密码');
  });

  it('a form from another site is refused as always', async () => {
    const cookie = await pausedCookie('member');
    const call = form(
      '/account/contact',
      { email: '', language: 'en' },
      { cookie, origin: 'https://evil.example' },
    );
    expect((await send(server, call)).status).toBe(403);
  });
});

describe('a sign-in where a session is open already', () => {
  it('ends that session: the browser has one at a time', async () => {
    const first = cookieOf(await signInByPage('member', {}));
    const second = cookieOf(await signInByPage('member', {}, first));
    expect(second).not.toBe(first);
    expect((await send(server, query('account.me', {}, { cookie: first }))).status).toBe(401);
    expect((await send(server, query('account.me', {}, { cookie: second }))).status).toBe(200);
  });
});
