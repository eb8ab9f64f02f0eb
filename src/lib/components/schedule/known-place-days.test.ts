import { expect, it } from 'vitest';
import type { Place } from './day-pieces.ts';
import { knownPlaceDay, PLACE_DAYS_KEPT_MAX } from './known-place-days.ts';
import { placeDayOf } from './place-state.ts';

const OPEN = [{ from: '09:00', to: '18:00' }];

function place(given: Partial<Place> = {}): Place {
  return {
    id: 'a',
    kind: 'desk',
    zoneId: 'z',
    label: 'A01',
    capacity: 1,
    fits: null,
    features: [],
    x: 100,
    y: 200,
    inService: true,
    free: 1,
    claims: [],
    ...given,
  };
}

it('a place of which nothing is different is the same object, and tells what it would have told', () => {
  const day = knownPlaceDay(place(), OPEN);
  expect(knownPlaceDay(place(), [...OPEN])).toBe(day);
  expect(day).toEqual(placeDayOf(place(), OPEN));
});

it('another claim, another reader or other hours are another one', () => {
  const claim = {
    from: '09:00',
    to: '12:00',
    state: 'taken',
    quantity: 1,
    owner: 'other',
    bookingId: null,
    party: null,
  } as const;
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
