import { isValidOn, type Hall } from '#lib/domain/hall/hall.ts';
import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { DayRefusal } from '#lib/domain/refusal/refusal.ts';
import type { ClaimsByResource } from '#lib/domain/request/claims-by-resource.ts';
import { formatClockTime } from '#lib/domain/time/clock-time.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { Interval } from '#lib/domain/time/interval.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { instantAt, localDayAt } from '#lib/domain/time/time-zone.ts';
import type { WalkInReserve } from './fair-share.ts';

export interface WalkInDay {
  readonly day: LocalDay;
  readonly quantity: number;
  readonly claimed: readonly Interval[];
}

export interface WalkInQuestion {
  readonly hall: Hall;
  readonly kind: ResourceKind;
  readonly reserve: WalkInReserve | null | undefined;
  /** Of all places of the kind. */
  readonly claims: ClaimsByResource;
  /** Whoever serves at the station asks, for somebody who stands there. */
  readonly atTheDesk: boolean;
  readonly now: Instant;
}

/**
 * Refuses the days on which fewer places would stay free than are kept for those who come without a booking, until the set
 * time of the day itself. The desk gives out what is kept, on the day. Pure.
 */
export function judgeWalkIns(
  question: WalkInQuestion,
  days: readonly WalkInDay[],
): Map<LocalDay, DayRefusal> {
  const refused = new Map<LocalDay, DayRefusal>();
  const { hall, kind, reserve, claims, atTheDesk, now } = question;
  if (!reserve || reserve.units === 0) return refused;
  const today = localDayAt(hall.timeZone, now);
  for (const { day, quantity, claimed } of days) {
    if (atTheDesk && day === today) continue;
    if (now >= instantAt(hall.timeZone, day, reserve.untilMinute)) continue;
    const free = hall.resources
      .filter((one) => one.kind === kind && isValidOn(one, day))
      .reduce((sum, one) => sum + claims.freeOver(one, claimed).free, 0);
    if (free - quantity >= reserve.units) continue;
    refused.set(day, {
      code: 'kept-for-walk-ins',
      asked: quantity,
      free: Math.max(0, free - reserve.units),
      kept: reserve.units,
      until: formatClockTime(reserve.untilMinute),
    });
  }
  return refused;
}
