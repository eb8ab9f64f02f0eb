import type { Hall } from '#lib/domain/hall/hall.ts';
import type { DayInterval } from '#lib/domain/hours/day-intervals.ts';
import type { PlaceGiven } from '#lib/domain/request/allocation.ts';
import type { BookingRequest } from '#lib/domain/request/booking-request.ts';
import { ClaimsByResource, type FiledClaim } from '#lib/domain/request/claims-by-resource.ts';
import { CLAIM_MINUTES_MAX } from '#lib/domain/capacity/claim.ts';
import { MINUTES_PER_DAY, type Instant } from '#lib/domain/time/instant.ts';
import { overlaps, type Interval } from '#lib/domain/time/interval.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { restOfDay, type RestOfDay } from './rest-of-day.ts';
import { seatElsewhere } from './seat-elsewhere.ts';
import type { DayInTheWay } from './wish-of-day.ts';

/** What is to be closed. */
export interface ClosedPlaces {
  readonly resourceIds: ReadonlySet<number>;
  /** Ascending and disjoint. */
  readonly parts: readonly DayInterval[];
}

/** A booking some of whose days lie where it is to be closed. */
export interface StayInTheWay {
  readonly bookingId: number;
  readonly request: BookingRequest;
  /** Ascending. */
  readonly days: readonly DayInTheWay[];
}

export interface PlannedDay {
  readonly bookingId: number;
  readonly day: LocalDay;
  /** Null: there are no places of equal worth in this hall. */
  readonly places: readonly PlaceGiven[] | null;
  /** Where there are none: what it can keep of the places that it has. */
  readonly rest: RestOfDay | null;
}

/** How often those are tried who found nothing, as long as somebody finds something. */
const PASSES_MAX = 10;

/** Minus the id of no closure: what is to be closed claims as if it were. */
const CLOSING = -Number.MAX_SAFE_INTEGER;

/**
 * Where everybody goes who is in the way of a closure: one stay after another, whoever asked first chooses first. Nobody is
 * put where it is closed or where somebody else is, those included that were put there just before. Whoever finds no other places
 * can keep the hours that stay open, where nobody was put on their places meanwhile.
 */
export function planClosure(
  hall: Hall,
  closed: ClosedPlaces,
  stays: readonly StayInTheWay[],
  filed: readonly FiledClaim[],
  now: Instant,
): PlannedDay[] {
  const claims = new ClaimsByDay([...filed, ...claimsOfClosure(closed)]);
  let planned = stays.map((stay) => seatStay(hall, stay, claims, now));
  for (let pass = 2; pass <= PASSES_MAX; pass += 1) {
    const before = countSeated(planned);
    planned = planned.map((days, index) => seatAgain(hall, stays[index], days, claims, now));
    if (countSeated(planned) === before) break;
  }
  return planned.flatMap((days, index) => keepRests(hall, closed, stays[index], days, claims, now));
}

function keepRests(
  hall: Hall,
  { parts }: ClosedPlaces,
  stay: StayInTheWay | undefined,
  planned: readonly PlannedDay[],
  claims: ClaimsByDay,
  now: Instant,
): PlannedDay[] {
  const rules = stay && hall.policies.get(stay.request.want.kind);
  // Meals are eaten at their time or not at all.
  if (!rules || stay.request.want.kind === 'canteen') return [...planned];
  const shut = parts.map((one) => one.interval);
  return planned.map((one) => {
    const day = one.places === null ? stay.days.find(({ asked }) => asked.day === one.day) : undefined;
    const rest = day ? restOfDay(hall, day, shut, rules, now) : null;
    return day && rest && isFree(hall, day, rest, claims, now) ? { ...one, rest } : one;
  });
}

function isFree(
  hall: Hall,
  { places }: DayInTheWay,
  { claimed }: RestOfDay,
  claims: ClaimsByDay,
  now: Instant,
): boolean {
  const filed = new ClaimsByResource(claims.around(claimed), now);
  return places.every(({ resourceId, quantity }) => {
    const resource = hall.everyResource.get(resourceId);
    return resource !== undefined && filed.freeOver(resource, claimed).free >= quantity;
  });
}

function seatStay(hall: Hall, stay: StayInTheWay, claims: ClaimsByDay, now: Instant): PlannedDay[] {
  const days = new Map(stay.days.map((one) => [one.asked.day, one.asked]));
  const around = claims.around([...days.values()].flatMap((one) => one.claimed));
  const others = around.filter((claim) => !isOf(claim, stay, days));
  const seated = seatElsewhere(hall, stay.request, stay.days, new ClaimsByResource(others, now));
  const planned = stay.days.map(({ asked }, index) => ({
    bookingId: stay.bookingId,
    day: asked.day,
    places: seated[index] ?? null,
    rest: null,
  }));
  claims.remove(around.filter((claim) => isOf(claim, stay, days)));
  claims.add(planned.flatMap((one) => claimsOfDay(stay, one, days)));
  return planned;
}

/** Whoever was displaced later may have left places that suffice for one who came before. */
function seatAgain(
  hall: Hall,
  stay: StayInTheWay | undefined,
  planned: readonly PlannedDay[],
  claims: ClaimsByDay,
  now: Instant,
): PlannedDay[] {
  const missing = new Set(planned.filter((one) => one.places === null).map((one) => one.day));
  if (!stay || missing.size === 0) return [...planned];
  const days = stay.days.filter((one) => missing.has(one.asked.day));
  const again = new Map(seatStay(hall, { ...stay, days }, claims, now).map((one) => [one.day, one]));
  return planned.map((one) => again.get(one.day) ?? one);
}

function countSeated(planned: readonly (readonly PlannedDay[])[]): number {
  return planned.flat().filter((one) => one.places !== null).length;
}

/** Claims by the day of UTC on which they begin: a hall that is closed for a year has tens of thousands. */
class ClaimsByDay {
  readonly #days = new Map<number, Set<FiledClaim>>();

  constructor(claims: readonly FiledClaim[]) {
    this.add(claims);
  }

  add(claims: readonly FiledClaim[]): void {
    for (const claim of claims) {
      const day = dayOf(claim.from);
      this.#days.set(day, (this.#days.get(day) ?? new Set()).add(claim));
    }
  }

  remove(claims: readonly FiledClaim[]): void {
    for (const claim of claims) this.#days.get(dayOf(claim.from))?.delete(claim);
  }

  /** All that may meet one of these: no claim is longer than CLAIM_MINUTES_MAX. */
  around(intervals: readonly Interval[]): FiledClaim[] {
    const days = new Set<number>();
    for (const { from, to } of intervals)
      for (let day = dayOf(from - CLAIM_MINUTES_MAX); day <= dayOf(to); day += 1) days.add(day);
    return [...days].flatMap((day) => [...(this.#days.get(day) ?? [])]);
  }
}

function dayOf(minute: number): number {
  return Math.floor(minute / MINUTES_PER_DAY);
}

function claimsOfClosure({ resourceIds, parts }: ClosedPlaces): FiledClaim[] {
  return [...resourceIds].flatMap((resourceId) =>
    parts.map(({ interval: { from, to } }) => ({
      resourceId,
      from,
      to,
      kind: 'house' as const,
      quantity: 0,
      allOfIt: true,
      holder: CLOSING,
      deadline: null,
    })),
  );
}

/** What the stay itself has on the days that are planned anew. */
function isOf(
  { holder, from, to }: FiledClaim,
  { bookingId }: StayInTheWay,
  days: ReadonlyMap<LocalDay, DayInTheWay['asked']>,
): boolean {
  if (holder !== bookingId) return false;
  return [...days.values()].some(({ claimed }) => claimed.some((one) => overlaps(one, { from, to })));
}

function claimsOfDay(
  { bookingId }: StayInTheWay,
  { day, places }: PlannedDay,
  days: ReadonlyMap<LocalDay, DayInTheWay['asked']>,
): FiledClaim[] {
  const claimed = days.get(day)?.claimed ?? [];
  return (places ?? []).flatMap(({ resourceId, quantity }) =>
    claimed.map(({ from, to }) => ({
      resourceId,
      from,
      to,
      kind: 'booking' as const,
      quantity,
      allOfIt: false,
      holder: bookingId,
      deadline: null,
    })),
  );
}
