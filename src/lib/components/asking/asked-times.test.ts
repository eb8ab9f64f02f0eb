import { expect, it } from 'vitest';
import { DEFAULT_DAY_PARTS } from '#lib/domain/hours/default-hours.ts';
import { ASKED_KINDS, readChoice } from './asking-choice.ts';
import { askedTimes, hasBegunToday, isTodayOver, type TodayFacts } from './asked-times.ts';

const CHOICE = readChoice(new URLSearchParams(), ASKED_KINDS);
const TODAY: TodayFacts = {
  minute: 18 * 60,
  open: [
    { from: 8 * 60 + 30, to: 12 * 60 },
    { from: 13 * 60 + 30, to: 18 * 60 + 30 },
  ],
  dayParts: DEFAULT_DAY_PARTS,
  slotMinutes: 30,
  leadTimeMinutes: 0,
  isHere: false,
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

it('begins for whoever is there with the slot that runs, and for all others with the next one', () => {
  const today = { ...TODAY, minute: 10 * 60 + 1 };
  const here = { ...today, isHere: true };
  const choice = { part: 'morning', start: '', end: '', nextDay: false } as const;
  const morning = (facts: TodayFacts) => askedTimes({ ...CHOICE, ...choice }, facts);
  expect(morning(today)).toEqual({ from: '10:30', to: '12:00', nextDay: false });
  expect(morning(here)).toEqual({ from: '10:00', to: '12:00', nextDay: false });
  expect(hasBegunToday({ part: 'times', start: '10:00' }, today)).toBe(true);
  expect(hasBegunToday({ part: 'times', start: '10:00' }, here)).toBe(false);
  expect(isTodayOver({ ...here, minute: 18 * 60 + 1 })).toBe(false);
  // Where the rules want to know earlier, they do so from everybody.
  expect(morning({ ...here, leadTimeMinutes: 30 })).toEqual({ from: '11:00', to: '12:00', nextDay: false });
});
