import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { packed, PACKED_BYTES_MIN } from './packed.ts';

function ask(encodings: string | null): Request {
  return new Request('http://hall.example/', {
    headers: encodings === null ? {} : { 'accept-encoding': encodings },
  });
}

function page(bytes: number, type = 'text/html'): Response {
  return new Response('席'.padStart(bytes - 2, 'a'), { status: 404, headers: { 'content-type': type } });
}

it('packs a long page for whoever can unpack it, and leaves status and words as they are', async () => {
  const answer = await packed(ask('br, gzip'), page(PACKED_BYTES_MIN));
  expect(answer.status).toBe(404);
  expect(answer.headers.get('content-encoding')).toBe('gzip');
  expect(answer.headers.get('vary')).toBe('Accept-Encoding');
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(answer.headers.get('content-length')).toBe(String(bytes.length));
  expect(gunzipSync(bytes).toString()).toBe(await page(PACKED_BYTES_MIN).text());
});

it.each([
  ['a caller who cannot unpack it', null, page(5_000)],
  ['a short page', 'gzip', page(PACKED_BYTES_MIN - 1)],
  ['a stream of events', 'gzip', page(5_000, 'text/event-stream')],
])('does not pack %s', async (_, encodings, given) => {
  const words = await given.clone().text();
  const answer = await packed(ask(encodings), given);
  expect(answer.headers.has('content-encoding')).toBe(false);
  expect(await answer.text()).toBe(words);
});
