import { allocate, refuseWhole } from '#lib/domain/request/allocate.ts';
import type { Allocation } from '#lib/domain/request/allocation.ts';
import type { BookingRequest } from '#lib/domain/request/booking-request.ts';
import { ClaimsByResource, type FiledClaim } from '#lib/domain/request/claims-by-resource.ts';
import { withFirstFree } from '#lib/domain/request/first-free.ts';
import { withQuotas, type FairUse } from '#lib/domain/request/fair-use.ts';
import { planRequest } from '#lib/domain/request/plan-request.ts';
import type { Asker, ReadyPlan, RequestPlan } from '#lib/domain/request/request-plan.ts';
import { holdForApplicant, type UnverifiedHolds } from '#lib/domain/registration/hold-for-applicant.ts';
import { oneWorkingDayAfter } from '#lib/domain/registration/one-working-day.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import {
  actingFor,
  isGranted,
  isGrantedIn,
  membershipIn,
  notActing,
  type Actor,
} from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { countNoShows } from '#lib/server/attendance/count-no-shows.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { BookingRow, OccurrenceRow, PartyRow } from '#lib/server/engine/ledger-rows.ts';
import { claimsOfSittings } from '#lib/server/canteen/claims-of-sittings.ts';
import { readFairUse } from '#lib/server/quota/read-fair-use.ts';
import type { CataloguedHall } from '#lib/server/station/hall-catalogue.ts';

/** All that a request is decided by, read from one snapshot. */
export interface Situation {
  readonly catalogued: CataloguedHall;
  readonly party: PartyRow;
  readonly asker: Asker;
  /** Whoever asks runs the canteen that is asked for meals. */
  readonly takesOrders: boolean;
  readonly plan: Exclude<RequestPlan, { type: 'unknown' }>;
  readonly claims: ClaimsByResource;
  readonly now: Instant;
  /** For an applicant what others about whom nobody has decided hold; null for everybody else. */
  readonly unverified: UnverifiedHolds | null;
  /** What the party has already, where a rule says how much one party may have; null where none does. */
  readonly fair: FairUse | null;
  /** Bookings whose hold has run out among the claims read, by id. */
  readonly dueBookings: ReadonlyMap<number, BookingRow>;
}

/** Who asks for admission together with places: with the party as it would be, which is not on file yet. */
export interface Applicant {
  readonly applicant: PartyRow;
}

/** A station, party or place that is not there for this person is not found. */
export function loadSituation(
  app: App,
  reader: LedgerReader,
  actor: Actor | Applicant,
  request: BookingRequest,
  now: Instant,
): Situation {
  const catalogued = app.halls.byPublicId(reader, request.stationId);
  if (!catalogued) throw notFound();
  const kitchen = kitchenOf(catalogued, request);
  const party = partyFor(reader, actor, request.partyId, catalogued, kitchen);
  const openHolds = reader.openHolds(party.id, now);
  const takesOrders = runs(actor, kitchen);
  const atTheDesk = servesAt(actor, catalogued);
  const asker = {
    ...party,
    isHere: atTheDesk,
    openHolds,
    noShows: countNoShows(reader, catalogued.hall, request.want.kind, party.id, now),
    atTheDoor: kitchen?.id === party.id && takesOrders,
  };
  const plan = planRequest(request, catalogued.hall, asker, now);
  if (plan.type === 'unknown') throw notFound();
  const filed = plan.type === 'ready' ? filedClaims(reader, plan) : [];
  const dueHolders = new Set(
    filed.filter((claim) => claim.deadline !== null && claim.deadline <= now).map((claim) => claim.holder),
  );
  const dueBookings = new Map<number, BookingRow>();
  for (const holder of dueHolders) {
    const booking = reader.bookingById(holder);
    if (booking) dueBookings.set(holder, booking);
  }
  const unverified =
    'applicant' in actor && plan.type === 'ready' ? unverifiedHolds(reader, catalogued, plan, now) : null;
  return {
    catalogued,
    party,
    asker,
    takesOrders,
    plan,
    claims: new ClaimsByResource(filed, now),
    now,
    unverified,
    fair: plan.type === 'ready' ? readFairUse(reader, { plan, party, atTheDesk, now }) : null,
    dueBookings,
  };
}

/** A sitting is read as one row, however many have ordered: at noon hundreds have. */
export function filedClaims(
  reader: LedgerReader,
  plan: ReadyPlan,
  /** A booking that is about to become another: what it holds is in nobody's way. */
  own: { readonly bookingId: number; readonly occurrences: readonly OccurrenceRow[] } | null = null,
): FiledClaim[] {
  if (plan.request.want.kind === 'canteen')
    return claimsOfSittings(reader.sittingLoads(plan.resourceIds, plan.spans), own?.occurrences);
  const claims = reader.claims(plan.resourceIds, plan.spans);
  return own ? claims.filter((one) => one.holder !== own.bookingId) : claims;
}

interface Kitchen {
  readonly id: number;
  readonly districtId: number;
}

/** The party that cooks what is asked for; null where no meal is. */
function kitchenOf({ hall, station }: CataloguedHall, { want }: BookingRequest): Kitchen | null {
  if (want.kind !== 'canteen') return null;
  const resource = hall.resources.find((one) => one.publicId === want.resourceId);
  const canteen = resource && hall.canteens.get(resource.id);
  return canteen ? { id: canteen.providerId, districtId: station.districtId } : null;
}

function runs(actor: Actor | Applicant, kitchen: Kitchen | null): boolean {
  return kitchen !== null && !('applicant' in actor) && isGrantedIn(actor, 'run-canteen', kitchen);
}

/** Its people and liaisons act for a party; whoever serves at the station acts for any party of its district, in the party's name. */
export function mayBookFor(
  actor: Actor | Applicant,
  partyPublicId: string,
  { station }: CataloguedHall,
): boolean {
  // Whoever asks for admission asks at one station.
  if ('applicant' in actor) return false;
  return actingFor(actor, partyPublicId) !== null || isGranted(actor, 'book-for-parties', station);
}

function servesAt(actor: Actor | Applicant, { station }: CataloguedHall): boolean {
  return !('applicant' in actor) && isGranted(actor, 'book-for-parties', station);
}

function partyFor(
  reader: LedgerReader,
  actor: Actor | Applicant,
  partyPublicId: string,
  catalogued: CataloguedHall,
  kitchen: Kitchen | null,
): PartyRow {
  if ('applicant' in actor) return actor.applicant;
  // Whoever cooks takes orders by phone from any party of the district, as the station does.
  const takesOrders = runs(actor, kitchen);
  const knows =
    membershipIn(actor, partyPublicId) !== null ||
    takesOrders ||
    isGranted(actor, 'look-behind', catalogued.station);
  const party = knows ? reader.party(partyPublicId) : null;
  if (party?.districtId !== catalogued.station.districtId) throw notFound();
  if (!takesOrders && !mayBookFor(actor, partyPublicId, catalogued)) throw notActing(actor, partyPublicId);
  return party;
}

/** The decision, the same for a quote and for a booking. */
export function decideSituation({ plan, claims, unverified, fair, now }: Situation): Allocation {
  if (plan.type === 'refused') return refuseWhole(plan);
  const allocation = withQuotas(allocate(plan, claims, now, fair), plan, fair, now);
  return unverified ? holdForApplicant(allocation, plan.hall, unverified, now) : allocation;
}

/** What those hold together about whom nobody has decided, of the kind that is asked for. */
function unverifiedHolds(
  reader: LedgerReader,
  { hall, station }: CataloguedHall,
  plan: ReadyPlan,
  now: Instant,
): UnverifiedHolds {
  const holders = new Set(reader.unverifiedHolders(hall.id, now));
  const ofKind = hall.resources.filter((one) => one.kind === plan.request.want.kind);
  const claims =
    holders.size === 0
      ? []
      : reader.claims(
          ofKind.map((one) => one.id),
          plan.spans,
        );
  return {
    claims: claims.filter((claim) => holders.has(claim.holder)),
    share: station.unverifiedShare,
    deadline: oneWorkingDayAfter(hall, now),
  };
}

/** The decision with the facts that cost time to find, for a refusal that somebody is going to read. */
export function explainSituation(situation: Situation): Allocation {
  const { plan, claims, now } = situation;
  const allocation = decideSituation(situation);
  return plan.type === 'ready' && allocation.outcome === 'refused'
    ? withFirstFree(allocation, plan, claims, now)
    : allocation;
}
