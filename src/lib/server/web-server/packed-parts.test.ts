import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PackedParts } from './packed-parts.ts';

it('packs to what it is without packing, whatever the word', async () => {
  const text = fc.string({ unit: 'binary', maxLength: 5_000 });
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 4 }), fc.array(text), async (parts, words) => {
      const packed = new PackedParts(parts);
      for (const word of ['', 'nonce', ...words]) {
        expect(gunzipSync(await packed.gzip(word)).equals(packed.plain(word))).toBe(true);
        expect(
          packed.plain(word).equals(Buffer.from(parts.map((part) => Buffer.from(part)).join(word))),
        ).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

it('is about as short as what is packed in one piece', async () => {
  const part = '<a class="seat free">A01</a>'.repeat(1_000);
  const packed = await new PackedParts([part, part]).gzip('nonce');
  expect(packed.length).toBeLessThan(1_000);
});

it('refuses a word that one block cannot hold', async () => {
  await expect(new PackedParts(['a', 'b']).gzip('x'.repeat(70_000))).rejects.toThrow(RangeError);
});
