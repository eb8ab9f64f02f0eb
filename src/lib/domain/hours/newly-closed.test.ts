import { expect, test } from 'vitest';
import { parseLocalDay } from '#lib/domain/time/local-day.ts';
import { instantAt } from '#lib/domain/time/time-zone.ts';
import { newlyClosedOn } from './newly-closed.ts';
import type { MinuteRange, OpeningHours } from './opening-hours.ts';

const timeZone = 'Asia/Shanghai';
const day = parseLocalDay('2026-12-01')!;
const range = (from: number, to: number): MinuteRange => ({ from: from * 60, to: to * 60 });

function tuesdays(...ranges: MinuteRange[]): OpeningHours {
  const week = { 1: [], 2: ranges, 3: [], 4: [], 5: [], 6: [], 7: [] };
  return { weekly: week, publicHoliday: [], makeUpWorkday: [range(8, 12)], exceptions: new Map() };
}

function closed(
  before: OpeningHours,
  after: OpeningHours,
  mark: 'off' | 'make-up' | null = null,
): number[][] {
  const midnight = instantAt(timeZone, day, 0);
  return newlyClosedOn({ timeZone, day, mark }, before, after).map(({ from, to }) => [
    (from - midnight) / 60,
    (to - midnight) / 60,
  ]);
}

test('shorter hours close the ends of the day, and a break its middle', () => {
  expect(closed(tuesdays(range(8, 18)), tuesdays(range(9, 17)))).toEqual([
    [8, 9],
    [17, 18],
  ]);
  expect(closed(tuesdays(range(8, 18)), tuesdays(range(8, 12), range(14, 18)))).toEqual([[12, 14]]);
  expect(closed(tuesdays(range(8, 12), range(14, 18)), tuesdays())).toEqual([
    [8, 12],
    [14, 18],
  ]);
});

test('longer hours, and what was closed before, close nothing', () => {
  expect(closed(tuesdays(range(9, 17)), tuesdays(range(8, 18)))).toEqual([]);
  expect(closed(tuesdays(), tuesdays())).toEqual([]);
});

test('a day that the notice marks, or that has hours of its own, does not follow its weekday', () => {
  expect(closed(tuesdays(range(8, 18)), tuesdays(), 'make-up')).toEqual([]);
  const own = new Map([[day, [range(10, 11)]]]);
  expect(closed({ ...tuesdays(range(8, 18)), exceptions: own }, { ...tuesdays(), exceptions: own })).toEqual(
    [],
  );
});
