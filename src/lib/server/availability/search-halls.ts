import type { Allocation } from '#lib/domain/request/allocation.ts';
import { withoutPlaces, type BookingRequest } from '#lib/domain/request/booking-request.ts';
import { bookingRequest } from '#lib/schemas/booking-request.ts';
import type { SearchView } from '#lib/schemas/availability.ts';
import { STATIONS_SEARCHED_MAX } from '#lib/schemas/limits.ts';
import { assertActsFor, isOfficer, type Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { placeShownOf } from '#lib/server/booking/answer.ts';
import { decideSituation, loadSituation, type Situation } from '#lib/server/booking/situation.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';

/** Places of one hall that are judged each by itself. */
const RESOURCES_JUDGED_MAX = 30;

type StationlessRequest = Omit<BookingRequest, 'stationId'>;
type FoundHall = SearchView['halls'][number];

/** Which halls of the party's district can take the request, the best first; refused ones are left out. */
export function searchHalls(app: App, actor: Actor, request: StationlessRequest): SearchView {
  return app.engine.read((reader) => {
    const party = reader.party(request.partyId);
    if (!party) throw notFound();
    if (!isOfficer(actor, party.districtId)) assertActsFor(actor, party.publicId);
    const halls = reader
      .stationIdsOfDistrict(party.districtId, STATIONS_SEARCHED_MAX)
      .flatMap((stationId) => searchHall(app, reader, actor, request, stationId) ?? []);
    return { halls: halls.sort((a, b) => b.daysGiven - a.daysGiven) };
  });
}

function searchHall(
  app: App,
  reader: LedgerReader,
  actor: Actor,
  request: StationlessRequest,
  stationId: number,
): FoundHall | null {
  const catalogued = app.halls.byId(reader, stationId);
  const { want } = request;
  if (!catalogued || want.kind === 'canteen') return null;
  const { hall, station } = catalogued;
  const asked: BookingRequest = { ...request, stationId: hall.publicId, want: withoutPlaces(want) };
  const situation = loadSituation(app, reader, actor, asked, app.now());
  const allocation = decideSituation(situation);
  const first = allocation.days.find((day) => day.outcome === 'given');
  if (!first) return null;
  return {
    station: { id: hall.publicId, name: hall.name, address: station.address },
    outcome: allocation.outcome,
    daysAsked: allocation.days.length,
    daysGiven: givenDays(allocation),
    places: first.places.flatMap((one) => placeShownOf(hall, one.resourceId, one.quantity)),
    resources: resourcesThatCan(app, reader, actor, asked, situation),
    request: bookingRequest.parse(asked),
  };
}

function resourcesThatCan(
  app: App,
  reader: LedgerReader,
  actor: Actor,
  request: BookingRequest,
  { plan, catalogued, now }: Situation,
): FoundHall['resources'] {
  const { want } = request;
  if (want.kind === 'desk' || want.kind === 'canteen' || plan.type !== 'ready') return [];
  const candidates = plan.groups.flatMap((group) => group.resources).slice(0, RESOURCES_JUDGED_MAX);
  return candidates.flatMap((resource) => {
    const alone: BookingRequest = { ...request, want: { ...want, resourceId: resource.publicId } };
    const daysGiven = givenDays(decideSituation(loadSituation(app, reader, actor, alone, now)));
    return daysGiven === 0
      ? []
      : placeShownOf(catalogued.hall, resource.id, plan.quantity).map((place) => ({ place, daysGiven }));
  });
}

function givenDays(allocation: Allocation): number {
  return allocation.days.filter((day) => day.outcome === 'given').length;
}
