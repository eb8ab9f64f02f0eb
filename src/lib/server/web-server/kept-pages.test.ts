import { expect, it } from 'vitest';
import { KeptPages, PAGES_KEPT_MAX } from './kept-pages.ts';

let drawn = 0;

function drawing(status = 200, headers: Readonly<Record<string, string>> = {}): () => Promise<Response> {
  return () => {
    drawn += 1;
    const nonce = `nonce${drawn}`;
    return Promise.resolve(
      new Response(`<script nonce="${nonce}">${drawn}</script>`, {
        status,
        headers: { 'content-security-policy': `script-src 'nonce-${nonce}'`, ...headers },
      }),
    );
  };
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
  const key = { page: 'zh-CN  /stations/a', version: '1' };
  const nonces = [];
  for (let count = 0; count < 3; count += 1) nonces.push(await nonceOf(await pages.answer(key, drawing())));
  expect(drawn).toBe(before + 1);
  expect(new Set(nonces).size).toBe(3);
});

it('draws it again when anything was written, and for another reader', async () => {
  const pages = new KeptPages();
  const before = drawn;
  for (const key of [
    { page: 'a', version: '1' },
    { page: 'a', version: '2' },
    { page: 'b', version: '2' },
    { page: 'a', version: '2' },
  ])
    await pages.answer(key, drawing());
  expect(drawn).toBe(before + 3);
});

it.each([
  ['an error', drawing(404)],
  ['an answer that sets a cookie', drawing(200, { 'set-cookie': 'yizhan=1' })],
])('keeps no page that is %s', async (_, draw) => {
  const pages = new KeptPages();
  const before = drawn;
  for (let count = 0; count < 2; count += 1) await pages.answer({ page: 'a', version: '1' }, draw);
  expect(drawn).toBe(before + 2);
});

it('keeps the latest pages and forgets the oldest beyond the limit', async () => {
  const pages = new KeptPages();
  for (let count = 0; count <= PAGES_KEPT_MAX; count += 1)
    await pages.answer({ page: String(count), version: '1' }, drawing());
  const before = drawn;
  await pages.answer({ page: '1', version: '1' }, drawing());
  expect(drawn).toBe(before);
  await pages.answer({ page: '0', version: '1' }, drawing());
  expect(drawn).toBe(before + 1);
});
