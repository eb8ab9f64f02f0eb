import {
  ARRIVAL,
  DOOR,
  labelChoicesOf,
  sheetsOf,
  type Label,
  type LabelChoice,
} from '#lib/components/labels/label-sheets.ts';
import { qrCodeOf } from '#lib/components/labels/qr-code.ts';
import { publicId } from '#lib/schemas/scalars.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import { viewDay } from '#lib/server/availability/view-day.ts';
import { getRunStation } from '#lib/server/station/get-run-station.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { app, config } = event.locals;
  const actor = needSession(event);
  const hall = await orErrorPage(event, async () => {
    if (!publicId.safeParse(event.params.id).success) throw notFound();
    await getRunStation(app, actor, event.params.id);
    return viewDay(app, actor, { stationId: event.params.id });
  });
  const choices = labelChoicesOf(hall);
  const chosen = new Set(event.url.searchParams.getAll('of'));
  const labels = choices
    .filter(({ value }) => chosen.has(value))
    .flatMap((choice) => labelsOf(choice, hall, config.origin));
  return {
    station: hall.station,
    choices: choices.map(({ value, zone, kind, places }) => ({ value, zone, kind, count: places.length })),
    chosen: choices.map(({ value }) => value).filter((value) => chosen.has(value)),
    sheets: sheetsOf(labels),
    count: labels.length,
  };
};

type LabelledHall = Pick<ReturnType<typeof viewDay>, 'station' | 'zones'>;

/** Browsers reach the station by the configured origin, and so do those who scan. */
function labelsOf(choice: LabelChoice, { station, zones }: LabelledHall, origin: string): Label[] {
  if (choice.kind === ARRIVAL) {
    const address = `${origin}/stations/${station.id}/arrive`;
    const ofZones = zones.map(({ id, name }) => ({ id, label: name, address: `${address}?zone=${id}` }));
    return [{ id: station.id, label: station.name, address }, ...ofZones].map((one) => ({
      ...one,
      zone: null,
      kind: ARRIVAL,
      code: qrCodeOf(one.address),
    }));
  }
  if (choice.kind === DOOR) {
    const address = `${origin}/stations/${station.id}`;
    return [
      { id: station.id, label: station.name, zone: null, kind: DOOR, address, code: qrCodeOf(address) },
    ];
  }
  return choice.places.map((place): Label => {
    const address = `${origin}/places/${place.id}`;
    return { ...place, address, code: qrCodeOf(address) };
  });
}
