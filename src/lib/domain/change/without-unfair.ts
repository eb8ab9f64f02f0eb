import { amountOfDay, NOTHING_USED, type QuotaAmount } from '#lib/domain/quota/quota-amount.ts';
import type { DayRefusal } from '#lib/domain/refusal/refusal.ts';
import type { AssignedDay } from '#lib/domain/request/assign-places.ts';
import { judgeFairUse, type FairDay, type FairUse } from '#lib/domain/request/fair-use.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import type { TargetDay } from './judge-target.ts';
import type { ReadyChange } from './plan-change.ts';
import { quantityOn, type StandingDay } from './standing-booking.ts';

export type AssignedTargets = ReadonlyMap<TargetDay, AssignedDay>;

/** Takes away the days of a change that would be too much for one party, and says why. */
export function withoutUnfair(
  plan: ReadyChange,
  assigned: AssignedTargets,
  fair: FairUse | null,
  now: Instant,
): { readonly assigned: AssignedTargets; readonly unfair: ReadonlyMap<LocalDay, DayRefusal> } {
  if (!fair) return { assigned, unfair: new Map() };
  const days = plan.targets.flatMap((target) => {
    const places = assigned.get(target)?.places;
    return places ? [fairDayOf(target, places)] : [];
  });
  const unfair = judgeFairUse(plan, fair, days, now);
  return { assigned: new Map([...assigned].filter(([target]) => !unfair.has(target.asked.day))), unfair };
}

/** What a day that the booking has uses. */
export function amountOfStanding(standing: StandingDay | null): QuotaAmount {
  return standing ? amountOfDay(quantityOn(standing), standing.times) : NOTHING_USED;
}

function fairDayOf(
  { asked, quantity, standing, addsMore }: TargetDay,
  places: AssignedDay['places'],
): FairDay {
  return {
    day: asked.day,
    claimed: asked.claimed,
    quantity,
    places,
    addsMore,
    amount: amountOfDay(quantity, asked.times),
    has: amountOfStanding(standing),
  };
}
