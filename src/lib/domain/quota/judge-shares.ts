import type { Hall } from '#lib/domain/hall/hall.ts';
import type { DayRefusal } from '#lib/domain/refusal/refusal.ts';
import {
  usesOfShare,
  type UnverifiedClaim,
  type UnverifiedDay,
} from '#lib/domain/registration/uses-of-share.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';

/** Refuses the days on which a party would hold more of a zone at a moment than one party may. `claims` are its own. Pure. */
export function judgeShares(
  hall: Hall,
  days: readonly UnverifiedDay[],
  claims: readonly UnverifiedClaim[],
  percent: number | null | undefined,
): Map<LocalDay, DayRefusal> {
  const refused = new Map<LocalDay, DayRefusal>();
  if (percent === null || percent === undefined) return refused;
  for (const day of days) {
    const over = usesOfShare(hall, day, claims, percent).find(
      ({ asked, held, limit }) => held + asked > limit,
    );
    if (over) refused.set(day.day, { code: 'party-share', ...over });
  }
  return refused;
}
