import type { Place, PlaceClaim } from '#lib/components/schedule/day-pieces.ts';

/** Another party has the whole place from nine to six. */
export function drawnClaim(given: Partial<PlaceClaim> = {}): PlaceClaim {
  return {
    from: '09:00',
    to: '18:00',
    state: 'taken',
    quantity: 1,
    owner: 'other',
    bookingId: null,
    party: null,
    ...given,
  };
}

/** A desk that nobody has, as the page of a day gets it. */
export function drawnPlace(given: Partial<Place> = {}): Place {
  return {
    id: 'AAAAAAAAAAAAAAAA',
    kind: 'desk',
    zoneId: null,
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
