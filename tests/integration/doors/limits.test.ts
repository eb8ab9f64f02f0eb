import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomBytes } from 'node:crypto';
import { errorOf, form, mutation, query, send, type HttpAnswer } from './http-call.ts';
import { startStoryServer, type StoryServer } from './story-server.ts';

const MEBIBYTE = 1_048_576;
const CALLS_PER_MINUTE = 30;

let server: StoryServer;
let narrow: StoryServer;
beforeAll(async () => {
  server = await startStoryServer();
  narrow = await startStoryServer({ env: { RATE_CALLS_PER_MINUTE: String(CALLS_PER_MINUTE) } });
});
afterAll(() => Promise.all([server.stopAndRemove(), narrow.stopAndRemove()]));

/** A body of so many bytes that would be a call if it were not for a key too many. */
function bodyOf(bytes: number): string {
  const frame = JSON.stringify({ padding: '' });
  return frame.replace('""', `"${'x'.repeat(bytes - frame.length)}"`);
}

function photoForm(words: string, bytes: number): Buffer {
  const part = (head: string, content: Buffer) =>
    Buffer.concat([
      Buffer.from(`--b\r\ncontent-disposition: form-data; ${head}\r\n\r\n`),
      content,
      Buffer.from('\r\n'),
    ]);
  return Buffer.concat([
    part('name="words"', Buffer.from(words)),
    part('name="picture"; filename="p.jpg"\r\ncontent-type: image/jpeg', Buffer.alloc(bytes, 1)),
    Buffer.from('--b--\r\n'),
  ]);
}

describe('a body', () => {
  it('of one mebibyte is read; of one byte more it is too large, whether or not it says how long it is', async () => {
    const before = server.contents();
    for (const chunked of [false, true]) {
      const call = { ...mutation('account.signIn', {}), chunked };
      const largest = await send(server, { ...call, body: bodyOf(MEBIBYTE) });
      expect([largest.status, errorOf(largest).data.reason]).toEqual([400, 'malformed']);
      const tooLarge = await send(server, { ...call, body: bodyOf(MEBIBYTE + 1) });
      expect([tooLarge.status, errorOf(tooLarge).data.reason]).toEqual([413, 'body-too-large']);
    }
    expect(server.contents()).toEqual(before);
  });

  it('that lies about its length is not believed', async () => {
    const call = mutation('account.signIn', {});
    const headers = { ...call.headers, 'content-length': '5' };
    const answer = await send(server, { ...call, headers, chunked: true, body: '{"a":' }).catch(() => null);
    expect(answer?.status ?? 400).toBe(400);
  });

  it('of a form is too large in the same way', async () => {
    for (const chunked of [false, true]) {
      for (const path of ['/sign-in', '/language', '/sign-out']) {
        const call = form(path, { mobile: 'x'.repeat(MEBIBYTE) }, { origin: server.origin });
        const { status, text } = await send(server, { ...call, chunked });
        // What is not read is not too large.
        expect(path === '/sign-out' ? [303, 413] : [413], `${path} ${text.slice(0, 80)}`).toContain(status);
      }
    }
  });

  it('of a form with photos may be larger from somebody who has signed in: a photo that is too large leaves what was typed', async () => {
    const before = server.contents();
    const placeId = server.story.counterId;
    const withPhoto = (path: string, bytes: number) =>
      send(server, {
        method: 'POST',
        path,
        headers: {
          origin: server.origin,
          cookie: server.cookieOf('member'),
          'content-type': 'multipart/form-data; boundary=b',
        },
        body: photoForm('椅子坏了，靠背松动', bytes),
      });
    const report = `/places/${placeId}?/report`;
    const kept = await withPhoto(report, 5 * MEBIBYTE);
    expect([kept.status, kept.text.includes('椅子坏了，靠背松动')]).toEqual([409, true]);
    expect(kept.text).toContain('图片超过380 KB');
    expect((await withPhoto(report, 12 * MEBIBYTE)).status).toBe(413);
    expect((await withPhoto('/language', 2 * MEBIBYTE)).status).toBe(413);
    expect(server.contents()).toEqual(before);
  });

  it('of another kind than the door takes is refused as such', async () => {
    const before = server.contents();
    const sent = ['{"language":"en"}', '<x/>', '--x\r\nbroken', ''];
    const types = [
      'application/json',
      'text/plain',
      'text/xml',
      'multipart/form-data; boundary=x',
      'multipart/form-data',
    ];
    for (const path of ['/language', '/sign-in', '/sign-out', '/api/trpc/account.signIn', '/']) {
      for (const type of types) {
        for (const body of sent) {
          const call = {
            method: 'POST',
            path,
            headers: { origin: server.origin, 'content-type': type },
            body,
          };
          const { status } = await send(server, call);
          expect(status, `${path} ${type} ${body}`).toBeLessThan(500);
        }
      }
    }
    expect(server.contents()).toEqual(before);
  });
});

describe('a batch', () => {
  const batch = (calls: number, comma: string): string =>
    `/api/trpc/${Array<string>(calls).fill('station.list').join(comma)}?batch=1&input=%7B%7D`;

  it('of twenty calls is answered, of twenty-one it is refused, however its commas are written', async () => {
    for (const comma of [',', '%2C', '%2c']) {
      const answered = await send(server, { path: batch(20, comma) });
      expect([answered.status, (JSON.parse(answered.text) as unknown[]).length]).toEqual([200, 20]);
      const refused = await send(server, { path: batch(21, comma) });
      expect([refused.status, errorOf(refused).data.reason]).toEqual([400, 'batch-too-large']);
    }
    const mixed = batch(21, ',').replaceAll(',station.list,', '%2Cstation.list,');
    expect((await send(server, { path: mixed })).status).toBe(400);
    expect((await send(server, { path: batch(2_000, ',').slice(0, 9_000) })).status).toBe(400);
  });

  it('of twenty changes, too', async () => {
    const inputs = Object.fromEntries(Array.from({ length: 21 }, (_, index) => [index, {}]));
    const paths = (calls: number): string => Array<string>(calls).fill('account.signOut').join(',');
    const headers = { origin: server.origin };
    expect((await send(server, mutation(`${paths(20)}?batch=1`, inputs, headers))).status).toBe(401);
    expect((await send(server, mutation(`${paths(21)}?batch=1`, inputs, headers))).status).toBe(400);
  });
});

describe('the rate', () => {
  const twenty = `/api/trpc/${Array<string>(20).fill('account.me').join(',')}?batch=1&input=%7B%7D`;

  function codesOf({ text }: HttpAnswer): string[] {
    const answers = JSON.parse(text) as { error?: { data: { code: string } } }[];
    return answers.map(({ error }) => error?.data.code ?? 'ok');
  }

  it('counts each call of a batch, and every other session by itself', async () => {
    const headers = { cookie: narrow.cookieOf('member') };
    const answers = [];
    for (let index = 0; index < 3; index += 1) answers.push(await send(narrow, { path: twenty, headers }));
    const codes = answers.flatMap(codesOf);
    const granted = codes.filter((code) => code === 'ok').length;
    // A call is regained every two seconds.
    expect(granted).toBeGreaterThanOrEqual(CALLS_PER_MINUTE);
    expect(granted).toBeLessThan(CALLS_PER_MINUTE + 8);
    expect(codes.filter((code) => code !== 'ok')).toEqual(
      Array<string>(60 - granted).fill('TOO_MANY_REQUESTS'),
    );
    expect(answers[0]?.headers['retry-after']).toBeUndefined();
    const last = answers.at(-1)!;
    expect(last.status).toBe(codesOf(last).includes('ok') ? 207 : 429);
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0);
    const other = await send(narrow, query('account.me', {}, { cookie: narrow.cookieOf('administrator') }));
    expect(other.status).toBe(200);
  });

  it('is not escaped with invented cookies, and pages count as calls do', async () => {
    const statuses: number[] = [];
    for (let index = 0; index < CALLS_PER_MINUTE + 20; index += 1) {
      const headers = { cookie: `yizhan=${randomBytes(32).toString('base64url')}` };
      const path = index % 2 === 0 ? '/sign-out' : query('station.list', {}).path;
      statuses.push((await send(narrow, { path, headers })).status);
    }
    const granted = statuses.filter((status) => status === 200).length;
    expect(granted).toBeGreaterThanOrEqual(CALLS_PER_MINUTE);
    expect(granted).toBeLessThan(CALLS_PER_MINUTE + 10);
    expect(statuses.at(-1)).toBe(429);
    const page = await send(narrow, { path: '/', headers: { accept: 'text/html' } });
    expect(page.status).toBe(429);
    expect(Number(page.headers['retry-after'])).toBeGreaterThan(0);
    expect(page.text).toMatch(/^操作过于频繁/);
  });

  it('leaves those alone who watch over the program', async () => {
    for (let index = 0; index < CALLS_PER_MINUTE + 10; index += 1) {
      expect((await send(narrow, { path: '/readyz' })).status).toBe(200);
    }
    expect((await send(narrow, { path: '/healthz' })).status).toBe(200);
  });
});
