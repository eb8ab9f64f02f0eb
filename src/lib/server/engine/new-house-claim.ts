import type { Instant } from '#lib/domain/time/instant.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';

/** What the station keeps for itself, within one local day. */
export interface NewHouseClaim {
  readonly resourceId: number;
  readonly closureId: number;
  readonly from: Instant;
  readonly to: Instant;
  /** Null is all of it: such a claim follows the capacity. */
  readonly quantity: number | null;
  readonly stationId: number;
  readonly day: LocalDay;
}
