import { RESOURCE_KINDS } from '#lib/domain/capacity/claim.ts';
import type { DayView } from '#lib/schemas/availability.ts';
import { pieceAt, type PlaceDay } from './place-state.ts';

/**
 * Units free at one minute of the day, by kind; what is out of service counts for nothing. Meals are counted by the day:
 * between two sittings there is none to be had, and still some can be ordered.
 */
export function countAt(
  places: readonly PlaceDay[],
  minute: number,
  ofDay: DayView['counts'],
): DayView['counts'] {
  return RESOURCE_KINDS.flatMap((kind) => {
    if (kind === 'canteen') return ofDay.filter((one) => one.kind === kind);
    const ofKind = places.filter(({ place }) => place.kind === kind && place.inService);
    if (ofKind.length === 0) return [];
    const free = ofKind.map(({ pieces }) => pieceAt(pieces, minute)?.free ?? 0);
    return [
      {
        kind,
        total: ofKind.reduce((sum, { place }) => sum + place.capacity, 0),
        free: free.reduce((sum, units) => sum + units, 0),
      },
    ];
  });
}
