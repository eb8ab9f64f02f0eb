import type { WaitingShown } from '#lib/schemas/waitlist.ts';
import { assertGranted, type Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { presentWaiting } from './present-waiting.ts';

/** Who waits at a station, in the order of the turns, for those who look behind it. */
export function listStationWaiting(
  app: App,
  actor: Actor,
  { stationId, limit }: { stationId: string; limit: number },
): WaitingShown[] {
  return app.engine.read((reader) => {
    const catalogued = app.halls.byPublicId(reader, stationId);
    if (!catalogued) throw notFound();
    assertGranted(actor, 'look-behind', catalogued.station);
    return reader
      .waitingOfStation(catalogued.hall.id, limit)
      .flatMap((row) => presentWaiting(app, reader, row));
  });
}
