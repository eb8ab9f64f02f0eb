import type { Instant } from '../time/instant.ts';

/** What can be claimed. */
export const RESOURCE_KINDS = ['desk', 'area', 'room', 'counter', 'canteen', 'bay'] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];

/** Bookings and holds carry a quantity; `house` is the station's or the provider's own. */
export type ClaimKind = 'booking' | 'hold' | 'house';

/** What makes others wait: units of one resource over `[from, to)`, within one local day of its station. */
export interface Claim {
  readonly resourceId: number;
  readonly from: Instant;
  readonly to: Instant;
  readonly kind: ClaimKind;
  /** Units; 0 where `allOfIt`. */
  readonly quantity: number;
  /** A claim of the house that follows the capacity and counts as all of it. */
  readonly allOfIt: boolean;
}

/** No claim is longer, so looking back this far finds every overlap. 25 hours: the longest local day. */
export const CLAIM_MINUTES_MAX = 1500;
export const QUANTITY_MAX = 100_000;
