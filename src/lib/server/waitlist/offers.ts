import { unitsOf } from '#lib/domain/closure/wish-of-day.ts';
import { splitAtMidnight } from '#lib/domain/hours/day-intervals.ts';
import { amountOfDay } from '#lib/domain/quota/quota-amount.ts';
import type { Allocation, DayAllocation } from '#lib/domain/request/allocation.ts';
import type { BookingRequest } from '#lib/domain/request/booking-request.ts';
import { instantOf, type Instant } from '#lib/domain/time/instant.ts';
import type { Interval } from '#lib/domain/time/interval.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { gatheringDeadline, offerDeadline } from '#lib/domain/waitlist/offer-deadline.ts';
import type { PartOfDay } from '#lib/domain/waitlist/part-of.ts';
import { requestOfPart } from '#lib/domain/waitlist/request-of-part.ts';
import { bookAllocation } from '#lib/server/booking/book-allocation.ts';
import { claimsOf } from '#lib/server/booking/claims.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import type { NewEvent } from '#lib/server/engine/new-event.ts';
import type { OccurrenceRow } from '#lib/server/engine/ledger-rows.ts';
import { quotaUses } from '#lib/server/quota/quota-uses.ts';
import { unitsGiven } from '#lib/server/booking/units-given.ts';
import type { Gathered, TurnSituation } from './turn.ts';

/** All that is wanted: a booking to accept, which is what was gathered until now where something was. */
export function offerAll(situation: TurnSituation, allocation: Allocation): LedgerChange[] {
  const { waiting, plan, gathered, now } = situation;
  const first = allocation.days[0]?.times[0]?.from ?? waiting.until;
  const deadline = offerDeadline(now, firstMoment(situation, allocation.days, first));
  if (!gathered) return [firstOffer(situation, allocation.days, plan.request, deadline, true)];
  return [
    ...becomeMore(situation, gathered, allocation.days, plan.request, deadline),
    { type: 'offer-all', waitingId: waiting.id },
    { type: 'record-event', event: eventOf(situation, gathered, 'offered', allocation.days) },
    {
      type: 'send-message',
      message: {
        kind: 'place-offered',
        personId: waiting.madeBy,
        bookingId: gathered.booking.id,
        facts: {},
        now,
        until: deadline,
      },
    },
  ];
}

/** What there is of it, held until a deadline that does not move while it grows. */
export function offerPart(situation: TurnSituation, more: readonly PartOfDay[]): LedgerChange[] {
  const { plan, gathered, now } = situation;
  const given = more.map(({ asked, assigned }): DayAllocation => ({
    day: asked.day,
    times: asked.times,
    claimed: asked.claimed,
    outcome: 'given',
    places: assigned.places,
    together: assigned.together,
    refusal: null,
  }));
  const kept = keptOf(gathered, given);
  const sizes = [
    ...kept.map(({ day, given: { places } }) => ({
      day,
      quantity: unitsGiven({ places }),
    })),
    ...given.map((one) => ({ day: one.day, quantity: unitsOf(one) })),
  ].sort((a, b) => a.day - b.day);
  const request = requestOfPart(plan.request, sizes);
  if (!gathered) {
    const first = Math.min(...plan.days.flatMap((one) => one.times.map(({ from }) => from)));
    const deadline = gatheringDeadline(now, firstMoment(situation, given, instantOf(first)));
    return [firstOffer(situation, given, request, deadline, false)];
  }
  const { deadline } = gathered.booking;
  if (deadline === null) throw new Error('what is gathered has no deadline');
  return [
    ...becomeMore(situation, gathered, given, request, deadline),
    { type: 'record-event', event: eventOf(situation, gathered, 'part-grown', given) },
  ];
}

/** When it is too late to take it: with its first minute, and for meals when the kitchen counts. */
function firstMoment(
  { passing: { catalogued } }: TurnSituation,
  days: readonly DayAllocation[],
  first: Instant,
): Instant {
  const cutOffs = days.flatMap(({ day, places }) =>
    places.flatMap(({ resourceId }) => catalogued.hall.canteens.get(resourceId)?.days.get(day)?.cutOff ?? []),
  );
  return instantOf(Math.min(first, ...cutOffs));
}

function firstOffer(
  { passing: { clock, catalogued }, waiting, party, plan, now }: TurnSituation,
  days: readonly DayAllocation[],
  request: BookingRequest,
  deadline: Instant,
  ofAll: boolean,
): LedgerChange {
  const held: Allocation = {
    outcome: 'pending',
    refusals: [],
    days,
    deadline,
    exact: true,
    moves: 0,
    provisionalYears: [],
    dueHolders: [],
  };
  const book = bookAllocation(
    held,
    { catalogued, party, plan, now },
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
    ofAll,
    book: {
      ...book,
      booking: { ...book.booking, state: 'offered' },
      event: { ...book.event, actorId: null, action: ofAll ? 'offered' : 'part-offered' },
    },
    message: {
      kind: ofAll ? 'place-offered' : 'part-offered',
      personId: waiting.madeBy,
      facts: {},
      now,
      until: deadline,
    },
  };
}

/** Other places for days that are held, and days besides them; what is held of all others stays. */
function becomeMore(
  { passing: { catalogued }, party, plan }: TurnSituation,
  gathered: Gathered,
  given: readonly DayAllocation[],
  request: BookingRequest,
  deadline: Instant,
): LedgerChange[] {
  const { hall } = catalogued;
  const { booking, occurrences } = gathered;
  const times = [
    ...given.flatMap((one) => one.times),
    ...keptOf(gathered, given).flatMap((one) => one.given.times.map(([from, to]) => ({ from, to }))),
  ];
  const uses = quotaUses(
    plan.rules.fairShare,
    party,
    given.map((one) => ({ day: one.day, amount: amountOfDay(unitsOf(one), one.times) })),
  );
  const claims = given.flatMap((one) => claimsOf(one, hall, 'hold'));
  return [
    {
      type: 'change-booking',
      bookingId: booking.id,
      revision: booking.revision,
      from: ['offered'],
      released: [],
      occurrences: given.map((one) => ({
        day: one.day,
        given: {
          places: one.places.map(({ resourceId, quantity }) => [resourceId, quantity] as const),
          times: one.times.map(({ from, to }) => [from, to] as const),
        },
      })),
      claims,
      firstFrom: instantOf(Math.min(...times.map((one) => one.from))),
      lastTo: instantOf(Math.max(...times.map((one) => one.to))),
      deadline,
      headCount: booking.headCount,
      purpose: booking.purpose,
      request: JSON.stringify(request),
      quota: uses && { partyId: party.id, kind: booking.kind, uses },
    },
    {
      type: 'forget-freed',
      freed: daysThatOnlyGrow(occurrences, given).flatMap(({ claimed }) =>
        daysOf(hall.timeZone, claimed).map((day) => ({ stationId: hall.id, day, kind: booking.kind })),
      ),
    },
  ];
}

/** Their places were written anew, and nobody has got anything back by that. */
function daysThatOnlyGrow(
  occurrences: readonly OccurrenceRow[],
  given: readonly DayAllocation[],
): DayAllocation[] {
  return given.filter(({ day, places }) => {
    const units = new Map(places.map((one) => [one.resourceId, one.quantity]));
    const before = occurrences.find((one) => one.day === day)?.given.places ?? [];
    return before.every(([resourceId, quantity]) => (units.get(resourceId) ?? 0) >= quantity);
  });
}

function daysOf(timeZone: string, claimed: readonly Interval[]): LocalDay[] {
  return [...new Set(claimed.flatMap((one) => splitAtMidnight(timeZone, one)).map((one) => one.day))];
}

function keptOf(gathered: Gathered | null, given: readonly DayAllocation[]): OccurrenceRow[] {
  const anew = new Set(given.map((one) => one.day));
  return gathered?.occurrences.filter((one) => one.state === 'given' && !anew.has(one.day)) ?? [];
}

function eventOf(
  { passing: { clock } }: TurnSituation,
  { booking }: Gathered,
  action: 'offered' | 'part-grown',
  days: readonly DayAllocation[],
): NewEvent {
  return {
    atMs: clock.nowMs(),
    actorId: null,
    partyId: booking.partyId,
    stationId: booking.stationId,
    subject: 'booking',
    subjectId: booking.id,
    action,
    facts: { days: days.length },
  };
}
