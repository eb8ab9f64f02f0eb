import type { BookingRequest } from '#lib/domain/request/booking-request.ts';
import { allocate } from '#lib/domain/request/allocate.ts';
import type { Allocation } from '#lib/domain/request/allocation.ts';
import { ClaimsByResource } from '#lib/domain/request/claims-by-resource.ts';
import { planRequest } from '#lib/domain/request/plan-request.ts';
import { offerDeadline } from '#lib/domain/waitlist/offer-deadline.ts';
import { passOn } from '#lib/domain/waitlist/pass-on.ts';
import type { App } from '#lib/server/app.ts';
import { bookAllocation } from '#lib/server/booking/book-allocation.ts';
import { lapseBooking } from '#lib/server/booking/lapse-booking.ts';
import { filedClaims } from '#lib/server/booking/situation.ts';
import type { FollowUp, LedgerReader } from '#lib/server/engine/engine.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import type { PartyRow } from '#lib/server/engine/ledger-rows.ts';
import type { FreedRow, WaitingRow } from '#lib/server/engine/waiting-rows.ts';
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
      const changes = offerTo(clock, reader, catalogued, one);
      for (const change of changes) apply(change);
      return changes.length > 0;
    },
  );
  if (passedOver.length > 0) apply({ type: 'pass-over', waitingIds: passedOver });
}

/** Empty where what is free does not suffice, or a rule is against it by now. */
function offerTo(
  clock: Clock,
  reader: LedgerReader,
  catalogued: CataloguedHall,
  waiting: WaitingRow,
): LedgerChange[] {
  const party = reader.partyById(waiting.partyId);
  if (party?.state !== 'accepted') return [];
  const now = clock.now();
  const request = JSON.parse(waiting.request) as BookingRequest;
  const asker = { ...party, openHolds: 0, atTheDoor: false };
  const plan = planRequest(request, catalogued.hall, asker, now);
  if (plan.type !== 'ready') return [];
  const allocation = allocate(plan, new ClaimsByResource(filedClaims(reader, plan), now), now);
  if (allocation.outcome === 'refused') return [];
  const atMs = clock.nowMs();
  const lapses = allocation.dueHolders.flatMap((id) => {
    const due = reader.bookingById(id);
    return due ? lapseBooking(due, atMs) : [];
  });
  return [...lapses, offerOf(clock, catalogued, party, waiting, { request, allocation })];
}

function offerOf(
  clock: Clock,
  catalogued: CataloguedHall,
  party: PartyRow,
  waiting: WaitingRow,
  { request, allocation }: { readonly request: BookingRequest; readonly allocation: Allocation },
): LedgerChange {
  const now = clock.now();
  const first = allocation.days[0]?.times[0]?.from ?? waiting.until;
  const deadline = offerDeadline(now, first);
  const held: Allocation = { ...allocation, outcome: 'pending', deadline };
  const book = bookAllocation(
    held,
    { catalogued, party, now },
    {
      bookingId: clock.newPublicId(),
      maker: { personId: waiting.madeBy, madeAs: waiting.madeAs },
      source: waiting.source,
      request,
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
