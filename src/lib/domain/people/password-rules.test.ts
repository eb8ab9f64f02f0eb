import { describe, expect, test } from 'vitest';
import { isPasswordTooLong, passwordProblem } from './password-rules.ts';

describe('a new password', () => {
  test.each([
    ['ten letters', 'abcdefghij'],
    ['ten characters', '驿站驿站驿站驿站驿站'],
    ['blanks and control characters', ' \t correct horse \0 '],
    ['256 characters', 'a'.repeat(256)],
    ['256 characters in two halves each', '𠮷'.repeat(256)],
  ])('may be of %s', (_, password) => {
    expect(passwordProblem(password)).toBeNull();
  });

  test.each([
    ['nothing', '', 'too-short'],
    ['nine characters', 'abcdefghi', 'too-short'],
    ['nine characters in two halves each', '𠮷'.repeat(9), 'too-short'],
    ['257 characters', 'a'.repeat(257), 'too-long'],
    ['257 characters in two halves each', '𠮷'.repeat(257), 'too-long'],
    ['a megabyte', 'a'.repeat(1_000_000), 'too-long'],
    ['half a surrogate pair', 'abcdefghij\uD800', 'malformed'],
  ])('may not be of %s', (_, password, problem) => {
    expect(passwordProblem(password)).toBe(problem);
  });
});

test('too long begins at 257 characters', () => {
  expect(isPasswordTooLong('𠮷'.repeat(256))).toBe(false);
  expect(isPasswordTooLong('𠮷'.repeat(257))).toBe(true);
  expect(isPasswordTooLong('a'.repeat(257))).toBe(true);
});
