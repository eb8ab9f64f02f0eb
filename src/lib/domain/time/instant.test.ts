import { describe, expect, test } from 'vitest';
import { addMinutes, instantFromMilliseconds, instantOf, millisecondsOf } from './instant.ts';

describe('an instant is a whole number of minutes in 32 bits', () => {
  test.each([0, 1, 2 ** 31 - 1])('takes %i', (minutes) => {
    expect(instantOf(minutes)).toBe(minutes);
  });

  test.each([-1, 2 ** 31, 0.5, NaN, Infinity, -Infinity])('throws for %d', (minutes) => {
    expect(() => instantOf(minutes)).toThrow(RangeError);
  });

  test('throws for a text that looks like a number', () => {
    expect(() => instantOf('5' as unknown as number)).toThrow(RangeError);
  });
});

describe('a moment of the clock is cut down to its minute', () => {
  test.each([
    ['1970-01-01T00:00:59.999Z', 0],
    ['1970-01-01T00:01:00.000Z', 1],
    ['2026-01-01T00:00:00.000Z', 29_453_760],
    ['2026-01-01T00:00:59.999Z', 29_453_760],
  ])('%s is minute %i', (moment, minutes) => {
    expect(instantFromMilliseconds(Date.parse(moment))).toBe(minutes);
  });

  test('a moment before 1970 is refused', () => {
    expect(() => instantFromMilliseconds(-1)).toThrow(RangeError);
  });

  test('goes back to the millisecond at which the minute began', () => {
    expect(millisecondsOf(instantOf(29_453_760))).toBe(Date.UTC(2026, 0, 1));
  });
});

describe('adding minutes', () => {
  test('moves forwards and backwards', () => {
    expect(addMinutes(instantOf(100), 60)).toBe(160);
    expect(addMinutes(instantOf(100), -100)).toBe(0);
  });

  test('throws where the sum is no instant', () => {
    expect(() => addMinutes(instantOf(100), -101)).toThrow(RangeError);
    expect(() => addMinutes(instantOf(2 ** 31 - 1), 1)).toThrow(RangeError);
    expect(() => addMinutes(instantOf(100), 0.5)).toThrow(RangeError);
  });
});
