import { describe, expect, it } from 'vitest';
import { hasLongDays } from './long-days.ts';

describe('a time zone', () => {
  it.each(['Antarctica/Troll', 'Antarctica/Casey', 'Antarctica/Vostok'])(
    'with days of more than 25 hours: %s',
    (zone) => {
      expect(hasLongDays(zone)).toBe(true);
    },
  );

  it.each([
    ['without changes of the clock', 'Asia/Shanghai'],
    ['with days of 25 hours', 'Europe/Berlin'],
    ['with days of 25 hours on the other half of the earth', 'Pacific/Auckland'],
    ['that changes by half an hour', 'Australia/Lord_Howe'],
    ['that changes around Ramadan', 'Africa/Casablanca'],
    ['that put its clocks back by two hours before the years that count', 'Asia/Magadan'],
    ['that once left out a day', 'Pacific/Apia'],
    ['of no place', 'UTC'],
  ])('%s has none', (_, zone) => {
    expect(hasLongDays(zone)).toBe(false);
  });
});
