import type { Allocation } from '#lib/domain/request/allocation.ts';
import { quantityOf, withoutPlaces, type BookingRequest } from '#lib/domain/request/booking-request.ts';
import { proposeAlternatives, type Proposal } from '#lib/domain/request/propose-alternatives.ts';
import { ALTERNATIVES_MAX, STATIONS_SEARCHED_MAX } from '#lib/schemas/limits.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { WordlessAlternative } from './answer.ts';
import { decideSituation, loadSituation, mayBookFor, type Applicant, type Situation } from './situation.ts';

/** Proposals that are judged for one refusal: a bound on what a refusal costs. */
const PROPOSALS_TRIED_MAX = 24;
const OFFERS_PER_KIND_MAX = 2;

/** Requests in place of a refused one. Each was decided on the same snapshot, so sending it at once is granted. */
export function offerAlternatives(
  app: App,
  reader: LedgerReader,
  actor: Actor | Applicant,
  request: BookingRequest,
  refused: Allocation,
  situation: Situation,
): WordlessAlternative[] {
  const offers: WordlessAlternative[] = [];
  const seen = new Set([JSON.stringify(request)]);
  let tried = 0;
  for (const proposal of proposals(app, reader, actor, request, refused, situation)) {
    if (offers.length >= ALTERNATIVES_MAX || tried >= PROPOSALS_TRIED_MAX) break;
    const text = `${proposal.kind === 'current-answer' ? 'again ' : ''}${JSON.stringify(proposal.request)}`;
    if (seen.has(text) || offers.filter((one) => one.kind === proposal.kind).length >= OFFERS_PER_KIND_MAX)
      continue;
    seen.add(text);
    tried += 1;
    const offer = judge(app, reader, actor, proposal, situation);
    if (offer) offers.push(offer);
  }
  return offers;
}

function* proposals(
  app: App,
  reader: LedgerReader,
  actor: Actor | Applicant,
  request: BookingRequest,
  refused: Allocation,
  { catalogued, now }: Situation,
): Generator<Proposal> {
  if (refused.refusals.some((one) => one.code === 'provisional-year')) {
    const accepted = { ...request, acceptProvisional: true };
    yield { kind: 'accept-provisional', request: accepted };
    // What else is in its way is found out only without the question of the year.
    const situation = loadSituation(app, reader, actor, accepted, now);
    const allocation = decideSituation(situation);
    if (allocation.outcome === 'refused')
      yield* proposals(app, reader, actor, accepted, allocation, situation);
    return;
  }
  yield* proposeAlternatives(request, refused, catalogued.hall);
  const { want } = request;
  // A canteen has answered for itself.
  if (want.kind === 'canteen') return;
  const stations = reader.stationIdsOfDistrict(catalogued.station.districtId, STATIONS_SEARCHED_MAX);
  for (const id of stations) {
    const other = id === catalogued.hall.id ? null : app.halls.byId(reader, id);
    // Who asks in the name of a party at their own station may not ask elsewhere.
    if (other && mayBookFor(actor, request.partyId, other))
      yield {
        kind: 'other-station',
        request: { ...request, stationId: other.hall.publicId, want: withoutPlaces(want) },
      };
  }
}

function judge(
  app: App,
  reader: LedgerReader,
  actor: Actor | Applicant,
  { kind, request }: Proposal,
  asked: Situation,
): WordlessAlternative | null {
  const situation = loadSituation(app, reader, actor, request, asked.now);
  const allocation = decideSituation(situation);
  if (allocation.outcome === 'refused') return null;
  const given = allocation.days.filter((day) => day.outcome === 'given');
  return {
    kind,
    days: given.length,
    quantity: quantityOf(request.want),
    place: placeOf(kind, situation, given[0]?.places[0]?.resourceId),
    time: 'part' in request.when.time ? null : `${request.when.time.from}-${request.when.time.to}`,
    request,
  };
}

function placeOf(
  kind: Proposal['kind'],
  { catalogued: { hall } }: Situation,
  resourceId: number | undefined,
): string | null {
  if (kind === 'other-station') return hall.name;
  const resource = hall.resources.find((one) => one.id === resourceId);
  return hall.zones.find((one) => one.id === resource?.zoneId)?.name ?? resource?.label ?? null;
}
