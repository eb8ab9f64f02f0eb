import { expect, it } from 'vitest';
import type { DayView } from '#lib/schemas/availability.ts';
import { claimShownOf, placeShownOf } from '#lib/schemas/place-shown.fixture.ts';
import { profileDay } from './profile-day.ts';

type Resource = DayView['resources'][number];

function resource(
  change: Partial<Resource>,
  ...claims: readonly [from: string, to: string, quantity?: number][]
): Resource {
  const shown = claims.map(([from, to, quantity = 1]) => claimShownOf(from, to, { quantity }));
  return placeShownOf({ claims: shown, ...change });
}

const NOW = { day: '2026-12-01', time: '00:00' };
const OPEN = [
  { from: '08:30', to: '10:00' },
  { from: '13:00', to: '14:30' },
];

it('tells for each hour of the open time how many seats are free throughout', () => {
  const resources = [resource({}, ['09:30', '09:40']), resource({}, ['13:00', '18:00']), resource({})];
  expect(profileDay({ now: NOW, open: OPEN, resources })).toEqual([
    { from: '08:30', free: 3, total: 3, over: false },
    { from: '09:00', free: 2, total: 3, over: false },
    { from: '13:00', free: 2, total: 3, over: false },
    { from: '14:00', free: 2, total: 3, over: false },
  ]);
});

it('counts the peak of an area, not the sum of claims that follow each other', () => {
  const area = resource(
    { kind: 'area', capacity: 20 },
    ['13:00', '13:20', 8],
    ['13:20', '13:40', 6],
    ['13:30', '13:50', 5],
  );
  expect(profileDay({ now: NOW, open: [{ from: '13:00', to: '14:00' }], resources: [area] })).toEqual([
    { from: '13:00', free: 9, total: 20, over: false },
  ]);
});

it('counts seats and not rooms, and rooms where there are no seats', () => {
  const room = resource({ kind: 'room' });
  expect(
    profileDay({ now: NOW, open: OPEN, resources: [room, resource({}), resource({ inService: false })] })[0]
      ?.total,
  ).toBe(1);
  expect(
    profileDay({ now: NOW, open: OPEN, resources: [room, resource({ kind: 'counter' })] })[0]?.total,
  ).toBe(1);
  expect(profileDay({ now: NOW, open: OPEN, resources: [] })).toEqual([]);
});

it('has no hour on a closed day', () => {
  expect(profileDay({ now: NOW, open: [], resources: [resource({})] })).toEqual([]);
});

it('knows the hours that have passed', () => {
  const now = { day: '2026-12-01', time: '13:59' };
  const over = (time: string): boolean[] =>
    profileDay({ now: { ...now, time }, open: OPEN, resources: [resource({})] }).map((one) => one.over);
  expect(over('13:59')).toEqual([true, true, false, false]);
  expect(over('14:00')).toEqual([true, true, true, false]);
  expect(over('14:30')).toEqual([true, true, true, true]);
});
