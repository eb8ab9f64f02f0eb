import { expect, test } from 'vitest';
import { readClosureScope, readUnits } from './closure-scope.ts';

const STATION = 'station-000000-1';
const ID = 'abcdEFGH0123_-xy';

test('the hall, one of its zones or one of its places is named', () => {
  expect(readClosureScope(STATION, 'hall')).toEqual({ stationId: STATION });
  expect(readClosureScope(STATION, `zone:${ID}`)).toEqual({ zoneId: ID });
  expect(readClosureScope(STATION, `place:${ID}`)).toEqual({ resourceId: ID });
});

test.each(['', ' hall', 'Hall', 'zone', 'zone:', 'place:', `zone:${ID}:x`, `room:${ID}`, `zone:${ID}\n`, ID])(
  '%j closes nothing',
  (scope) => {
    expect(readClosureScope(STATION, scope)).toBeNull();
  },
);

test('units are kept of one place only, and all of it where none are given', () => {
  expect(readUnits('', 'hall')).toEqual({});
  expect(readUnits(' 8 ', `place:${ID}`)).toEqual({ quantity: 8 });
  for (const [text, scope] of [
    ['8', 'hall'],
    ['8', `zone:${ID}`],
    ['0', `place:${ID}`],
    ['1.5', `place:${ID}`],
    ['八', `place:${ID}`],
  ] as const)
    expect(readUnits(text, scope), `${text} of ${scope}`).toBeNull();
});
