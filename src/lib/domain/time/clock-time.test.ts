import { describe, expect, test } from 'vitest';
import { formatClockTime, parseClockTime } from './clock-time.ts';

describe('reading a clock time', () => {
  test.each([
    ['00:00', 0],
    ['00:01', 1],
    ['08:30', 510],
    ['12:00', 720],
    ['23:59', 1439],
    ['24:00', 1440],
  ])('reads %s as minute %i', (text, minute) => {
    expect(parseClockTime(text)).toBe(minute);
  });

  test.each([
    '24:01',
    '25:00',
    '12:60',
    '8:30',
    '08:3',
    '0830',
    '08:30:00',
    ' 08:30',
    '08:30\n',
    '-1:00',
    '08：30',
    '０８:30',
    '',
  ])('refuses %j', (text) => {
    expect(parseClockTime(text)).toBeNull();
  });
});

test('every minute of the day, the closing midnight included, is written as five characters and read back', () => {
  for (let minute = 0; minute <= 1440; minute++) {
    const text = formatClockTime(minute);
    expect(text).toMatch(/^\d\d:\d\d$/);
    expect(parseClockTime(text)).toBe(minute);
  }
});

test('writes the limits and a time with leading zeros', () => {
  expect(formatClockTime(0)).toBe('00:00');
  expect(formatClockTime(545)).toBe('09:05');
  expect(formatClockTime(1440)).toBe('24:00');
});
