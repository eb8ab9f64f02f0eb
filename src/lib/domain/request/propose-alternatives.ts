import { openPartsOf } from '#lib/domain/hours/opening-hours.ts';
import type { Hall } from '#lib/domain/hall/hall.ts';
import { formatClockTime, parseClockTime } from '#lib/domain/time/clock-time.ts';
import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import type { Allocation } from './allocation.ts';
import { openOn, rangeOf } from './asked-times.ts';
import { quantityOf, type BookingRequest, type Want, type WhenTime } from './booking-request.ts';

export type AlternativeKind =
  | 'current-answer'
  | 'accept-provisional'
  | 'other-places'
  | 'not-together'
  | 'other-zone'
  | 'open-parts'
  | 'shifted'
  | 'on-grid'
  | 'skip-days'
  | 'fewer-days'
  | 'fewer'
  | 'other-station'
  /** Another sitting of the same canteen on the same day. */
  | 'next-sitting';

/** A request worth trying in place of a refused one. Nobody has judged it yet: it is offered only once it was granted. */
export interface Proposal {
  readonly kind: AlternativeKind;
  readonly request: BookingRequest;
}

/** Shifts that are tried around the asked times, in slots of the grid. */
const SHIFTS_TRIED = [1, -1, 2, -2, 3, -3, 4, -4, 6, -6, 8, -8] as const;

/**
 * Proposals for a refused request, the closest to the wish first: the same days and times elsewhere, then other times,
 * then fewer days, then fewer people.
 */
export function* proposeAlternatives(
  request: BookingRequest,
  allocation: Allocation,
  hall: Hall,
): Generator<Proposal> {
  const codes = new Set([
    ...allocation.refusals.map((one) => one.code),
    ...allocation.days.flatMap((day) => day.refusal?.code ?? []),
  ]);
  if (codes.has('answer-differs')) yield { kind: 'current-answer', request };
  yield* otherPlaces(request);
  yield* otherTimes(request, allocation, hall);
  yield* fewerDays(request, allocation, hall);
  yield* fewerUnits(request, allocation, hall);
}

function* otherPlaces(request: BookingRequest): Generator<Proposal> {
  const { want } = request;
  if (want.kind === 'desk') {
    if (want.deskIds)
      yield { kind: 'other-places', request: { ...request, want: { ...want, deskIds: undefined } } };
    if (want.zoneId !== undefined)
      yield {
        kind: 'other-zone',
        request: { ...request, want: { ...want, zoneId: undefined, deskIds: undefined } },
      };
    if (want.together === 'must')
      yield {
        kind: 'not-together',
        request: { ...request, want: { ...want, together: 'prefer', deskIds: undefined } },
      };
  } else if (want.kind !== 'canteen' && want.resourceId !== undefined) {
    yield { kind: 'other-places', request: { ...request, want: { ...want, resourceId: undefined } } };
  }
}

function* otherTimes(request: BookingRequest, allocation: Allocation, hall: Hall): Generator<Proposal> {
  const { time } = request.when;
  const first = allocation.days.find((day) => day.refusal !== null);
  if ('part' in time || !first) return;
  const slot = hall.policies.get(request.want.kind)?.slotMinutes ?? 1;
  const asked = rangeOf(time);
  const open = openOn(hall, first.day);
  const withTime = (kind: AlternativeKind, next: WhenTime): Proposal => ({
    kind,
    request: { ...request, when: { ...request.when, time: next } },
  });
  if (first.refusal?.code === 'across-break') yield withTime('open-parts', { part: 'full-day' });
  const isOffGrid = first.refusal?.code === 'off-slot-grid';
  if (isOffGrid) yield withTime('on-grid', timeOf(down(asked.from, slot), up(asked.to, slot)));
  for (const part of openPartsOf(open, asked)) {
    const [from, to] = [up(part.from, slot), down(part.to, slot)];
    // A time that lies within the opening hours is a part of itself only: what is shorter is on the grid.
    if (from < to && from < 1440) yield withTime(isOffGrid ? 'on-grid' : 'open-parts', timeOf(from, to));
  }
  const length = asked.to - asked.from;
  const firstFree =
    first.refusal && 'firstFree' in first.refusal ? parseClockTime(first.refusal.firstFree ?? '') : null;
  if (firstFree !== null) yield withTime('shifted', timeOf(firstFree, firstFree + length));
  for (const slots of SHIFTS_TRIED) {
    const from = asked.from + slots * slot;
    if (from >= 0 && from + length <= 1440) yield withTime('shifted', timeOf(from, from + length));
  }
}

function* fewerDays(request: BookingRequest, allocation: Allocation, hall: Hall): Generator<Proposal> {
  const free = allocation.days.filter((day) => day.outcome === 'free');
  if (free.length > 0) yield { kind: 'skip-days', request: { ...request, ifClash: 'skip' } };
  const daysMax = hall.policies.get(request.want.kind)?.daysMax;
  const { days } = request.when;
  if (
    allocation.refusals.some((one) => one.code === 'too-many-days') &&
    daysMax !== undefined &&
    'list' in days
  ) {
    yield {
      kind: 'fewer-days',
      request: { ...request, when: { ...request.when, days: { list: days.list.slice(0, daysMax) } } },
    };
  }
  const allowed = allocation.days.filter((day) => !isRefusedByDate(day.refusal?.code));
  // Where every day that the rules allow is free, leaving out the others is the same request.
  const isSkipping = allocation.refusals.length === 0 && allowed.length === free.length;
  if (allowed.length > 0 && allowed.length < allocation.days.length && !isSkipping) {
    const list = allowed.map((day) => formatLocalDay(day.day));
    yield { kind: 'fewer-days', request: { ...request, when: { ...request.when, days: { list } } } };
  }
}

/** From the most units that are free on every day downwards, halving. */
function* fewerUnits(request: BookingRequest, allocation: Allocation, hall: Hall): Generator<Proposal> {
  const { want } = request;
  const asked = quantityOf(want);
  if (asked <= 1 || !('count' in want)) return;
  let fewer = Math.min(
    asked - 1,
    ...allocation.days.map((day) => freeUnitsOf(day.refusal, asked)),
    ...limitsOf(allocation),
  );
  for (; fewer >= 1; fewer = Math.floor(fewer / 2)) {
    const smaller: Want =
      want.kind === 'desk' ? { ...want, count: fewer, deskIds: undefined } : { ...want, count: fewer };
    const quantityMax = hall.policies.get(want.kind)?.quantityMax ?? 0;
    if (fewer <= quantityMax)
      yield {
        kind: 'fewer',
        request: { ...request, want: smaller, headCount: Math.min(request.headCount, fewer) },
      };
  }
}

function freeUnitsOf(refusal: Allocation['days'][number]['refusal'], asked: number): number {
  return refusal && 'free' in refusal ? refusal.free : asked;
}

function limitsOf(allocation: Allocation): number[] {
  return allocation.refusals.flatMap((one) => {
    if (one.code === 'too-many-units') return [one.limit];
    return one.code === 'more-than-exists' ? [one.exists] : [];
  });
}

function isRefusedByDate(code: string | undefined): boolean {
  return (
    code === 'in-the-past' ||
    code === 'beyond-window' ||
    code === 'beyond-window-hours' ||
    code === 'class-not-eligible' ||
    code === 'lead-time' ||
    code === 'closed-that-day' ||
    code === 'party-not-valid'
  );
}

function timeOf(from: number, to: number): WhenTime {
  const nextDay = to > 1440;
  return { from: formatClockTime(from), to: formatClockTime(nextDay ? to - 1440 : to), nextDay };
}

function down(minute: number, slot: number): number {
  return Math.floor(minute / slot) * slot;
}

function up(minute: number, slot: number): number {
  return Math.ceil(minute / slot) * slot;
}
