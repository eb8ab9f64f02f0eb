import type { GivenPlaces } from '#lib/server/engine/ledger-rows.ts';

/** Units of a day as it is on file: seats, places, portions, or the one room. */
export function unitsGiven({ places }: Pick<GivenPlaces, 'places'>): number {
  return places.reduce((sum, [, units]) => sum + units, 0);
}
