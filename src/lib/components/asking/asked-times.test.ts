import { expect, it } from 'vitest';
import { DEFAULT_DAY_PARTS } from '#lib/domain/hours/default-hours.ts';
import { isTodayOver, type TodayFacts } from './asked-times.ts';

const TODAY: TodayFacts = {
  minute: 18 * 60,
  open: [
    { from: 8 * 60 + 30, to: 12 * 60 },
    { from: 13 * 60 + 30, to: 18 * 60 + 30 },
  ],
  dayParts: DEFAULT_DAY_PARTS,
  slotMinutes: 30,
  leadTimeMinutes: 0,
};

it('has something of today left as long as one slot of the open time is to come, after the lead time', () => {
  expect(isTodayOver(TODAY)).toBe(false);
  expect(isTodayOver({ ...TODAY, minute: 18 * 60 + 1 })).toBe(true);
  expect(isTodayOver({ ...TODAY, minute: 17 * 60, leadTimeMinutes: 60 })).toBe(false);
  expect(isTodayOver({ ...TODAY, minute: 17 * 60 + 1, leadTimeMinutes: 60 })).toBe(true);
  expect(isTodayOver({ ...TODAY, minute: 0 })).toBe(false);
});

it('has nothing of a day on which the hall does not open', () => {
  expect(isTodayOver({ ...TODAY, minute: 0, open: [] })).toBe(true);
});
