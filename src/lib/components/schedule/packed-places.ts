import type { DayView } from '#lib/schemas/availability.ts';

type Places = DayView['resources'];
type Place = Places[number];
type Claim = Place['claims'][number];

type PackedClaim = readonly [
  from: string,
  to: string,
  state: Claim['state'],
  owner: Claim['owner'],
  quantity: number,
  bookingId?: string | null,
  party?: string | null,
];

type PackedPlace = readonly [
  facts: readonly [id: string, label: string, x: number, y: number, free: number],
  claims: readonly PackedClaim[],
];

/** Places that share all but their number, place and claims, as most desks of a zone do. */
interface PackedGroup {
  readonly shared: Omit<Place, 'id' | 'label' | 'x' | 'y' | 'free' | 'claims'>;
  readonly places: readonly PackedPlace[];
}

/** The places of a hall as they travel to the browser: without the names of their fields, 300 desks are a third of it. */
export type PackedPlaces = readonly PackedGroup[];

/** Their order is kept within what they share. */
export function packPlaces(places: Places): PackedPlaces {
  const groups = new Map<string, { shared: PackedGroup['shared']; places: PackedPlace[] }>();
  for (const { id, label, x, y, free, claims, ...shared } of places) {
    const key = JSON.stringify(shared);
    const group = groups.get(key) ?? { shared, places: [] };
    groups.set(key, group);
    group.places.push([[id, label, x, y, free], claims.map(packClaim)]);
  }
  return [...groups.values()];
}

export function unpackPlace(
  shared: PackedGroup['shared'],
  [[id, label, x, y, free], claims]: PackedPlace,
): Place {
  return { ...shared, id, label, x, y, free, claims: claims.map(unpackClaim) };
}

function packClaim({ from, to, state, owner, quantity, bookingId, party }: Claim): PackedClaim {
  const shown = [from, to, state, owner, quantity] as const;
  return bookingId === null && party === null ? shown : [...shown, bookingId, party];
}

function unpackClaim([from, to, state, owner, quantity, bookingId, party]: PackedClaim): Claim {
  return { from, to, state, owner, quantity, bookingId: bookingId ?? null, party: party ?? null };
}
