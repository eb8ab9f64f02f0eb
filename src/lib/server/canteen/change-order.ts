import type { z } from 'zod';
import { ClaimsByResource } from '#lib/domain/request/claims-by-resource.ts';
import { allocate, refuseWhole } from '#lib/domain/request/allocate.ts';
import type { Allocation } from '#lib/domain/request/allocation.ts';
import { planRequest } from '#lib/domain/request/plan-request.ts';
import type { BookingRequest } from '#lib/domain/request/booking-request.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { formatLocalDay, parseLocalDay } from '#lib/domain/time/local-day.ts';
import type { changeOrderInput } from '#lib/schemas/meal.ts';
import { bookingRequest } from '#lib/schemas/booking-request.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { answerOf, type WordlessAnswer } from '#lib/server/booking/answer.ts';
import { bookingEvent } from '#lib/server/booking/booking-file.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import type { OccurrenceRow } from '#lib/server/engine/ledger-rows.ts';
import { claimsOfSittings } from './claims-of-sittings.ts';
import { getOrderFile, type OrderFile } from './get-order-file.ts';

type Input = z.infer<typeof changeOrderInput>;

/**
 * Changes days of an order until their cut-off: portions, marks or sitting. They are decided like new ones among all others.
 * With `ifClash` `refuse` either all of them become the new ones or all stay as they were; with `skip` each by itself.
 */
export async function changeOrder(app: App, actor: Actor, input: Input): Promise<WordlessAnswer> {
  const now = app.now();
  return app.engine.transact({
    holder: 'canteen.changeOrder',
    load: (reader) => {
      const file = getOrderFile(app, reader, actor, input.bookingId, 'change', now);
      const party = reader.partyById(file.booking.partyId);
      if (!party) throw notFound();
      const { hall } = file.catalogued;
      const days = daysToChange(file, input.days, now);
      const asker = { ...party, openHolds: 0, atTheDoor: false };
      const before = bookingRequest.parse(JSON.parse(file.booking.request));
      const list = days.map(({ day }) => formatLocalDay(day));
      const plan = planRequest(changedRequest(before, input, list), hall, asker, now);
      if (plan.type === 'unknown') throw notFound();
      const own = days.flatMap(({ day }) => reader.mealOrder(file.booking.id, day) ?? []);
      const loads = plan.type === 'ready' ? reader.sittingLoads(plan.resourceIds, plan.spans) : [];
      const others = loads.map((one) => {
        const mine = own.find(({ from }) => from === one.from);
        return mine ? { ...one, taken: one.taken - mine.portions } : one;
      });
      return { file, before, plan, claims: new ClaimsByResource(claimsOfSittings(others), now) };
    },
    decide: ({ file, before, plan, claims }) => {
      const { booking, catalogued } = file;
      if (plan.type === 'refused')
        return { changes: [], answer: answerOf(refuseWhole(plan), catalogued.hall, null) };
      const allocation = allocate(plan, claims, now);
      const answer = answerOf(allocation, catalogued.hall, booking.publicId);
      const given = givenDays(allocation, plan.request);
      if (given.length === 0) return { changes: [], answer };
      const { firstFrom, lastTo, isWhole } = spanOf(file.occurrences, given);
      const change: LedgerChange = {
        type: 'change-order',
        bookingId: booking.id,
        resourceId: file.canteen.resourceId,
        days: given,
        firstFrom,
        lastTo,
        // What was asked for is another thing only where no day of it is left.
        headCount: isWhole ? input.count : booking.headCount,
        request: isWhole
          ? JSON.stringify({
              ...plan.request,
              ifClash: before.ifClash,
              when: { ...plan.request.when, days: before.when.days },
            })
          : booking.request,
      };
      const events = given.map(({ day, portions }): LedgerChange => {
        const event = bookingEvent(booking, actor, app.nowMs(), 'order-changed', { portions, day });
        return { type: 'record-event', event };
      });
      return { changes: [change, ...events], answer };
    },
  });
}

/** The asked days, or without them all that are still open. */
function daysToChange(
  { occurrences, canteen }: OrderFile,
  asked: readonly string[] | undefined,
  now: Instant,
): OccurrenceRow[] {
  const given = occurrences.filter(({ state }) => state === 'given');
  const open = given.filter(({ day }) => (canteen.days.get(day)?.cutOff ?? 0) > now);
  if (asked === undefined && open.length > 0) return open;
  const days = new Set(asked?.map((text) => parseLocalDay(text)));
  const ordered = given.filter(({ day }) => days.has(day));
  if (ordered.length < days.size) throw notFound();
  const chosen = open.filter(({ day }) => days.has(day));
  if (chosen.length === 0 || chosen.length < days.size) throw new DoorError('conflict', 'after-cut-off');
  return chosen;
}

function changedRequest(
  before: BookingRequest,
  { count, marks, from, to, ifClash }: Input,
  list: string[],
): BookingRequest {
  if (before.want.kind !== 'canteen') throw notFound();
  return {
    ...before,
    want: { ...before.want, count, marks },
    headCount: count,
    when: { days: { list }, time: { from, to, nextDay: false } },
    ifClash,
  };
}

type ChangedDay = Extract<LedgerChange, { type: 'change-order' }>['days'][number];

/** Nothing where the request as a whole is refused. */
function givenDays(allocation: Allocation, { want }: BookingRequest): ChangedDay[] {
  return allocation.days.flatMap(({ day, outcome, times: [times], places: [place] }) => {
    if (outcome !== 'given' || !times || !place || want.kind !== 'canteen') return [];
    return [{ day, from: times.from, to: times.to, portions: place.quantity, marks: want.marks }];
  });
}

/** First and last moment of the order with these days changed, and whether they are all of it. */
function spanOf(
  occurrences: readonly OccurrenceRow[],
  changed: readonly ChangedDay[],
): { firstFrom: Instant; lastTo: Instant; isWhole: boolean } {
  const days = new Set(changed.map(({ day }) => day));
  const kept = occurrences
    .filter(({ day, state }) => state === 'given' && !days.has(day))
    .flatMap(({ given }) => given.times.map(([from, to]) => ({ from, to })));
  const [first, last] = [
    [...kept, ...changed].map(({ from }) => from),
    [...kept, ...changed].map(({ to }) => to),
  ];
  return {
    firstFrom: Math.min(...first) as Instant,
    lastTo: Math.max(...last) as Instant,
    isWhole: kept.length === 0,
  };
}
