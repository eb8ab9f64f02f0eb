import type { Instant } from '#lib/domain/time/instant.ts';
import type { App } from '#lib/server/app.ts';
import type { BookingRow } from '#lib/server/engine/ledger-rows.ts';
import type { CataloguedHall } from '#lib/server/station/hall-catalogue.ts';

/** In whose name, by whom and how a booking was made: what stands or waits in its stead was made in the same way. */
export function madeLike({
  partyId,
  madeBy,
  source,
  madeAs,
  kind,
}: BookingRow): Pick<BookingRow, 'partyId' | 'madeBy' | 'source' | 'madeAs' | 'kind'> {
  return { partyId, madeBy, source, madeAs, kind };
}

/** By whom and when the moves of a closure are written. */
export interface Saving {
  readonly app: App;
  readonly catalogued: CataloguedHall;
  /** Who closes. */
  readonly actorId: number;
  readonly now: Instant;
}
