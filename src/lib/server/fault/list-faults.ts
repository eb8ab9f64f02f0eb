import type { FaultList } from '#lib/schemas/fault.ts';
import { isGranted, type Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { momentText } from '#lib/server/moment-text.ts';
import { getRunStation } from '#lib/server/station/get-run-station.ts';
import { listOpenFaults } from './fault-reader.ts';

/** What is reported at a station and waits for its people. */
export async function listFaults(
  app: App,
  actor: Actor,
  { stationId }: { stationId: string },
): Promise<FaultList> {
  const station = await getRunStation(app, actor, stationId, 'look-behind');
  const rows = await listOpenFaults(readingFrom(app), station.id);
  const hall = app.engine.read((reader) => app.halls.byId(reader, station.id)?.hall);
  if (!hall) throw notFound();
  return {
    station: { id: hall.publicId, name: hall.name, timeZone: hall.timeZone },
    decides: isGranted(actor, 'take-out-of-use', station),
    faults: rows.flatMap((row) => {
      const place = hall.everyResource.get(row.resourceId);
      if (!place) return [];
      const zone = hall.zones.find((one) => one.id === place.zoneId)?.name ?? null;
      return [
        {
          id: row.publicId,
          place: { id: place.publicId, label: place.label, zone },
          words: row.words,
          reportedBy: row.reportedBy,
          reportedAt: momentText(row.reportedAt),
        },
      ];
    }),
  };
}
