import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeSelfSignedCertificate } from '../../support/self-signed-certificate.ts';
import { STORY_PASSWORD, STORY_PEOPLE, type StoryPerson } from '../../support/story.ts';
import { dataOf, errorOf, form, mutation, query, send, type HttpAnswer, type HttpCall } from './http-call.ts';
import { startStoryServer, type StoryServer } from './story-server.ts';

let plain: StoryServer;
let encrypted: StoryServer;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yizhan-certificate-'));
  const { cert, key } = makeSelfSignedCertificate();
  writeFileSync(join(folder, 'own.crt'), cert);
  writeFileSync(join(folder, 'own.key'), key);
  const env = { TLS_CERT: join(folder, 'own.crt'), TLS_KEY: join(folder, 'own.key') };
  plain = await startStoryServer();
  encrypted = await startStoryServer({ env, cookieName: '__Host-yizhan', ca: cert });
});

afterAll(async () => {
  await Promise.all([plain.stopAndRemove(), encrypted.stopAndRemove()]);
  rmSync(folder, { recursive: true, force: true });
});

const credentials = (person: StoryPerson, password = STORY_PASSWORD) => ({
  mobile: STORY_PEOPLE[person].mobile,
  password,
});

function signInByApi(
  { origin }: StoryServer,
  person: StoryPerson,
  headers: Readonly<Record<string, string>> = {},
): HttpCall {
  return mutation('account.signIn', credentials(person), { origin, ...headers });
}

/** `name=value` and what stands behind it, of the one cookie that is set. */
function cookieOf({ headers }: HttpAnswer): { pair: string; token: string; flags: string[] } {
  const [cookie, ...others] = headers['set-cookie'] ?? [];
  expect(others).toEqual([]);
  const [pair = '', ...flags] = (cookie ?? '').split('; ');
  return {
    pair,
    token: pair.split('=')[1] ?? '',
    flags: flags.filter((one) => !one.startsWith('Expires=')).sort(),
  };
}

async function statusOfMe(server: StoryServer, cookie: string): Promise<number> {
  return (await send(server, query('account.me', {}, { cookie }))).status;
}

describe('the cookie of a session', () => {
  it('belongs to this host alone where the origin is https, and no script reads it', async () => {
    expect(encrypted.origin).toMatch(/^https:/);
    for (const call of [
      signInByApi(encrypted, 'member'),
      form('/sign-in', credentials('member'), { origin: encrypted.origin }),
    ]) {
      const { pair, flags } = cookieOf(await send(encrypted, call));
      expect(pair).toMatch(/^__Host-yizhan=[A-Za-z0-9_-]{43}$/);
      expect(flags).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure']);
      expect(await statusOfMe(encrypted, pair)).toBe(200);
    }
  });

  it('has another name on plain http, where browsers would drop that one', async () => {
    const { pair, flags } = cookieOf(await send(plain, signInByApi(plain, 'member')));
    expect(pair).toMatch(/^yizhan=[A-Za-z0-9_-]{43}$/);
    expect(flags).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax']);
  });

  it('is not looked for under the other name', async () => {
    const token = encrypted.cookieOf('member').split('=')[1] ?? '';
    expect(await statusOfMe(encrypted, `__Host-yizhan=${token}`)).toBe(200);
    expect(await statusOfMe(encrypted, `yizhan=${token}`)).toBe(401);
    expect(await statusOfMe(plain, plain.cookieOf('member').replace('yizhan', '__Host-yizhan'))).toBe(401);
  });

  it('is never in an answer’s body, and its hash is all that is stored', async () => {
    const answer = await send(plain, signInByApi(plain, 'member'));
    const { token } = cookieOf(answer);
    expect(answer.text).not.toContain(token);
    expect(JSON.stringify(plain.contents())).not.toContain(token);
    expect(plain.output()).not.toContain(token);
  });
});

describe('a session', () => {
  it('is a new one with every sign-in: a planted cookie is not adopted', async () => {
    const planted = `yizhan=${'A'.repeat(43)}`;
    const { token, pair } = cookieOf(await send(plain, signInByApi(plain, 'member', { cookie: planted })));
    expect(token).not.toBe('A'.repeat(43));
    expect(await statusOfMe(plain, planted)).toBe(401);
    const again = cookieOf(await send(plain, signInByApi(plain, 'member', { cookie: pair })));
    expect(again.token).not.toBe(token);
    const someoneElse = cookieOf(await send(plain, signInByApi(plain, 'neighbour', { cookie: pair })));
    expect([token, again.token]).not.toContain(someoneElse.token);
  });

  it('dies with its sign-out, by the API and by the page', async () => {
    for (const call of [mutation('account.signOut', {}), form('/sign-out', {})]) {
      const { pair } = cookieOf(await send(plain, signInByApi(plain, 'member')));
      expect(await statusOfMe(plain, pair)).toBe(200);
      const answer = await send(plain, {
        ...call,
        headers: { ...call.headers, cookie: pair, origin: plain.origin },
      });
      expect(cookieOf(answer).flags).toContain('Max-Age=0');
      expect(await statusOfMe(plain, pair)).toBe(401);
    }
  });

  it('dies with a change of the password, which opens a new one', async () => {
    const { pair } = cookieOf(await send(plain, signInByApi(plain, 'stranger')));
    const headers = { cookie: pair, origin: plain.origin };
    const input = { current: STORY_PASSWORD, next: '另一句很长也好记的密码' };
    const answer = await send(plain, mutation('account.changePassword', input, headers));
    expect(await statusOfMe(plain, pair)).toBe(401);
    expect(await statusOfMe(plain, plain.cookieOf('stranger'))).toBe(401);
    expect(await statusOfMe(plain, cookieOf(answer).pair)).toBe(200);
  });

  it('is not opened by an answer in parts, which leaves before its cookie', async () => {
    const before = plain.contents();
    const call = mutation('account.signIn?batch=1', { 0: credentials('member') }, { origin: plain.origin });
    for (const stream of [{ 'trpc-accept': 'application/jsonl' }, { accept: 'application/jsonl' }]) {
      expect((await send(plain, { ...call, headers: { ...call.headers, ...stream } })).status).toBe(400);
    }
    expect(plain.contents()).toEqual(before);
  });
});

describe('an address that a caller writes', () => {
  it('is nowhere in a link: that is built from the configured origin', async () => {
    const role = { partyId: plain.story.consultancyId, as: 'member' };
    const headers = {
      origin: plain.origin,
      cookie: plain.cookieOf('officer'),
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
    };
    const answer = await send(
      plain,
      mutation('account.invite', { name: '何新', mobile: '13700002222', role }, headers),
    );
    const { link } = dataOf(answer) as { link: string };
    expect(link.startsWith(`${plain.origin}/invitation/`)).toBe(true);
  });

  it('is not where a sign-in leads', async () => {
    for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example', '/%09/evil.example']) {
      const path = `/sign-in?next=${encodeURIComponent(next)}`;
      const { status, headers } = await send(plain, { path, headers: { cookie: plain.cookieOf('member') } });
      expect(status).toBe(303);
      expect(new URL(headers.location ?? '', plain.origin).origin, next).toBe(plain.origin);
    }
  });
});

describe('ten wrong passwords', () => {
  /** Those that are too long for any password are wrong without being hashed. */
  const TEN = Array.from({ length: 10 }, (_, index) =>
    `wrong password ${index}`.padEnd(index < 3 ? 0 : 300, 'x'),
  );
  const UNKNOWN = '13911112222';

  async function guess(mobile: string, password: string): Promise<HttpAnswer> {
    return send(plain, mutation('account.signIn', { mobile, password }, { origin: plain.origin }));
  }

  it('for a number lock it for a while, and the answers do not tell whether anybody has it', async () => {
    const known = STORY_PEOPLE.manager.mobile;
    const told = async (mobile: string) => {
      const guesses = await Promise.all(TEN.map((password) => guess(mobile, password)));
      const after = [await guess(mobile, 'an eleventh'), await guess(mobile, STORY_PASSWORD)];
      return [...guesses, ...after];
    };
    const [ofKnown, ofUnknown] = [await told(known), await told(UNKNOWN)];
    expect(ofKnown.map(({ status }) => status)).toEqual([...Array<number>(10).fill(401), 429, 429]);
    expect(ofUnknown.map(withoutId)).toEqual(ofKnown.map(withoutId));
    for (const { headers } of [...ofKnown, ...ofUnknown].filter(({ status }) => status === 429)) {
      expect(Number(headers['retry-after'])).toBeGreaterThan(14 * 60);
      expect(Number(headers['retry-after'])).toBeLessThanOrEqual(15 * 60);
    }
    const page = await send(
      plain,
      form('/sign-in', credentials('manager'), { origin: plain.origin, accept: 'text/html' }),
    );
    expect(page.status).toBe(429);
    expect(page.headers['set-cookie']).toBeUndefined();
    expect(Number(page.headers['retry-after'])).toBeGreaterThan(14 * 60);
  });

  /** Status and body, but for the id of the answer and the seconds that pass. */
  function withoutId(answer: HttpAnswer): unknown {
    const { message, code, data } = errorOf(answer);
    return { status: answer.status, message, code, data: { ...data, id: null } };
  }
});
