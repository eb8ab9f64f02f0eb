import { addMinutes, MINUTES_PER_DAY } from '#lib/domain/time/instant.ts';
import type { FaultList } from '#lib/schemas/fault.ts';
import { FAULT_DAYS_OUT_MAX } from '#lib/schemas/limits.ts';
import { isGranted, type Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readTogether } from '#lib/server/config-source.ts';
import { momentText } from '#lib/server/moment-text.ts';
import { getRunStation } from '#lib/server/station/get-run-station.ts';
import { listOpenFaults, listTakenOutFaults } from './fault-reader.ts';
import { faultPicturesShown } from './fault-pictures-shown.ts';

type FaultPlace = FaultList['faults'][number]['place'];

/** What is reported at a station and waits for its people. */
export async function listFaults(
  app: App,
  actor: Actor,
  { stationId }: { stationId: string },
): Promise<FaultList> {
  const station = await getRunStation(app, actor, stationId, 'look-behind');
  const since = addMinutes(app.now(), -FAULT_DAYS_OUT_MAX * MINUTES_PER_DAY);
  const { open, takenOut } = await readTogether(app, async (source) => ({
    open: await listOpenFaults(source, station.id),
    takenOut: await listTakenOutFaults(source, station.id, since),
  }));
  const hall = app.engine.read((reader) => app.halls.byId(reader, station.id)?.hall);
  if (!hall) throw notFound();
  const placeOf = (resourceId: number): FaultPlace | null => {
    const place = hall.everyResource.get(resourceId);
    if (!place) return null;
    const zone = hall.zones.find((one) => one.id === place.zoneId)?.name ?? null;
    return { id: place.publicId, label: place.label, zone };
  };
  return {
    station: { id: hall.publicId, name: hall.name, timeZone: hall.timeZone },
    decides: isGranted(actor, 'take-out-of-use', station),
    faults: open.flatMap(({ publicId: id, resourceId, words, reportedBy, reportedAt, pictures }) => {
      const place = placeOf(resourceId);
      const shown = { words, reportedBy, reportedAt: momentText(reportedAt) };
      return place ? [{ id, place, ...shown, pictures: faultPicturesShown(id, pictures) }] : [];
    }),
    takenOut: takenOut.flatMap(({ publicId: id, resourceId, decidedAt, pictures }) => {
      const place = placeOf(resourceId);
      const takenOutAt = momentText(decidedAt);
      return place ? [{ id, place, takenOutAt, pictures: faultPicturesShown(id, pictures) }] : [];
    }),
  };
}
