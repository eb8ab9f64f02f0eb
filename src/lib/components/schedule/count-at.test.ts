import { expect, it } from 'vitest';
import { countAt } from './count-at.ts';
import { claimShownOf, placeShownOf } from '#lib/schemas/place-shown.fixture.ts';
import { placeAt, placeDayOf } from './place-state.ts';

const OPEN = [
  { from: '08:30', to: '12:00' },
  { from: '13:00', to: '18:30' },
];

const MORNING = [claimShownOf('08:30', '12:00')];
const DESKS = [placeShownOf({ claims: MORNING }), placeShownOf({}), placeShownOf({ inService: false })];
const AREA = placeShownOf({
  kind: 'area',
  capacity: 20,
  claims: [claimShownOf('09:00', '10:00', { quantity: 5 })],
});
const PLACES = [...DESKS, AREA].map((one) => placeDayOf(one, OPEN));

/** Meals, of which the whole day counts. */
const OF_DAY = [{ kind: 'canteen' as const, total: 200, free: 28 }];

it('what is free at a minute is counted by kind, without what is out of service, and meals by the day', () => {
  expect(countAt(PLACES, 9 * 60, OF_DAY)).toEqual([
    { kind: 'desk', total: 2, free: 1 },
    { kind: 'area', total: 20, free: 15 },
    ...OF_DAY,
  ]);
  expect(countAt(PLACES, 14 * 60, OF_DAY)).toEqual([
    { kind: 'desk', total: 2, free: 2 },
    { kind: 'area', total: 20, free: 20 },
    ...OF_DAY,
  ]);
});

it('no place is free while the hall is closed', () => {
  expect(countAt(PLACES, 12 * 60 + 30, OF_DAY).map(({ free }) => free)).toEqual([0, 0, 28]);
});

it('a claim ends with its last minute: the next minute is free', () => {
  const day = placeDayOf(placeShownOf({ claims: [claimShownOf('09:00', '10:00')] }), OPEN);
  const states = [8 * 60 + 59, 9 * 60, 9 * 60 + 59, 10 * 60].map((minute) => placeAt(day, minute).state);
  expect(states).toEqual(['free', 'taken', 'taken', 'free']);
});

it('an area is partly free while some of it is taken, and one’s own seat is one’s own', () => {
  expect(placeAt(placeDayOf(AREA, OPEN), 9 * 60).state).toBe('partly');
  const mine = placeShownOf({
    kind: 'area',
    capacity: 20,
    claims: [claimShownOf('09:00', '10:00', { owner: 'mine' })],
  });
  expect(placeAt(placeDayOf(mine, OPEN), 9 * 60).state).toBe('mine');
  expect(placeAt(placeDayOf(mine, OPEN), 12 * 60).state).toBe('closed');
});
