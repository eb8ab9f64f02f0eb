import { placeDayOf, type PlaceState } from '#lib/components/schedule/place-state.ts';
import type { DayView } from '#lib/schemas/availability.ts';

export interface SeatOnMap {
  readonly id: string;
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly state: PlaceState;
}

/** The desks of a station as they stand on one day, without whose they are. */
export interface SeatsOnMap {
  readonly day: string;
  readonly zones: readonly {
    readonly id: string;
    readonly name: string;
    readonly width: number;
    readonly height: number;
    readonly seats: readonly SeatOnMap[];
  }[];
}

/** Zones without desks are left out. */
export function seatsOnMap(hall: DayView): SeatsOnMap {
  const desks = hall.resources.filter(({ kind }) => kind === 'desk');
  const zones = hall.zones.map((zone) => ({
    ...zone,
    seats: desks
      .filter(({ zoneId }) => zoneId === zone.id)
      .map((place): SeatOnMap => {
        const { id, label, x, y } = place;
        return { id, label, x, y, state: placeDayOf(place, hall.open).state };
      }),
  }));
  return { day: hall.day, zones: zones.filter(({ seats }) => seats.length > 0) };
}

/** Whether somebody could still have the seat at some time of the day. */
export function isPickable(state: PlaceState): boolean {
  return state !== 'taken' && state !== 'held' && state !== 'closed';
}
