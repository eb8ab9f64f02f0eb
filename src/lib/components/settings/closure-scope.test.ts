import { expect, test } from 'vitest';
import { readClosureScope } from './closure-scope.ts';

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
