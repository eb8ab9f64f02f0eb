import { expect, it } from 'vitest';
import { drawnClaim, drawnPlace as place } from '../../../../tests/support/drawn-place.ts';
import type { OpenTimes, Place } from './day-pieces.ts';
import { knownPlaceDays, PLACE_DAYS_KEPT_MAX } from './known-place-days.ts';
import { packPlaces } from './packed-places.ts';
import { placeDayOf, type PlaceDay } from './place-state.ts';

const OPEN = [{ from: '09:00', to: '18:00' }];

function knownPlaceDay(one: Place, open: OpenTimes): PlaceDay {
  return knownPlaceDays(packPlaces([one]), open)[0]!;
}

it('a place of which nothing is different is the same object, and tells what it would have told', () => {
  const day = knownPlaceDay(place(), OPEN);
  expect(knownPlaceDay(place(), [...OPEN])).toBe(day);
  expect(day).toEqual(placeDayOf(place(), OPEN));
});

it('another claim, another reader or other hours are another one', () => {
  const claim = drawnClaim({ to: '12:00' });
  const taken = knownPlaceDay(place({ claims: [claim] }), OPEN);
  expect(taken.state).toBe('partly');
  const named = knownPlaceDay(place({ claims: [{ ...claim, party: '远景咨询' }] }), OPEN);
  expect([taken.place.claims[0]?.party, named.place.claims[0]?.party]).toEqual([null, '远景咨询']);
  expect(knownPlaceDay(place({ claims: [claim] }), [{ from: '09:00', to: '12:00' }]).state).toBe('taken');
});

it('the one that was drawn longest ago is dropped first', () => {
  const first = knownPlaceDay(place({ id: 'first' }), OPEN);
  const second = knownPlaceDay(place({ id: 'second' }), OPEN);
  for (let number = 1; number < PLACE_DAYS_KEPT_MAX - 1; number += 1)
    knownPlaceDay(place({ id: `desk-${number}` }), OPEN);
  expect(knownPlaceDay(place({ id: 'first' }), OPEN)).toBe(first);
  knownPlaceDay(place({ id: 'one more' }), OPEN);
  expect(knownPlaceDay(place({ id: 'first' }), OPEN)).toBe(first);
  expect(knownPlaceDay(place({ id: 'second' }), OPEN)).not.toBe(second);
});
