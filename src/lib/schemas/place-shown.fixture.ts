import type { DayView } from './availability.ts';

type PlaceShown = DayView['resources'][number];

/** A desk on a day, as the server shows it; `change` makes another place of it. */
export function placeShownOf(change: Partial<PlaceShown> = {}): PlaceShown {
  return {
    id: 'AAAAAAAAAAAAAAAA',
    kind: 'desk',
    zoneId: null,
    label: 'A01',
    capacity: 1,
    fits: null,
    features: [],
    x: 0,
    y: 0,
    inService: true,
    free: 0,
    claims: [],
    ...change,
  };
}

/** Somebody else's claim of one unit. */
export function claimShownOf(
  from: string,
  to: string,
  change: Partial<PlaceShown['claims'][number]> = {},
): PlaceShown['claims'][number] {
  return { from, to, state: 'taken', quantity: 1, owner: 'other', bookingId: null, party: null, ...change };
}
