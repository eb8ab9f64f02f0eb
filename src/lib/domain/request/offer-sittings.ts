import { formatClockTime } from '#lib/domain/time/clock-time.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { allocate } from './allocate.ts';
import type { Allocation } from './allocation.ts';
import type { BookingRequest } from './booking-request.ts';
import type { ClaimsByResource } from './claims-by-resource.ts';
import { planRequest } from './plan-request.ts';
import type { Asker, ReadyPlan } from './request-plan.ts';

/** Other orders of which each was decided on the same claims: sent at once, they are granted. */
export interface SittingOffer {
  readonly kind: 'next-sitting' | 'fewer' | 'skip-days';
  readonly request: BookingRequest;
  readonly days: number;
  /** `HH:MM-HH:MM`. */
  readonly time: string;
}

export interface ExplainedMeals {
  /** The refusals with the next free sitting of their day. */
  readonly allocation: Allocation;
  readonly offers: readonly SittingOffer[];
}

/** Sittings that are offered in place of a full one. */
const SITTINGS_OFFERED_MAX = 2;

/**
 * What somebody whose order is refused can have instead. It takes nothing but what the order itself was decided by, so it
 * costs next to nothing: at noon thousands ask for the same sitting.
 */
export function offerSittings(
  allocation: Allocation,
  plan: ReadyPlan,
  asker: Asker,
  claims: ClaimsByResource,
  now: Instant,
): ExplainedMeals {
  const granted = (request: BookingRequest): Allocation | null => {
    const other = planRequest(request, plan.hall, asker, now);
    const answer = other.type === 'ready' ? allocate(other, claims, now) : null;
    return answer && answer.outcome !== 'refused' ? answer : null;
  };
  const shifted = otherSittings(plan, allocation).filter(({ request }) => granted(request) !== null);
  const nextFree = shifted[0]?.from ?? null;
  const days = allocation.days.map((day) =>
    day.refusal?.code === 'sitting-full' ? { ...day, refusal: { ...day.refusal, nextFree } } : day,
  );
  const offers: SittingOffer[] = shifted.slice(0, SITTINGS_OFFERED_MAX).map(({ request, time }) => ({
    kind: 'next-sitting',
    request,
    days: allocation.days.length,
    time,
  }));
  const time = timeOf(plan.request);
  const fewer = fewerPortions(plan.request, allocation);
  if (fewer && granted(fewer))
    offers.push({ kind: 'fewer', request: fewer, days: allocation.days.length, time });
  if (allocation.days.some((day) => day.outcome === 'free')) {
    const request: BookingRequest = { ...plan.request, ifClash: 'skip' };
    const answer = granted(request);
    if (answer)
      offers.push({
        kind: 'skip-days',
        request,
        days: answer.days.filter((day) => day.outcome === 'given').length,
        time,
      });
  }
  return { allocation: { ...allocation, days }, offers };
}

/** The later sittings of the same meal and day first, then the earlier ones, each the closest first. */
function otherSittings(
  { request, hall, groups }: ReadyPlan,
  allocation: Allocation,
): { request: BookingRequest; from: string; time: string }[] {
  const refused = allocation.days.find(
    (day) =>
      day.refusal?.code === 'sitting-full' ||
      day.refusal?.code === 'no-such-sitting' ||
      day.refusal?.code === 'in-the-past',
  );
  const canteen = hall.canteens.get(groups[0]?.resources[0]?.id ?? 0);
  const opened = refused && canteen?.days.get(refused.day);
  if (!opened || 'part' in request.when.time) return [];
  const asked = request.when.time.from;
  const others = opened.sittings.map(({ from, to }) => ({
    from: formatClockTime(from),
    to: formatClockTime(to),
  }));
  const later = others.filter(({ from }) => from > asked);
  const earlier = others.filter(({ from }) => from < asked).reverse();
  return [...later, ...earlier].map(({ from, to }) => ({
    from,
    time: `${from}-${to}`,
    request: { ...request, when: { ...request.when, time: { from, to, nextDay: false } } },
  }));
}

function fewerPortions(request: BookingRequest, allocation: Allocation): BookingRequest | null {
  const { want } = request;
  if (want.kind !== 'canteen' || Object.keys(want.marks).length > 0) return null;
  const free = Math.min(
    ...allocation.days.map((day) => (day.refusal?.code === 'sitting-full' ? day.refusal.free : want.count)),
  );
  if (free < 1 || free >= want.count) return null;
  return { ...request, want: { ...want, count: free }, headCount: Math.min(request.headCount, free) };
}

function timeOf({ when: { time } }: BookingRequest): string {
  return 'part' in time ? '' : `${time.from}-${time.to}`;
}
