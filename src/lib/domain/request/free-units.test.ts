import { expect, it } from 'vitest';
import type { Instant } from '#lib/domain/time/instant.ts';
import { freeUnitsOn } from './free-units.ts';
import { at, day, hall } from './hall.fixture.ts';

const MONDAY = day('2026-11-30');
const AREA = 30;

const claim = (resourceId: number, from: Instant, to: Instant, quantity = 1) => ({
  resourceId,
  from,
  to,
  kind: 'booking' as const,
  quantity,
  allOfIt: false,
});

it('counts units that are free from the opening to the closing', () => {
  const morning = claim(1, at('2026-11-30', 540), at('2026-11-30', 600));
  const yesterday = claim(2, at('2026-11-29', 540), at('2026-11-29', 600));
  const claims = new Map([
    [1, [morning]],
    [2, [yesterday]],
  ]);
  expect(freeUnitsOn(hall(), 'desk', MONDAY, new Map())).toEqual({ free: 8, total: 8 });
  expect(freeUnitsOn(hall(), 'desk', MONDAY, claims)).toEqual({ free: 7, total: 8 });
});

it('takes the fullest moment of an area, not the sum of its claims', () => {
  const claims = new Map([
    [
      AREA,
      [
        claim(AREA, at('2026-11-30', 540), at('2026-11-30', 600), 6),
        claim(AREA, at('2026-11-30', 600), at('2026-11-30', 660), 4),
      ],
    ],
  ]);
  expect(freeUnitsOn(hall(), 'area', MONDAY, claims)).toEqual({ free: 4, total: 10 });
});

it('has nothing free on a day on which the hall is closed', () => {
  expect(freeUnitsOn(hall(), 'desk', day('2026-11-29'), new Map())).toEqual({ free: 0, total: 8 });
});
