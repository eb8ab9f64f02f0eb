import type { Instant } from '#lib/domain/time/instant.ts';

/** A privacy notice as an officer has published it, in both languages. */
export interface PrivacyNoticeRow {
  readonly version: number;
  readonly chinese: string;
  readonly english: string;
  readonly publishedAt: Instant;
}

/** Somebody has read the house rules of a station in this version. A second time is none. */
export interface AcceptHouseRulesChange {
  readonly type: 'accept-house-rules';
  readonly personId: number;
  readonly stationId: number;
  readonly version: number;
  readonly now: Instant;
}
