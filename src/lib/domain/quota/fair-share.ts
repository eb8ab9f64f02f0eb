import { classOn, type ClassUntil, type PartyClass } from '#lib/domain/registration/party-class.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';

/**
 * What a quota counts: units times days (`seat-days`), units times time (`hours`), or days on which something is used,
 * whatever the number (`uses`).
 */
export const QUOTA_MEASURES = ['seat-days', 'hours', 'uses'] as const;
export type QuotaMeasure = (typeof QUOTA_MEASURES)[number];

/** What all people of a party together may use of a kind of resource in a local month. */
export interface QuotaRule {
  readonly measure: QuotaMeasure;
  /** Whom it bounds; a class that no rule of a measure names has no bound by that measure. */
  readonly classes: readonly PartyClass[];
  /** Whole seat-days, hours or uses; 0 is none at all. */
  readonly perMonth: number;
}

/** What keeps one party from taking what all are to have. */
export interface FairShare {
  /** A class stands in at most one rule of each measure. */
  readonly quotas: readonly QuotaRule[];
  /** Percent of a zone, or of the places of the kind that are in none, that one party may hold at a moment; null is all of it. */
  readonly partySharePercent: number | null;
  /** Units that are kept for those who come without a booking; null keeps none. */
  readonly walkIns: WalkInReserve | null;
}

export interface WalkInReserve {
  readonly units: number;
  /** Minutes from midnight of the day itself: from then on everybody may ask for what is left. */
  readonly untilMinute: number;
}

/** The rules that bound a party on a day, in the order of QUOTA_MEASURES. */
export function quotasFor(fair: FairShare | undefined, party: ClassUntil, day: LocalDay): QuotaRule[] {
  if (!fair || fair.quotas.length === 0) return [];
  const its = classOn(party, day);
  return QUOTA_MEASURES.flatMap(
    (measure) => fair.quotas.find((one) => one.measure === measure && one.classes.includes(its)) ?? [],
  );
}
