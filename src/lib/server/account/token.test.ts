import { expect, test } from 'vitest';
import { hashToken, newPublicId, newToken } from './token.ts';

test('a token has 256 bits and is safe in an address', () => {
  const token = newToken();
  expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(Buffer.from(token, 'base64url')).toHaveLength(32);
});

test('a public id has 96 bits in sixteen characters', () => {
  const id = newPublicId();
  expect(id).toMatch(/^[A-Za-z0-9_-]{16}$/);
  expect(Buffer.from(id, 'base64url')).toHaveLength(12);
});

test('no two of ten thousand are the same, and every bit of them varies', () => {
  const ids = Array.from({ length: 10_000 }, newPublicId);
  expect(new Set(ids).size).toBe(10_000);
  const tokens = Array.from({ length: 1_000 }, newToken);
  expect(new Set(tokens).size).toBe(1_000);
  const seen = Buffer.alloc(12);
  const always = Buffer.alloc(12, 0xff);
  for (const id of ids) {
    const bytes = Buffer.from(id, 'base64url');
    bytes.forEach((byte, index) => {
      seen[index]! |= byte;
      always[index]! &= byte;
    });
  }
  expect(seen).toEqual(Buffer.alloc(12, 0xff));
  expect(always).toEqual(Buffer.alloc(12));
});

test('the hash of a token is SHA-256 (FIPS 180-2, example of "abc")', () => {
  expect(hashToken('abc').toString('hex')).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});
