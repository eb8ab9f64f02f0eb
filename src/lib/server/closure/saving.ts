import type { Instant } from '#lib/domain/time/instant.ts';
import type { App } from '#lib/server/app.ts';
import type { CataloguedHall } from '#lib/server/station/hall-catalogue.ts';

/** By whom and when the moves of a closure are written. */
export interface Saving {
  readonly app: App;
  readonly catalogued: CataloguedHall;
  /** Who closes. */
  readonly actorId: number;
  readonly now: Instant;
}
