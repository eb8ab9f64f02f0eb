import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CODE_LETTERS, shortCode, tidyCode } from './short-code.ts';

test('a code has six letters or digits that nobody takes for one another', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 4, maxLength: 16 }), (bytes) => {
      const code = shortCode(bytes);
      expect(code).toHaveLength(CODE_LETTERS);
      expect(code).toMatch(/^[2-9A-HJ-NP-Z]+$/);
      expect(tidyCode(`${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase())).toBe(code);
    }),
  );
});

test('codes of other bits are other codes', () => {
  const codes = new Set(
    Array.from({ length: 4_096 }, (_, number) => shortCode(Uint8Array.of(0, 0, number >> 8, number & 255))),
  );
  expect(codes.size).toBe(4_096);
});
