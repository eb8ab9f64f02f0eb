import type { Hall } from '#lib/domain/hall/hall.ts';
import { addWorkingMinutes } from '#lib/domain/hall/working-minutes.ts';
import { addMinutes, instantOf, type Instant } from '#lib/domain/time/instant.ts';
import type { DecisionRule } from './policy-rules.ts';

/** How long a decision may take where the rule itself asks for none, such as that about a place of its own: two days. */
const WITHIN_MINUTES_OTHERWISE = 2 * 1440;

/** When a hold asked for at `now` ends by itself: always after `now`, never after the first minute asked for. */
export function decisionDeadline(rule: DecisionRule, hall: Hall, now: Instant, firstFrom: Instant): Instant {
  return instantOf(Math.max(now + 1, Math.min(endOf(rule, hall, now), firstFrom)));
}

function endOf(rule: DecisionRule, hall: Hall, now: Instant): Instant {
  if (rule.by === 'nobody') return addMinutes(now, WITHIN_MINUTES_OTHERWISE);
  return rule.inWorkingHours
    ? addWorkingMinutes(hall, now, rule.withinMinutes)
    : addMinutes(now, rule.withinMinutes);
}
