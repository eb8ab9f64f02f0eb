import { expect, it } from 'vitest';
import { parseMoment } from './moment.ts';

it('reads a moment to the minute', () => {
  expect(parseMoment('1970-01-01T00:01Z')).toBe(1);
  expect(parseMoment('2026-12-01T00:30Z')).toBe(Date.UTC(2026, 11, 1, 0, 30) / 60_000);
});

it.each([
  '',
  'tomorrow',
  '2026-12-01',
  '2026-12-01T00:30',
  '2026-12-01T00:30:00Z',
  '2026-13-01T00:30Z',
  '1969-12-31T23:59Z',
])('reads nothing from “%s”', (text) => {
  expect(parseMoment(text)).toBeNull();
});
