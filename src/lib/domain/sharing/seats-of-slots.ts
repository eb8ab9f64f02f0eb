import type { LocalDay } from '#lib/domain/time/local-day.ts';

/** What a stay has on one day: pairs of resource id and units. */
export interface GivenOnDay {
  readonly day: LocalDay;
  readonly places: readonly (readonly [resourceId: number, quantity: number])[];
}

/** The seats of a stay on one day by slot: the first stands at 0. Null where that day has fewer. */
export interface SeatsOnDay {
  readonly day: LocalDay;
  readonly seats: readonly (number | null)[];
}

/**
 * Which desk the first, the second, … person of a stay has on each of its days, ascending. A slot keeps its desk wherever
 * the day has it; what a day has instead goes to the slots that lost theirs, in the order given. An area's units are
 * all the same.
 */
export function seatsOfSlots(days: readonly GivenOnDay[]): SeatsOnDay[] {
  const slots = slotsOf(days);
  const last: (number | null)[] = Array.from({ length: slots }, () => null);
  return days.map(({ day, places }) => {
    const left = unitsOf(places);
    const seats = last.map((seat) => (seat === null ? null : takeFrom(left, seat)));
    for (const [slot, seat] of seats.entries()) if (seat === null) seats[slot] = left.shift() ?? null;
    for (const [slot, seat] of seats.entries()) if (seat !== null) last[slot] = seat;
    return { day, seats };
  });
}

/** How many people find a seat: as many as on the fullest day. */
export function slotsOf(days: readonly Pick<GivenOnDay, 'places'>[]): number {
  return Math.max(0, ...days.map(({ places }) => unitsOf(places).length));
}

function unitsOf(places: GivenOnDay['places']): number[] {
  return places.flatMap(([resourceId, quantity]) => Array.from({ length: quantity }, () => resourceId));
}

/** Takes one unit of it out of what is left; null where there is none. */
function takeFrom(left: number[], seat: number): number | null {
  const index = left.indexOf(seat);
  if (index === -1) return null;
  left.splice(index, 1);
  return seat;
}
