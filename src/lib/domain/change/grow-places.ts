import type { HallResource } from '#lib/domain/hall/hall.ts';
import type { CandidateGroup } from '#lib/domain/request/candidates.ts';

/** A day on which somebody keeps all seats and needs more of them. */
export interface GrowingDay {
  readonly has: readonly number[];
  readonly quantity: number;
  /** Seats of the group that are free for the whole of the day's times, those that it has included. */
  readonly free: ReadonlySet<number>;
}

/**
 * More seats beside those that one has, so that nobody moves: one seat after another, each on as many of the days as it
 * can serve. A seat that has a neighbour among the others goes before one that has none; then the one that serves the most
 * days, then the nearest, then the lowest number. With `must` only neighbours count. Null where a day stays short. One after
 * another is not always the best of all ways, so the answer is none that is proven.
 */
export function growPlaces(
  group: CandidateGroup,
  days: readonly GrowingDay[],
  together: 'must' | 'prefer' | 'no',
): (readonly number[] | null)[] {
  const byId = new Map(group.resources.map((one) => [one.id, one]));
  const sets = days.map((day) => [...day.has]);
  const isShort = (at: number): boolean => (sets[at]?.length ?? 0) < (days[at]?.quantity ?? 0);
  for (;;) {
    const choice = bestSeat(group, byId, days, sets, isShort, together);
    if (!choice) break;
    for (const at of choice.days) sets[at]?.push(choice.seat);
  }
  return sets.map((set, at) => (isShort(at) ? null : inOrder(set, byId)));
}

interface Choice {
  readonly seat: number;
  readonly days: readonly number[];
}

function bestSeat(
  group: CandidateGroup,
  byId: ReadonlyMap<number, HallResource>,
  days: readonly GrowingDay[],
  sets: readonly (readonly number[])[],
  isShort: (at: number) => boolean,
  together: 'must' | 'prefer' | 'no',
): Choice | null {
  const reach = group.zone?.neighbourDistance ?? 0;
  for (const beside of together === 'no' ? [false] : [true, ...(together === 'prefer' ? [false] : [])]) {
    let best: (Choice & { readonly distance: number }) | null = null;
    for (const seat of group.resources) {
      const served = days.flatMap((day, at) => {
        const set = sets[at] ?? [];
        const fits = isShort(at) && day.free.has(seat.id) && !set.includes(seat.id);
        return fits && (!beside || set.some((id) => distanceTo(seat, byId.get(id)) <= reach)) ? [at] : [];
      });
      if (served.length === 0) continue;
      const distance = sumOf((sets[served[0] ?? 0] ?? []).map((id) => distanceTo(seat, byId.get(id))));
      if (
        !best ||
        served.length > best.days.length ||
        (served.length === best.days.length && distance < best.distance)
      )
        best = { seat: seat.id, days: served, distance };
    }
    if (best) return best;
  }
  return null;
}

function distanceTo(seat: HallResource, other: HallResource | undefined): number {
  return other ? Math.sqrt((seat.x - other.x) ** 2 + (seat.y - other.y) ** 2) : Infinity;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}

function inOrder(set: readonly number[], byId: ReadonlyMap<number, HallResource>): number[] {
  return [...set].sort((a, b) => (byId.get(a)?.order ?? 0) - (byId.get(b)?.order ?? 0));
}
