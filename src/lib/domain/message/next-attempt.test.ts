import { expect, test } from 'vitest';
import { instantOf } from '#lib/domain/time/instant.ts';
import { nextAttempt } from './next-attempt.ts';

const NOW = instantOf(1_000_000);

test.each([
  [1, 1],
  [2, 5],
  [3, 30],
  [4, 120],
  [5, 720],
])('after try %i the next comes %i minutes later', (attempts, minutes) => {
  expect(nextAttempt(attempts, NOW)).toBe(NOW + minutes);
});

test('after the sixth try a message is given up', () => {
  expect(nextAttempt(6, NOW)).toBeNull();
});
