import { allocateChange, refuseChange, type ChangeAllocation } from '#lib/domain/change/allocate-change.ts';
import type { ChangeRequest } from '#lib/domain/change/change-request.ts';
import { isCancelledLate } from '#lib/domain/policy/policy-rules.ts';
import { planChange, type ChangePlan, type ReadyChange } from '#lib/domain/change/plan-change.ts';
import { startOf, type PlacesRequest, type StandingBooking } from '#lib/domain/change/standing-booking.ts';
import { stateAt } from '#lib/domain/booking/booking-life.ts';
import { ClaimsByResource } from '#lib/domain/request/claims-by-resource.ts';
import { withFirstFree } from '#lib/domain/request/first-free.ts';
import type { FairUse } from '#lib/domain/request/fair-use.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { instantOf } from '#lib/domain/time/instant.ts';
import { isGranted, type Actor } from '#lib/server/access/actor.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { getBookingFile, type BookingFile } from '#lib/server/booking/booking-file.ts';
import { countNoShows } from '#lib/server/attendance/count-no-shows.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { ParticipantRow } from '#lib/server/engine/sharing-rows.ts';
import type { BookingRow, HeldClaimRow, PartyRow } from '#lib/server/engine/ledger-rows.ts';
import { readFairUse } from '#lib/server/quota/read-fair-use.ts';

/** A booking that is to be changed. */
export interface ChangeFile {
  readonly file: BookingFile;
  readonly party: PartyRow;
  /** Whoever serves at the station asks. */
  readonly atTheDesk: boolean;
}

/** All that a change is decided by, read from one snapshot. */
export interface ChangeSituation extends ChangeFile {
  readonly standing: StandingBooking;
  readonly plan: Exclude<ChangePlan, { type: 'unknown' }>;
  readonly claims: ClaimsByResource;
  /** What the booking itself claims. */
  readonly held: readonly HeldClaimRow[];
  readonly dueBookings: ReadonlyMap<number, BookingRow>;
  /** Who has a seat of it, where it is shared. */
  readonly participants: readonly ParticipantRow[];
  /** What the party has already beside the days that change; null where no rule says how much one party may have. */
  readonly fair: FairUse | null;
  readonly now: Instant;
}

/** The booking as it stands, if this person may change it now. Nobody changes a change, or a booking of which one waits. */
export function loadChangeFile(
  app: App,
  reader: LedgerReader,
  actor: Actor,
  bookingId: string,
  now: Instant,
): ChangeFile {
  const file = getBookingFile(app, reader, actor, bookingId, 'change', now);
  const { booking } = file;
  const party = reader.partyById(booking.partyId);
  // Orders of meals are changed by the rules of their canteen.
  if (party?.state !== 'accepted' || booking.kind === 'canteen')
    throw new DoorError('conflict', 'wrong-state', { state: file.state });
  const waiting = booking.changeOf === null ? reader.waitingChangeOf(booking.id) : booking;
  if (waiting && stateAt(waiting, now) !== 'lapsed') throw new DoorError('conflict', 'change-waits');
  return { file, party, atTheDesk: isGranted(actor, 'book-for-parties', file.catalogued.station) };
}

/** A place that is not of the booking's station is not found; a change to another kind of place is malformed. */
export function loadChangeSituation(
  reader: LedgerReader,
  { file, party, atTheDesk }: ChangeFile,
  change: ChangeRequest,
  now: Instant,
): ChangeSituation {
  const { booking, catalogued } = file;
  if (change.want && change.want.kind !== booking.kind)
    throw new DoorError('malformed', 'other-kind', {}, 'change.want.kind');
  const standing = standingOf(file);
  const asker = {
    ...party,
    openHolds: reader.openHolds(party.id, now),
    noShows: countNoShows(reader, catalogued.hall, booking.kind, party.id, now),
    atTheDoor: false,
  };
  const plan = planChange(change, standing, catalogued.hall, asker, now);
  if (plan.type === 'unknown') throw notFound();
  const held = plan.type === 'ready' ? reader.claimsOfBooking(booking.id) : [];
  const filed = plan.type === 'ready' ? reader.claims(plan.resourceIds, plan.spans) : [];
  const changed = new Set(
    plan.type === 'ready'
      ? [...plan.targets.map((one) => one.asked.day), ...plan.released.map((one) => one.day)]
      : [],
  );
  const own = new Set(held.filter((one) => changed.has(one.occurrenceDay)).map(keyOf));
  const others = filed.filter((one) => one.holder !== booking.id || !own.has(keyOf(one)));
  const dueBookings = new Map<number, BookingRow>();
  for (const claim of others) {
    if (claim.deadline === null || claim.deadline > now || dueBookings.has(claim.holder)) continue;
    const due = reader.bookingById(claim.holder);
    if (due) dueBookings.set(claim.holder, due);
  }
  const fair =
    plan.type === 'ready'
      ? readFairUse(reader, {
          plan,
          party,
          atTheDesk,
          now,
          except: {
            bookingId: booking.id,
            days: [...changed].filter((day) => standing.waits || !isKept(plan, day, now)),
          },
          isGoing: (one) => one.holder === booking.id && own.has(keyOf(one)),
        })
      : null;
  return {
    file,
    party,
    atTheDesk,
    standing,
    plan,
    claims: new ClaimsByResource(others, now),
    held,
    dueBookings,
    participants: reader.participants(booking.id),
    fair,
    now,
  };
}

/** The decision, the same for a quote and for the change itself. */
export function decideChange({ plan, claims, file, fair, now }: ChangeSituation): ChangeAllocation {
  if (plan.type === 'refused') return refuseChange(plan);
  const allocation = allocateChange(plan, claims, now, fair);
  return file.booking.state === 'confirmed' || allocation.outcome !== 'pending'
    ? allocation
    : { ...allocation, deadline: keptDeadline(allocation, file.booking, now) };
}

/** The decision with the facts that cost time to find, for a refusal that somebody is going to read. */
export function explainChange(situation: ChangeSituation): ChangeAllocation {
  const { plan, claims, now } = situation;
  const allocation = decideChange(situation);
  if (plan.type !== 'ready' || allocation.outcome !== 'refused') return allocation;
  const explained = withFirstFree(allocation, plan, claims, now);
  const refusals = new Map(explained.days.map((one) => [one.day, one.refusal]));
  return {
    ...allocation,
    days: allocation.days.map((one) => ({ ...one, refusal: refusals.get(one.day) ?? one.refusal })),
  };
}

/** A request that waits goes on waiting until the same deadline, and no longer than until the first minute asked for. */
function keptDeadline(
  { days }: ChangeAllocation,
  { deadline, firstFrom }: BookingRow,
  now: Instant,
): Instant {
  const starts = days.filter((one) => one.becomes !== 'released').flatMap((one) => one.times.slice(0, 1));
  const first = Math.min(firstFrom, ...starts.map((one) => one.from));
  return instantOf(Math.min(deadline ?? first, Math.max(now + 1, first)));
}

/** A day that is given back too late counts as used. */
function isKept({ released, rules }: ReadyChange, day: LocalDay, now: Instant): boolean {
  const standing = released.find((one) => one.day === day);
  return standing !== undefined && isCancelledLate(rules, startOf(standing), now);
}

function standingOf({ booking, occurrences }: BookingFile): StandingBooking {
  const given = occurrences.filter((one) => one.state === 'given');
  return {
    request: JSON.parse(booking.request) as PlacesRequest,
    waits: booking.state !== 'confirmed',
    headCount: booking.headCount,
    purpose: booking.purpose,
    days: given.map(({ day, given: { places, times } }) => ({
      day,
      times: times.map(([from, to]) => ({ from, to })),
      places: places.map(([resourceId, quantity]) => ({ resourceId, quantity })),
    })),
    released: new Set(occurrences.filter((one) => one.state === 'cancelled').map((one) => one.day)),
  };
}

function keyOf({ resourceId, from }: { readonly resourceId: number; readonly from: Instant }): string {
  return `${resourceId} ${from}`;
}
