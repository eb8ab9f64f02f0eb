import type { OpenTimes } from './day-pieces.ts';
import { KeptLatest } from './kept-latest.ts';
import { unpackPlace, type PackedPlaces } from './packed-places.ts';
import { placeDayOf, type PlaceDay } from './place-state.ts';

/** So many places of a day are kept, those that were drawn last: several halls of 300 desks. */
export const PLACE_DAYS_KEPT_MAX = 2_000;

const KNOWN = new KeptLatest<PlaceDay>(PLACE_DAYS_KEPT_MAX);

/**
 * What `placeDayOf` tells of each place, and for one of which nothing is different the very same object: after a booking all
 * but one desk of a hall are as they were, and what has been put into words or drawn for them stays. Told apart by all that is
 * in it, so nobody sees what was drawn for other eyes.
 */
export function knownPlaceDays(groups: PackedPlaces, open: OpenTimes): PlaceDay[] {
  return groups.flatMap(({ shared, places }) => {
    const common = JSON.stringify([shared, open]);
    return places.map((place) =>
      KNOWN.get(common + JSON.stringify(place), () => placeDayOf(unpackPlace(shared, place), open)),
    );
  });
}
