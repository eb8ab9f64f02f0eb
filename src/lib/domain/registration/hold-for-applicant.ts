import type { Hall } from '#lib/domain/hall/hall.ts';
import type { RequestRefusal } from '#lib/domain/refusal/refusal.ts';
import type { Allocation, DayAllocation } from '#lib/domain/request/allocation.ts';
import { instantOf, type Instant } from '#lib/domain/time/instant.ts';
import { usesOfShare, type UnverifiedClaim } from './uses-of-share.ts';

/** Holds of all others about whom nobody has decided yet, and what they may hold together. */
export interface UnverifiedHolds {
  /** Claims of those holds at the station; due ones are left out. */
  readonly claims: readonly UnverifiedClaim[];
  /** Percent of a zone, or of the places of one kind where they are in no zone; 0–100. */
  readonly share: number;
  /** When the hold ends by itself at the latest. */
  readonly deadline: Instant;
}

/**
 * What an applicant gets of an allocation: places are held, never booked, until somebody has decided about them, and no more
 * of a zone than what all applicants may hold together, so that invented numbers cannot lock a hall. One place may be held
 * wherever the share is not zero. Pure.
 */
export function holdForApplicant(
  allocation: Allocation,
  hall: Hall,
  holds: UnverifiedHolds,
  now: Instant,
): Allocation {
  if (allocation.outcome === 'refused') return allocation;
  const given = allocation.days.filter((day) => day.outcome === 'given');
  const exceeded = given.map((day) => exceededOn(hall, day, holds)).find((one) => one !== null);
  if (exceeded) {
    return {
      ...allocation,
      outcome: 'refused',
      refusals: [exceeded],
      days: allocation.days.map((day) => (day.outcome === 'given' ? { ...day, outcome: 'free' } : day)),
      deadline: null,
      dueHolders: [],
    };
  }
  const firstFrom = given[0]?.times[0]?.from ?? holds.deadline;
  const end = Math.min(allocation.deadline ?? Infinity, holds.deadline, firstFrom);
  return { ...allocation, outcome: 'pending', deadline: instantOf(Math.max(now + 1, end)) };
}

function exceededOn(
  hall: Hall,
  day: DayAllocation,
  { claims, share }: UnverifiedHolds,
): RequestRefusal | null {
  const exceeded = usesOfShare(hall, day, claims, share).find(
    ({ asked, held, limit }) => held + asked > limit,
  );
  return exceeded ? { code: 'unverified-share', ...exceeded } : null;
}
