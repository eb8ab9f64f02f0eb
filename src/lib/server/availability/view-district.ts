import type { DistrictInput, DistrictView } from '#lib/schemas/availability.ts';
import { STATIONS_PER_DISTRICT_MAX, STATIONS_PER_PAGE } from '#lib/schemas/limits.ts';
import { isGranted, type Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { CataloguedHall } from '#lib/server/station/hall-catalogue.ts';
import { profileDay } from './profile-day.ts';
import { viewDay } from './view-day.ts';

/**
 * The stations of the district in the order of their making, each with what is free there today by its own clock. Days are
 * read for one page of them only.
 */
export function viewDistrict(app: App, actor: Actor | null, { search, page }: DistrictInput): DistrictView {
  return app.engine.read((reader) => {
    const districtId = reader.districtId();
    if (districtId === null) return { isSetUp: false, stations: [], found: 0, page: 1, pages: 1 };
    const found = reader
      .stationIdsOfDistrict(districtId, STATIONS_PER_DISTRICT_MAX)
      .flatMap((id) => app.halls.byId(reader, id) ?? [])
      .filter(({ station }) => isFound(station, search));
    const pages = Math.max(1, Math.ceil(found.length / STATIONS_PER_PAGE));
    const shown = Math.min(page, pages);
    const some = found.slice((shown - 1) * STATIONS_PER_PAGE, shown * STATIONS_PER_PAGE);
    const waiting = waitingOf(app, reader, actor, some);
    return {
      isSetUp: true,
      stations: some.map((one) => drawStation(app, actor, one, waiting)),
      found: found.length,
      page: shown,
      pages,
    };
  });
}

function isFound({ name, address }: { name: string; address: string }, search: string): boolean {
  const words = search.toLocaleLowerCase().split(/\s+/);
  const text = `${name} ${address}`.toLocaleLowerCase();
  return words.every((word) => text.includes(word));
}

/** By public id, of the stations that the reader looks behind. */
function waitingOf(
  app: App,
  reader: LedgerReader,
  actor: Actor | null,
  halls: readonly CataloguedHall[],
): Map<string, number> {
  const run = halls.filter(({ station }) => actor !== null && isGranted(actor, 'look-behind', station));
  const ids = run.map(({ hall }) => hall.id);
  const queues = ids.length === 0 ? [] : reader.stationQueues(ids, app.now());
  return new Map(queues.map(({ publicId, waiting: count }) => [publicId, count]));
}

function drawStation(
  app: App,
  actor: Actor | null,
  { hall, station }: CataloguedHall,
  waiting: ReadonlyMap<string, number>,
): DistrictView['stations'][number] {
  const { publicId: id, name, address, phone } = station;
  const view = viewDay(app, actor, { stationId: id });
  const { day, mark, provisional, open, closedBecause, left, counts } = view;
  const today = { day, mark, provisional, open, closedBecause, left, counts, hours: profileDay(view) };
  return { id, name, address, phone, trial: hall.trial, waiting: waiting.get(id) ?? null, today };
}
