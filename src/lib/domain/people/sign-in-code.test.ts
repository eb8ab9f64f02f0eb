import { expect, test } from 'vitest';
import { parseSignInCode } from './sign-in-code.ts';

test.each([
  ['012345', '012345'],
  [' 012 345 ', '012345'],
  ['012-345', '012345'],
  ['０１２３４５', '012345'],
])('%j is the code %s', (typed, code) => {
  expect(parseSignInCode(typed)).toBe(code);
});

test.each(['', '12345', '1234567', '12345a', '１２３４５', '٠١٢٣٤٥', '0123\u000045', '-', '0x1234'])(
  '%j is none',
  (typed) => {
    expect(parseSignInCode(typed)).toBeNull();
  },
);
