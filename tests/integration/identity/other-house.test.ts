import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STORY_PEOPLE, type StoryPerson } from '../../support/story.ts';
import { dataOf, form, query, send, type HttpAnswer } from '../doors/http-call.ts';
import { startStoryServer, type StoryServer } from '../doors/story-server.ts';

/** What the other house says of whom. */
const PEOPLE = {
  wang: { phone_number: STORY_PEOPLE.member.mobile, phone_number_verified: true },
  unverified: { phone_number: STORY_PEOPLE.officer.mobile, phone_number_verified: false },
  newcomer: { phone_number: '+8613999990000', phone_number_verified: true },
  zhao: {},
  someone: {},
  evil: {},
};
type Hint = keyof typeof PEOPLE;

let server: StoryServer;
let house: ChildProcess;
let issuer: string;

beforeAll(async () => {
  const [own, others] = [await freePort(), await freePort()];
  issuer = `http://127.0.0.1:${others}`;
  const origin = `http://127.0.0.1:${own}`;
  house = await startHouse(others, `${origin}/sign-in/oidc/callback`);
  server = await startStoryServer({ env: { PORT: String(own), ...settings(issuer) } });
});
afterAll(async () => {
  house.kill();
  await server.stopAndRemove();
});

function settings(at: string): Record<string, string> {
  return {
    OIDC_NAME: '江城政务',
    OIDC_ISSUER: at,
    OIDC_AUTHORIZATION_URL: `${at}/auth`,
    OIDC_TOKEN_URL: `${at}/token`,
    OIDC_JWKS_URL: `${at}/jwks`,
    OIDC_CLIENT_ID: 'yizhan',
    OIDC_CLIENT_SECRET: 'a-secret-of-the-tests-only',
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}

function startHouse(port: number, redirectUri: string): Promise<ChildProcess> {
  const env = {
    ...process.env,
    PORT: String(port),
    REDIRECT_URI: redirectUri,
    PEOPLE: JSON.stringify(PEOPLE),
  };
  const child = spawn(process.execPath, ['tests/support/oidc-provider-process.ts'], { env });
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('listening on')) resolve(child);
    });
    child.once('exit', () => {
      reject(new Error(said));
    });
  });
}

/** The cookies of one browser, by name, for every address. */
type Jar = Map<string, string>;

function keepCookies(jar: Jar, set: readonly string[]): void {
  for (const line of set) {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    if (/max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(pair.slice(0, at));
    else jar.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

function cookieOf(jar: Jar): string {
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
}

async function get(jar: Jar, path: string): Promise<HttpAnswer> {
  const answer = await send(server, { path, headers: { cookie: cookieOf(jar), accept: 'text/html' } });
  keepCookies(jar, answer.headers['set-cookie'] ?? []);
  return answer;
}

/** Goes to the other house as this person and answers the path at which it sends the browser back. */
async function throughHouse(away: string, hint: Hint): Promise<string> {
  const jar: Jar = new Map();
  let at = `${away}&login_hint=${hint}`;
  for (let steps = 0; steps < 10; steps += 1) {
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie: cookieOf(jar) } });
    keepCookies(jar, answer.headers.getSetCookie());
    const next = new URL(answer.headers.get('location') ?? '', issuer);
    if (next.origin === server.origin) return next.pathname + next.search;
    at = next.href;
  }
  throw new Error('the other house does not let go');
}

async function begin(jar: Jar, next?: string): Promise<string> {
  const query = next === undefined ? '' : `?next=${encodeURIComponent(next)}`;
  const { status, headers } = await get(jar, `/sign-in/oidc${query}`);
  expect(status).toBe(303);
  return headers.location ?? '';
}

async function signInAs(hint: Hint, jar: Jar = new Map(), next?: string): Promise<HttpAnswer> {
  return get(jar, await throughHouse(await begin(jar, next), hint));
}

async function nameOf(jar: Jar): Promise<string | null> {
  const answer = await send(server, query('account.me', {}, { cookie: cookieOf(jar) }));
  return answer.status === 200 ? (dataOf(answer) as { name: string }).name : null;
}

function jarOf(person: StoryPerson): Jar {
  const [name = '', value = ''] = server.cookieOf(person).split('=');
  return new Map([[name, value]]);
}

const FAILED = '/sign-in?problem=oidc-failed';

describe('signing in by another house', () => {
  it('asks with state, nonce and PKCE, each another one every time', async () => {
    const [one, two] = [new URL(await begin(new Map())), new URL(await begin(new Map()))];
    expect(one.origin).toBe(issuer);
    expect(one.searchParams.get('code_challenge_method')).toBe('S256');
    expect(one.searchParams.get('redirect_uri')).toBe(`${server.origin}/sign-in/oidc/callback`);
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect(one.searchParams.get(name)?.length).toBeGreaterThanOrEqual(43);
      expect(one.searchParams.get(name)).not.toBe(two.searchParams.get(name));
    }
  });

  it('opens a session for the person whose number it has verified, who is linked from then on', async () => {
    const jar: Jar = new Map();
    const answer = await signInAs('wang', jar, '/bookings');
    expect([answer.status, answer.headers.location]).toEqual([303, '/bookings']);
    expect(await nameOf(jar)).toBe('王磊');
    expect(JSON.stringify(server.contents()['identity'])).toContain('wang');
    const again: Jar = new Map();
    await signInAs('wang', again);
    expect(await nameOf(again)).toBe('王磊');
  });

  it('makes nobody known and gives no rights: whoever is not known here is refused', async () => {
    const before = server.contents();
    for (const hint of ['newcomer', 'unverified', 'zhao'] as const) {
      const jar: Jar = new Map();
      const answer = await signInAs(hint, jar);
      expect(answer.headers.location, hint).toBe('/sign-in?problem=identity-unknown');
      expect(await nameOf(jar), hint).toBeNull();
    }
    expect(server.contents()).toEqual(before);
    const page = await get(new Map(), '/sign-in?problem=identity-unknown');
    expect(page.text).toContain('没有与该账号关联的人员');
  });

  it('is linked on the account page by who is signed in, and unlinked there', async () => {
    const jar = jarOf('neighbour');
    const asked = await send(
      server,
      form('/account/identity?/link', {}, { cookie: cookieOf(jar), origin: server.origin }),
    );
    keepCookies(jar, asked.headers['set-cookie'] ?? []);
    const away = /href="(http[^"]+)"/.exec(asked.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const linked = await get(jar, await throughHouse(away, 'zhao'));
    expect(linked.headers.location).toBe('/account/identity?linked');
    const other: Jar = new Map();
    await signInAs('zhao', other);
    expect(await nameOf(other)).toBe('赵敏');
    const unlink = form('/account/identity?/unlink', {}, { cookie: cookieOf(jar), origin: server.origin });
    expect((await send(server, unlink)).headers.location).toBe('/account/identity?unlinked');
    expect((await signInAs('zhao')).headers.location).toBe('/sign-in?problem=identity-unknown');
  });

  it('is not linked with two people, nor by a form of another site', async () => {
    const jar = jarOf('stranger');
    const headers = { cookie: cookieOf(jar), origin: server.origin };
    const asked = await send(server, form('/account/identity?/link', {}, headers));
    keepCookies(jar, asked.headers['set-cookie'] ?? []);
    const away = /href="(http[^"]+)"/.exec(asked.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const taken = await get(jar, await throughHouse(away, 'wang'));
    expect(taken.headers.location).toBe('/account/identity?problem=identity-taken');
    const foreign = { cookie: cookieOf(jar), origin: 'https://evil.example' };
    expect((await send(server, form('/account/identity?/link', {}, foreign))).status).toBe(403);
  });

  it('leads nowhere but to this site afterwards', async () => {
    for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example']) {
      const answer = await signInAs('wang', new Map(), next);
      expect(answer.headers.location, next).toBe('/');
    }
  });
});

describe('coming back from the other house is refused', () => {
  it('with a forged state, and with none', async () => {
    for (const forge of [
      (back: string) => back.replace(/state=[^&]+/, `state=${'A'.repeat(43)}`),
      (back: string) => back.replace(/state=[^&]+&?/, ''),
    ]) {
      const jar: Jar = new Map();
      const back = await throughHouse(await begin(jar), 'wang');
      expect((await get(jar, forge(back))).headers.location).toBe(FAILED);
      expect(await nameOf(jar)).toBeNull();
    }
  });

  it('in another browser than the one that left: nobody is signed in as who began it', async () => {
    const back = await throughHouse(await begin(new Map()), 'wang');
    const other: Jar = new Map();
    expect((await get(other, back)).headers.location).toBe(FAILED);
    await begin(other);
    expect((await get(other, back)).headers.location).toBe(FAILED);
    expect(await nameOf(other)).toBeNull();
  });

  it('with a code that was used, also together with the cookie of then', async () => {
    const jar: Jar = new Map();
    const back = await throughHouse(await begin(jar), 'wang');
    const copied = new Map(jar);
    await get(jar, back);
    expect(await nameOf(jar)).toBe('王磊');
    expect((await get(copied, back)).headers.location).toBe(FAILED);
    expect(await nameOf(copied)).toBeNull();
  });

  it('with the code of a request that had another nonce or another challenge', async () => {
    for (const name of ['nonce', 'code_challenge']) {
      const jar: Jar = new Map();
      const away = new URL(await begin(jar));
      away.searchParams.set(name, 'B'.repeat(43));
      const back = await throughHouse(away.href, 'wang');
      expect((await get(jar, back)).headers.location, name).toBe(FAILED);
      expect(await nameOf(jar), name).toBeNull();
    }
  });

  it('from another issuer', async () => {
    const jar: Jar = new Map();
    const back = await throughHouse(await begin(jar), 'wang');
    const forged = back.includes('iss=')
      ? back.replace(/iss=[^&]+/, `iss=${encodeURIComponent('https://evil.example')}`)
      : `${back}&iss=${encodeURIComponent('https://evil.example')}`;
    expect((await get(jar, forged)).headers.location).toBe(FAILED);
    expect(await nameOf(jar)).toBeNull();
  });
});

describe('where the other house is away', () => {
  it('people sign in with their password, and are told so when they come back', async () => {
    const port = await freePort();
    const lonely = await startStoryServer({ env: settings(`http://127.0.0.1:${port}`) });
    try {
      expect((await send(lonely, { path: '/sign-in' })).text).toContain('用江城政务登录');
      const left = await send(lonely, { path: '/sign-in/oidc' });
      const state = new URL(left.headers.location ?? '').searchParams.get('state') ?? '';
      const [cookie = ''] = (left.headers['set-cookie'] ?? []).map((one) => one.split(';')[0] ?? '');
      const path = `/sign-in/oidc/callback?code=x&state=${state}`;
      const back = await send(lonely, { path, headers: { cookie } });
      expect(back.headers.location).toBe('/sign-in?problem=oidc-unavailable');
      const credentials = { mobile: STORY_PEOPLE.member.mobile, password: '一句很长也好记的密码' };
      const signedIn = await send(lonely, form('/sign-in', credentials, { origin: lonely.origin }));
      expect(signedIn.status).toBe(303);
    } finally {
      await lonely.stopAndRemove();
    }
  });
});
