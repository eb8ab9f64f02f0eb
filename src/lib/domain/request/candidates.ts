import type { Hall, HallResource, HallZone } from '#lib/domain/hall/hall.ts';
import { SEATS_MAX } from '#lib/domain/seating/seating-question.ts';
import type { DesksWant, MealsWant, PlaceWant, UnitsWant, Want } from './booking-request.ts';

/** Resources of which one request may be served together: the desks of one zone, or all rooms that fit. */
export interface CandidateGroup {
  /** The zone whose drawing decides who are neighbours; null where places are not drawn as a group. */
  readonly zone: HallZone | null;
  /** In order of preference where nothing else decides. */
  readonly resources: readonly HallResource[];
}

export type Candidates = { readonly groups: readonly CandidateGroup[] } | { readonly unknownId: string };

/** What could serve the request, whatever is claimed. An id that is not of this hall and kind is unknown. */
export function candidatesOf(hall: Hall, want: Exclude<Want, MealsWant>): Candidates {
  switch (want.kind) {
    case 'desk':
      return desksOf(hall, want);
    case 'area':
    case 'bay':
    case 'room':
    case 'counter':
      return placesOf(hall, want);
  }
}

/** What the plainest wish can be served by, kept with the hall: most requests ask for any desks of it. */
const anyDesks = new WeakMap<Hall, Candidates>();

function desksOf(hall: Hall, want: DesksWant): Candidates {
  const plain = want.zoneId === undefined && want.deskIds === undefined && want.features.length === 0;
  if (!plain) return findDesks(hall, want);
  const known = anyDesks.get(hall) ?? findDesks(hall, want);
  anyDesks.set(hall, known);
  return known;
}

function findDesks(hall: Hall, want: DesksWant): Candidates {
  const zones =
    want.zoneId === undefined ? hall.zones : hall.zones.filter((zone) => zone.publicId === want.zoneId);
  if (want.zoneId !== undefined && zones.length === 0) return { unknownId: want.zoneId };
  const desks = hall.resources.filter((one) => one.kind === 'desk');
  if (want.deskIds) return namedDesksOf(hall, desks, want.deskIds, want.zoneId);
  const suitable = desks.filter((desk) => hasFeatures(desk, want.features));
  return {
    groups: zones.map((zone) => ({ zone, resources: suitable.filter((desk) => desk.zoneId === zone.id) })),
  };
}

/** Named desks are taken as they are, also across zones and whatever their features. */
function namedDesksOf(
  hall: Hall,
  desks: readonly HallResource[],
  ids: readonly string[],
  zoneId: string | undefined,
): Candidates {
  const named: HallResource[] = [];
  for (const id of ids) {
    const desk = desks.find((one) => one.publicId === id);
    const zone = hall.zones.find((one) => one.id === desk?.zoneId);
    if (!desk || !zone || (zoneId !== undefined && zone.publicId !== zoneId)) return { unknownId: id };
    named.push(desk);
  }
  named.sort((a, b) => a.order - b.order);
  const zone = hall.zones.find((one) => named.every((desk) => desk.zoneId === one.id)) ?? null;
  return { groups: [{ zone, resources: named }] };
}

/** Of more places of one kind than this, the smallest that fit are tried. */
export const PLACES_TRIED_MAX = SEATS_MAX;

function placesOf(hall: Hall, want: UnitsWant | PlaceWant): Candidates {
  const places = hall.resources.filter((one) => one.kind === want.kind);
  if (want.resourceId !== undefined) {
    const named = places.find((one) => one.publicId === want.resourceId);
    return named ? { groups: [{ zone: null, resources: [named] }] } : { unknownId: want.resourceId };
  }
  const people = 'fits' in want ? want.fits : undefined;
  const suitable = places.filter(
    (one) => hasFeatures(one, want.features) && (people === undefined || (one.fits ?? 0) >= people),
  );
  // The smallest that fits leaves the larger ones to those who need them.
  suitable.sort((a, b) => (a.fits ?? 0) - (b.fits ?? 0) || a.order - b.order);
  return { groups: [{ zone: null, resources: suitable.slice(0, PLACES_TRIED_MAX) }] };
}

function hasFeatures(resource: HallResource, features: readonly string[]): boolean {
  return features.every((feature) => resource.features.has(feature));
}
