import type { BookingRequest } from '#lib/domain/request/booking-request.ts';
import { allocate } from '#lib/domain/request/allocate.ts';
import type { Allocation } from '#lib/domain/request/allocation.ts';
import { ClaimsByResource } from '#lib/domain/request/claims-by-resource.ts';
import { planRequest } from '#lib/domain/request/plan-request.ts';
import type { ReadyPlan } from '#lib/domain/request/request-plan.ts';
import { instantOf, type Instant } from '#lib/domain/time/instant.ts';
import { canWait } from '#lib/domain/waitlist/can-wait.ts';
import { offerDeadline } from '#lib/domain/waitlist/offer-deadline.ts';
import { passOn, type Turn } from '#lib/domain/waitlist/pass-on.ts';
import type { App } from '#lib/server/app.ts';
import { bookAllocation } from '#lib/server/booking/book-allocation.ts';
import { lapseBooking } from '#lib/server/booking/lapse-booking.ts';
import { filedClaims } from '#lib/server/booking/situation.ts';
import type { FollowUp, LedgerReader } from '#lib/server/engine/engine.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import type { PartyRow } from '#lib/server/engine/ledger-rows.ts';
import type { FreedRow, WaitingRow } from '#lib/server/engine/waiting-rows.ts';
import { readFairUse } from '#lib/server/quota/read-fair-use.ts';
import { HallCatalogue, type CataloguedHall } from '#lib/server/station/hall-catalogue.ts';

/** Days that one write looks at for those who wait; what is left the next minute's job takes up. */
export const FREED_DAYS_PER_WRITE_MAX = 100;
/** Of one day: queues that are looked at, and how many of each, however many wait. */
const LOOKED_AT = { queues: 100, perQueue: 11 } as const;

type Clock = Pick<App, 'now' | 'nowMs' | 'newPublicId'>;

/**
 * What a write has given back becomes the hold of whoever is next in line, in the same transaction: between the two nobody can
 * take it. The rules are asked again as they are now, and an offer never takes more than what its whole request needs.
 */
export function passOnFreed(clock: Clock): FollowUp {
  return (reader, apply) => {
    const freed = reader.freed().slice(0, FREED_DAYS_PER_WRITE_MAX);
    if (freed.length === 0) return;
    apply({ type: 'forget-freed', freed });
    // The hall as this transaction has it: what is kept for others must not come from a write that may still be undone.
    const halls = new HallCatalogue();
    for (const [stationId, rows] of Map.groupBy(freed, (one) => one.stationId)) {
      const catalogued = halls.byId(reader, stationId);
      if (catalogued) passOnAt(clock, reader, apply, catalogued, rows);
    }
  };
}

function passOnAt(
  clock: Clock,
  reader: LedgerReader,
  apply: (change: LedgerChange) => void,
  catalogued: CataloguedHall,
  freed: readonly FreedRow[],
): void {
  const heads = freed.flatMap(({ stationId, day, kind }) =>
    reader.waitingHeads(stationId, day, kind, LOOKED_AT),
  );
  const waiting = [...new Map(heads.map((one) => [one.id, one])).values()];
  const { passedOver } = passOn(
    waiting,
    (one) => reader.daysOfWaiting(one.id),
    (one) => {
      const offered = offerTo(clock, reader, catalogued, one);
      for (const change of offered.changes) apply(change);
      return offered.turn;
    },
  );
  if (passedOver.length > 0) apply({ type: 'pass-over', waitingIds: passedOver });
}

interface Offered {
  readonly turn: Turn;
  /** Empty where there is no offer. */
  readonly changes: readonly LedgerChange[];
}

const SHORT: Offered = { turn: 'short', changes: [] };
const BARRED: Offered = { turn: 'barred', changes: [] };

/** An offer, where what is free suffices and no rule is against it by now. */
function offerTo(
  clock: Clock,
  reader: LedgerReader,
  catalogued: CataloguedHall,
  waiting: WaitingRow,
): Offered {
  const party = reader.partyById(waiting.partyId);
  if (party?.state !== 'accepted') return BARRED;
  const now = clock.now();
  const request = JSON.parse(waiting.request) as BookingRequest;
  const asker = { ...party, openHolds: 0, atTheDoor: false };
  const plan = planRequest(request, catalogued.hall, asker, now);
  if (plan.type !== 'ready') return BARRED;
  // Whoever had to make room had these days: what one party may have was asked when they got them.
  const fair = waiting.rank === 0 ? null : readFairUse(reader, { plan, party, atTheDesk: false, now });
  const allocation = allocate(plan, new ClaimsByResource(filedClaims(reader, plan), now), now, fair);
  if (allocation.outcome === 'refused') return canWait(allocation).can ? SHORT : BARRED;
  const atMs = clock.nowMs();
  const lapses = allocation.dueHolders.flatMap((id) => {
    const due = reader.bookingById(id);
    return due ? lapseBooking(due, atMs) : [];
  });
  return {
    turn: 'served',
    changes: [...lapses, offerOf(clock, catalogued, party, waiting, { plan, allocation })],
  };
}

/** When it is too late to take it: with its first minute, and for meals when the kitchen counts. */
function firstMoment({ hall }: CataloguedHall, { days }: Allocation, first: Instant): Instant {
  const cutOffs = days.flatMap(({ day, places }) =>
    places.flatMap(({ resourceId }) => hall.canteens.get(resourceId)?.days.get(day)?.cutOff ?? []),
  );
  return instantOf(Math.min(first, ...cutOffs));
}

function offerOf(
  clock: Clock,
  catalogued: CataloguedHall,
  party: PartyRow,
  waiting: WaitingRow,
  { plan, allocation }: { readonly plan: ReadyPlan; readonly allocation: Allocation },
): LedgerChange {
  const now = clock.now();
  const first = allocation.days[0]?.times[0]?.from ?? waiting.until;
  const deadline = offerDeadline(now, firstMoment(catalogued, allocation, first));
  const held: Allocation = { ...allocation, outcome: 'pending', deadline };
  const book = bookAllocation(
    held,
    { catalogued, party, plan, now },
    {
      bookingId: clock.newPublicId(),
      maker: { personId: waiting.madeBy, madeAs: waiting.madeAs },
      source: waiting.source,
      request: plan.request,
      atMs: clock.nowMs(),
    },
  );
  return {
    type: 'offer',
    waitingId: waiting.id,
    book: {
      ...book,
      booking: { ...book.booking, state: 'offered' },
      event: { ...book.event, actorId: null, action: 'offered' },
    },
    message: { kind: 'place-offered', personId: waiting.madeBy, facts: {}, now, until: deadline },
  };
}
