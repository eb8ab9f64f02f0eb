import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { stationsSeenBy } from '#lib/server/station/stations-seen-by.ts';
import { momentText } from '#lib/server/moment-text.ts';

export interface StationQueue {
  readonly station: { readonly id: string; readonly name: string; readonly timeZone: string };
  readonly waiting: number;
  /** Null where nothing waits. */
  readonly nearestDeadline: string | null;
  /** Applications for admission beside them, which ask for no places. */
  readonly registrations: number;
  /** Canteens that wait for a decision. */
  readonly canteens: number;
}

/** The stations that the caller looks behind and how much waits at each, the nearest deadline first, then those without. */
export function listQueues(app: App, actor: Actor): StationQueue[] {
  const now = app.now();
  return app.engine
    .read((reader) => reader.stationQueues(stationsSeenBy(reader, actor), now))
    .sort((a, b) => (a.nearestDeadline ?? Infinity) - (b.nearestDeadline ?? Infinity))
    .map(({ publicId, name, timeZone, waiting, nearestDeadline, registrations, canteens }) => ({
      station: { id: publicId, name, timeZone },
      waiting,
      registrations,
      canteens,
      nearestDeadline: nearestDeadline === null ? null : momentText(nearestDeadline),
    }));
}
