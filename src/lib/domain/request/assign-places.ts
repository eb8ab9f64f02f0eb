import type { HallResource } from '#lib/domain/hall/hall.ts';
import { seatGroup } from '#lib/domain/seating/seat-group.ts';
import type { Seat, Togetherness } from '#lib/domain/seating/seating-question.ts';
import type { PlaceGiven } from './allocation.ts';
import type { AskedDay } from './asked-days.ts';
import { isOfUnits } from './booking-request.ts';
import type { CandidateGroup } from './candidates.ts';
import type { ClaimsByResource } from './claims-by-resource.ts';
import type { ReadyPlan } from './request-plan.ts';
import { servesOn } from './serves-on.ts';

export interface AssignedDay {
  readonly places: readonly PlaceGiven[];
  readonly together: boolean | null;
}

export interface Assignment {
  /** One for each asked day; null where the day cannot be given. */
  readonly days: readonly (AssignedDay | null)[];
  readonly moves: number;
  readonly exact: boolean;
}

/** The best that one of the groups can give: most days, then together, then fewest moves, then the order of the groups. */
export function assignPlaces(
  plan: ReadyPlan,
  groups: readonly CandidateGroup[],
  days: readonly AskedDay[],
  claims: ClaimsByResource,
): Assignment {
  const assign = isOfUnits(plan.request.want) ? assignUnits : assignSeats;
  const assignments = groups.map((group) => assign(plan, group, days, claims));
  return assignments.reduce((best, next) => (isBetter(next, best) ? next : best), nothingOn(days.length));
}

function nothingOn(dayCount: number): Assignment {
  return { days: Array.from({ length: dayCount }, () => null), moves: 0, exact: true };
}

function isBetter(a: Assignment, b: Assignment): boolean {
  return servedDays(a) - servedDays(b) > 0 || (servedDays(a) === servedDays(b) && isCloser(a, b));
}

function isCloser(a: Assignment, b: Assignment): boolean {
  const closer = togetherDays(a) - togetherDays(b);
  return closer > 0 || (closer === 0 && a.moves < b.moves);
}

function servedDays(assignment: Assignment): number {
  return assignment.days.filter((day) => day !== null).length;
}

function togetherDays(assignment: Assignment): number {
  return assignment.days.filter((day) => day?.together === true).length;
}

/** Desks, rooms and counters: as many whole resources as asked, seated as a group. */
function assignSeats(
  plan: ReadyPlan,
  group: CandidateGroup,
  days: readonly AskedDay[],
  claims: ClaimsByResource,
): Assignment {
  return seatDays(
    plan,
    group,
    days.map((day) => freeIdsOn(group.resources, day, claims)),
  );
}

/** Seats the group on each day among the resources that are free on it. */
export function seatDays(
  plan: ReadyPlan,
  group: CandidateGroup,
  freeOn: readonly ReadonlySet<number>[],
): Assignment {
  const { want } = plan.request;
  const answer = seatGroup({
    seats: seatsOf(group, want.kind === 'desk'),
    neighbourDistance: group.zone?.neighbourDistance ?? 0,
    groupSize: plan.quantity,
    together: togethernessOf(plan),
    days: freeOn,
  });
  const meaningful = want.kind === 'desk' && plan.quantity > 1 && group.zone !== null;
  return {
    days: answer.days.map(
      (day) =>
        day && {
          places: day.seatIds.map((resourceId) => ({ resourceId, quantity: 1 })),
          together: meaningful ? day.together : null,
        },
    ),
    moves: answer.moves,
    exact: answer.exact,
  };
}

/** Kept with the group, which the plainest wishes share: what is worked out from its seats is kept with them in turn. */
const seatsByGroup = new WeakMap<CandidateGroup, readonly Seat[]>();

function seatsOf(group: CandidateGroup, areDesks: boolean): readonly Seat[] {
  const known = seatsByGroup.get(group);
  if (known) return known;
  const seats = group.resources.map(({ id, order, x, y }, rank) => ({
    id,
    order: areDesks ? order : rank,
    x,
    y,
  }));
  seatsByGroup.set(group, seats);
  return seats;
}

/** Named desks were chosen as they are; one place is always together. */
function togethernessOf({ request, quantity }: ReadyPlan): Togetherness {
  const { want } = request;
  return want.kind === 'desk' && quantity > 1 && !want.deskIds ? want.together : 'no';
}

/** Those of the resources that are in service, may be had for so long, and are free over all of the day's times. */
export function freeIdsOn(
  resources: readonly HallResource[],
  day: AskedDay,
  claims: ClaimsByResource,
): Set<number> {
  const free = resources.filter((one) => servesOn(one, day) && claims.freeOver(one, day.claimed).free >= 1);
  return new Set(free.map((one) => one.id));
}

/** Areas and bays: units of one resource, the one that serves most days, so that nobody changes place. */
function assignUnits(
  plan: ReadyPlan,
  group: CandidateGroup,
  days: readonly AskedDay[],
  claims: ClaimsByResource,
): Assignment {
  const assignments = group.resources.map((resource): Assignment => {
    const place = { resourceId: resource.id, quantity: plan.quantity };
    const serves = (day: AskedDay): boolean =>
      servesOn(resource, day) && claims.freeOver(resource, day.claimed).free >= plan.quantity;
    return {
      days: days.map((day) => (serves(day) ? { places: [place], together: null } : null)),
      moves: 0,
      exact: true,
    };
  });
  return assignments.reduce((best, next) => (isBetter(next, best) ? next : best), nothingOn(days.length));
}
