import type { OpenTimes, Place } from './day-pieces.ts';
import { placeDayOf, type PlaceDay } from './place-state.ts';

/** So many places of a day are kept, those that were drawn last: several halls of 300 desks. */
export const PLACE_DAYS_KEPT_MAX = 2_000;

const KNOWN = new Map<string, PlaceDay>();

/**
 * What `placeDayOf` tells, and for a place of which nothing is different the very same object: after a booking all but one
 * desk of a hall are as they were, and what has been put into words or drawn for them stays. Told apart by all that is in it,
 * so nobody sees what was drawn for other eyes.
 */
export function knownPlaceDay(place: Place, open: OpenTimes): PlaceDay {
  const key = JSON.stringify([place, open]);
  const day = KNOWN.get(key) ?? placeDayOf(place, open);
  KNOWN.delete(key);
  KNOWN.set(key, day);
  const [oldest] = KNOWN.keys();
  if (KNOWN.size > PLACE_DAYS_KEPT_MAX && oldest !== undefined) KNOWN.delete(oldest);
  return day;
}
