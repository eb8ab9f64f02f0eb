import { openOn } from '#lib/domain/request/asked-times.ts';
import { intervalsOf } from '#lib/domain/hours/day-intervals.ts';
import { formatClockTime } from '#lib/domain/time/clock-time.ts';
import { addMinutes, type Instant } from '#lib/domain/time/instant.ts';
import { lengthOf } from '#lib/domain/time/interval.ts';
import type { Allocation, DayAllocation } from './allocation.ts';
import { assignPlaces } from './assign-places.ts';
import type { AskedDay } from './asked-days.ts';
import type { ClaimsByResource } from './claims-by-resource.ts';
import type { ReadyPlan } from './request-plan.ts';

/** The first free time is looked for on so many refused days; on the others it stays unsaid. */
export const FIRST_FREE_DAYS_MAX = 10;
/** Starts tried on one day. */
const STARTS_PER_DAY_MAX = 96;

/** Adds to refused days the first start on the same day at which the same request would fit. */
export function withFirstFree(
  allocation: Allocation,
  plan: ReadyPlan,
  claims: ClaimsByResource,
  now: Instant,
): Allocation {
  let left = FIRST_FREE_DAYS_MAX;
  const days = allocation.days.map((day) => {
    if (day.refusal?.code !== 'capacity-exceeded' && day.refusal?.code !== 'closed') return day;
    if (left === 0) return day;
    left -= 1;
    return { ...day, refusal: { ...day.refusal, firstFree: firstFreeOn(plan, day, claims, now) } };
  });
  return { ...allocation, days };
}

function firstFreeOn(
  plan: ReadyPlan,
  day: DayAllocation,
  claims: ClaimsByResource,
  now: Instant,
): string | null {
  const [asked] = day.times;
  if (!asked || day.times.length > 1) return null;
  const length = lengthOf(asked);
  const { slotMinutes, clearingMinutes, leadTimeMinutesMin } = plan.rules;
  let tried = 0;
  for (const open of openOn(plan.hall, day.day)) {
    const first = Math.ceil(open.from / slotMinutes) * slotMinutes;
    for (let from = first; from + length <= open.to && tried < STARTS_PER_DAY_MAX; from += slotMinutes) {
      const [times] = intervalsOf(plan.hall.timeZone, day.day, [{ from, to: from + length }]);
      if (!times || lengthOf(times) !== length || times.from < now + leadTimeMinutesMin) continue;
      tried += 1;
      const shifted: AskedDay = {
        day: day.day,
        times: [times],
        claimed: [{ from: times.from, to: addMinutes(times.to, clearingMinutes) }],
        refusal: null,
      };
      if (assignPlaces(plan, plan.groups, [shifted], claims).days[0]) return formatClockTime(from);
    }
  }
  return null;
}
