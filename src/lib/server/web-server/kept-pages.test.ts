import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { KeptPages, PAGES_KEPT_MAX, type DrawnPage, type PageKey } from './kept-pages.ts';

let drawn = 0;

function drawing(status = 200, headers: Readonly<Record<string, string>> = {}): () => Promise<DrawnPage> {
  return () => {
    drawn += 1;
    const nonce = `nonce${drawn}`;
    const html = `<script nonce="${nonce}">${drawn}</script>`;
    const policy = { 'content-security-policy': `script-src 'nonce-${nonce}'` };
    return Promise.resolve({
      html,
      answer: new Response('', {
        status,
        headers: { ...policy, ...headers, 'content-length': '0', etag: '"0"' },
      }),
    });
  };
}

const ASK = new Request('http://hall.example/');

function keyOf(page: string, version: string, mark: string | null = null): PageKey {
  return { page, version, mark: () => mark };
}

async function nonceOf(response: Response): Promise<string> {
  const [, inPage] = /nonce="([^"]+)"/.exec(await response.text()) ?? [];
  const [, inPolicy] = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '') ?? [];
  expect(inPage).toBeDefined();
  expect(inPage).toBe(inPolicy);
  return inPage ?? '';
}

it('draws a page once for a state of the world, with another nonce for each answer', async () => {
  const pages = new KeptPages();
  const before = drawn;
  const key = keyOf('zh-CN  /stations/a', '1');
  const nonces = [];
  for (let count = 0; count < 3; count += 1)
    nonces.push(await nonceOf(await pages.answer(ASK, key, drawing())));
  expect(drawn).toBe(before + 1);
  expect(new Set(nonces).size).toBe(3);
});

it('draws it again when anything was written, and for another reader', async () => {
  const pages = new KeptPages();
  const before = drawn;
  for (const key of [keyOf('a', '1'), keyOf('a', '2'), keyOf('b', '2'), keyOf('a', '2')])
    await pages.answer(ASK, key, drawing());
  expect(drawn).toBe(before + 3);
});

it.each([
  ['an error', drawing(404)],
  ['an answer that sets a cookie', drawing(200, { 'set-cookie': 'yizhan=1' })],
])('keeps no page that is %s', async (_, draw) => {
  const pages = new KeptPages();
  const before = drawn;
  for (let count = 0; count < 2; count += 1) {
    const answer = await pages.answer(ASK, keyOf('a', '1'), draw);
    // Its text is sent whole, and says nothing of the empty one.
    expect(await answer.text()).toContain(`>${drawn}</script>`);
    expect([answer.headers.get('content-length'), answer.headers.get('etag')]).toEqual([null, null]);
  }
  expect(drawn).toBe(before + 2);
});

it('keeps the latest pages and forgets the oldest beyond the limit', async () => {
  const pages = new KeptPages();
  for (let count = 0; count <= PAGES_KEPT_MAX; count += 1)
    await pages.answer(ASK, keyOf(String(count), '1'), drawing());
  const before = drawn;
  await pages.answer(ASK, keyOf('1', '1'), drawing());
  expect(drawn).toBe(before);
  await pages.answer(ASK, keyOf('0', '1'), drawing());
  expect(drawn).toBe(before + 1);
});

it('keeps a page when what was written is nothing of it', async () => {
  const pages = new KeptPages();
  const before = drawn;
  for (const key of [keyOf('a', '1', 'x'), keyOf('a', '2', 'x'), keyOf('a', '3', 'x')])
    await pages.answer(ASK, key, drawing());
  expect(drawn).toBe(before + 1);
  await pages.answer(ASK, keyOf('a', '4', 'y'), drawing());
  expect(drawn).toBe(before + 2);
});

it('packs it for whoever can unpack it, with the same words', async () => {
  const pages = new KeptPages();
  const ask = new Request('http://hall.example/', { headers: { 'accept-encoding': 'gzip, br' } });
  const packed = await pages.answer(ask, keyOf('a', '1'), drawing());
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  const unpacked = gunzipSync(Buffer.from(await packed.arrayBuffer())).toString();
  const plain = await (await pages.answer(ASK, keyOf('a', '1'), drawing())).text();
  const withoutNonce = (text: string): string => text.replace(/nonce="[^"]+"/, '');
  expect(withoutNonce(unpacked)).toBe(withoutNonce(plain));
});

it('draws a page whose mark cannot be told: the page says itself what has failed', async () => {
  const pages = new KeptPages();
  const before = drawn;
  const mark = (): string => {
    throw new Error('the hours of the station cannot be read');
  };
  const answer = await pages.answer(ASK, { page: 'a', version: '1', mark }, drawing(500));
  expect([answer.status, drawn]).toEqual([500, before + 1]);
});
