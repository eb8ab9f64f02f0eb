import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withBareConnection } from '../../support/sqlite-connection.ts';
import { dataOf, errorOf, form, mutation, query, send, type HttpAnswer, type HttpCall } from './http-call.ts';
import { startStoryServer, type StoryServer } from './story-server.ts';

let server: StoryServer;
beforeAll(async () => {
  // As an installation runs: nobody has said which mode it is.
  server = await startStoryServer({ env: { NODE_ENV: undefined, CLOCK: undefined } });
});
afterAll(() => server.stopAndRemove());

/** Answers of every kind: pages, forms, calls, and refusals of each of them. */
function calls(): Readonly<Record<string, HttpCall>> {
  const { stationId } = server.story;
  const member = { cookie: server.cookieOf('member'), origin: server.origin };
  return {
    'the home page': { path: '/' },
    'the home page of a person': { path: '/', headers: member },
    'the page of a hall': { path: `/stations/${stationId}`, headers: member },
    'the data of a page': { path: `/stations/${stationId}/__data.json`, headers: member },
    'a page that is not there': { path: '/nowhere' },
    'a hall that is not there': { path: '/stations/AAAAAAAAAAAAAAAA' },
    'an address that cannot be read': { path: '/%E0%A4%A' },
    'a form that is refused': form('/sign-in', { mobile: 'x', password: '' }, { origin: server.origin }),
    'a form from elsewhere': form('/sign-in', {}, { origin: 'https://evil.example' }),
    'a form where none is': form('/', {}, { origin: server.origin }),
    'a redirection': { path: '/sign-in', headers: member },
    'a call': query('account.me', {}, member),
    'a call of nobody': query('account.me', {}),
    'a malformed call': query('availability.day', { stationId: "'; DROP TABLE claim; --" }),
    'a call that is no JSON': { ...mutation('account.signIn', {}), body: '{' },
    'a call by the wrong method': query('account.signIn', {}),
    'a call of no procedure': query('account.constructor', {}),
    'a call of another content type': {
      ...mutation('account.signIn', {}),
      headers: { 'content-type': 'text/xml' },
    },
    'a batch too large': { path: `/api/trpc/${'a,'.repeat(30)}?batch=1` },
    'a body too large': { ...mutation('account.signIn', {}), body: 'x'.repeat(1_100_000) },
    'a write from elsewhere': mutation('account.signOut', {}, { ...member, origin: 'https://evil.example' }),
    'a method that is not taken': { method: 'DELETE', path: '/healthz' },
    'the health': { path: '/healthz' },
  };
}

/** What would tell of the machine, the program or the database. */
const INSIDES =
  /\bat .+:\d+:\d+|node_modules|node:internal|\/(?:src|build|home|tmp|usr|work|root)\/|\.(?:ts|js|svelte|db)\b(?!")|SQLITE|sqlite|prisma|SELECT |INSERT |FROM |ZodError|TRPCError|TypeError|SyntaxError|stack/;

function withoutAssets({ text }: HttpAnswer): string {
  return text.replaceAll(/(?:href|src|class)="[^"]*"/g, '');
}

describe('every answer', () => {
  it('keeps out of caches, frames and guesses at its type', async () => {
    for (const [name, call] of Object.entries(calls())) {
      const { headers } = await send(server, call);
      expect.soft(headers['x-content-type-options'], name).toBe('nosniff');
      expect.soft(headers['x-frame-options'], name).toBe('DENY');
      expect.soft(headers['content-security-policy'], name).toContain("frame-ancestors 'none'");
      expect.soft(headers['cache-control'], name).toMatch(/\bno-store\b/);
      const vary = (headers['vary'] ?? '').split(',').map((one) => one.trim().toLowerCase());
      expect.soft(vary, name).toEqual(expect.arrayContaining(['cookie', 'accept-language']));
      expect.soft(Object.keys(headers), name).not.toContain('x-powered-by');
      expect.soft(Object.keys(headers), name).not.toContain('server');
    }
  });

  it('of a page lets no script run but those with its nonce', async () => {
    for (const path of ['/', `/stations/${server.story.stationId}`, '/sign-in', '/nowhere']) {
      const { headers, text } = await send(server, { path });
      const policy = String(headers['content-security-policy']);
      const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? '';
      expect(scripts, path).toContain("'self'");
      expect(scripts, path).not.toMatch(/unsafe-inline|unsafe-eval|\*|https?:/);
      expect(policy, path).toMatch(/object-src 'none'/);
      expect(policy, path).toMatch(/base-uri 'none'/);
      for (const [, attributes = ''] of text.matchAll(/<script\b([^>]*)>/g))
        expect(attributes, path).toMatch(/nonce=|src="\//);
      expect(text, path).not.toMatch(/\son\w+="|javascript:/);
    }
  });

  it('of a file that was built is as little guessed at', async () => {
    const { text } = await send(server, { path: '/' });
    const [asset] = /\/_app\/immutable\/[^"]+/.exec(text) ?? [];
    expect(asset).toBeDefined();
    for (const path of [asset!, '/favicon.svg']) {
      const { status, headers } = await send(server, { path });
      expect(status, path).toBe(200);
      expect(headers['x-content-type-options'], path).toBe('nosniff');
    }
  });

  it('tells nothing of the program, the machine or the database', async () => {
    for (const [name, call] of Object.entries(calls())) {
      expect.soft(INSIDES.exec(withoutAssets(await send(server, call)))?.[0], name).toBeUndefined();
    }
  });

  it('in which a call is refused has a code, a sentence in the caller’s language, a reason and an id of its own', async () => {
    const ids = new Set<string>();
    const refused = Object.entries(calls()).filter(
      ([name]) => /call|batch|body|write/.test(name) && name !== 'a call',
    );
    for (const [name, call] of refused) {
      const headers = { ...call.headers, 'accept-language': 'en' };
      const answer = await send(server, { ...call, headers });
      const { message, data } = errorOf(answer);
      expect.soft(answer.status, name).toBeGreaterThanOrEqual(400);
      expect.soft(data.httpStatus, name).toBe(answer.status);
      expect.soft(message, name).toMatch(/[.!]$/);
      expect.soft(data.reason, name).toMatch(/^[a-z-]+$/);
      ids.add(data.id);
    }
    expect(ids.size).toBe(refused.length);
  });
});

describe('production, which is what NODE_ENV unset means', () => {
  it('has none of the calls that benchmarks measure against', async () => {
    const day = { list: ['2026-12-01'] };
    const request = {
      stationId: server.story.stationId,
      partyId: server.story.consultancyId,
      want: { kind: 'desk', count: 1 },
      when: { days: day, time: { part: 'full-day' } },
      headCount: 1,
    };
    const input = { request, idempotencyKey: 'measured-1' };
    const headers = { cookie: server.cookieOf('officer'), origin: server.origin };
    for (const name of ['noop', 'signedInNoop', 'unheardOf']) {
      const answer = await send(server, mutation(`measure.${name}`, input, headers));
      expect([answer.status, errorOf(answer).data.reason], name).toEqual([404, 'not-found']);
    }
  });

  it('takes no other clock', async () => {
    const start = startStoryServer({ env: { NODE_ENV: undefined, CLOCK: '2026-12-01T09:00' } });
    await expect(start).rejects.toThrow(/ended with 2 .*\n.*CLOCK/);
  });
});

describe('a failure of the program', () => {
  it('is a code, a sentence and an id that the log has, by the API and by the page', async () => {
    withBareConnection(server.file, (db) => {
      db.prepare(
        `UPDATE station SET hours = '{"weekly": "SELECT secret FROM station"}' WHERE public_id = ?`,
      ).run(server.story.stationId);
    });
    const { stationId } = server.story;
    const api = await send(server, query('availability.day', { stationId }));
    expect([api.status, errorOf(api).data.code, errorOf(api).data.reason]).toEqual([
      500,
      'INTERNAL_SERVER_ERROR',
      'failed',
    ]);
    await expect.poll(server.output).toContain(errorOf(api).data.id);
    const answers = [
      api,
      ...(await Promise.all(
        [`/stations/${stationId}`, '/', `/stations/${stationId}/__data.json`].map((path) =>
          send(server, { path }),
        ),
      )),
    ];
    for (const answer of answers) {
      expect.soft(INSIDES.exec(withoutAssets(answer))?.[0]).toBeUndefined();
      expect.soft(answer.text).not.toContain('secret');
      expect.soft(answer.text).not.toContain('weekly');
    }
    const page = answers[1]!;
    expect(page.status).toBe(500);
    const [id] = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(page.text) ?? [];
    expect(id).toBeDefined();
    await expect.poll(server.output).toContain(id);
    expect(dataOf(await send(server, query('station.list', {})))).toMatchObject({ stations: [{}, {}] });
  });

  it('does not write the secret of a link into the log', async () => {
    const secret = 'B'.repeat(43);
    await send(server, { path: `/invitation/${secret}` });
    await send(server, form(`/invitation/${secret}`, { password: 'x' }, { origin: server.origin }));
    await send(server, {
      ...form(`/set-up/${secret}`, {}, { origin: server.origin }),
      body: 'x'.repeat(1_100_000),
    });
    expect(server.output()).not.toContain(secret);
  });
});
