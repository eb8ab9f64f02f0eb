import type { z } from 'zod';
import { ClaimsByResource } from '#lib/domain/request/claims-by-resource.ts';
import { allocate, refuseWhole } from '#lib/domain/request/allocate.ts';
import { planRequest } from '#lib/domain/request/plan-request.ts';
import type { BookingRequest } from '#lib/domain/request/booking-request.ts';
import type { changeOrderInput } from '#lib/schemas/meal.ts';
import { bookingRequest } from '#lib/schemas/booking-request.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { answerOf, type WordlessAnswer } from '#lib/server/booking/answer.ts';
import { bookingEvent, getBookingFile } from '#lib/server/booking/booking-file.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import { claimsOfSittings } from './claims-of-sittings.ts';

type Input = z.infer<typeof changeOrderInput>;

/**
 * Changes an order of one day until the cut-off: its portions, marks or sitting. It is decided like a new one among all
 * others, and either it becomes the new one or it stays as it was.
 */
export async function changeOrder(app: App, actor: Actor, input: Input): Promise<WordlessAnswer> {
  const now = app.now();
  return app.engine.transact({
    holder: 'canteen.changeOrder',
    load: (reader) => {
      const file = getBookingFile(app, reader, actor, input.bookingId, 'cancel', now);
      const party = reader.partyById(file.booking.partyId);
      const given = file.occurrences.filter(({ state }) => state === 'given');
      const [day] = given;
      if (file.booking.kind !== 'canteen' || !party || !day) throw notFound();
      if (given.length > 1) throw new DoorError('conflict', 'order-of-several-days');
      const { hall } = file.catalogued;
      const opened = hall.canteens.get(day.given.places[0]?.[0] ?? 0)?.days.get(day.day);
      if (!opened || opened.cutOff <= now) throw new DoorError('conflict', 'after-cut-off');
      const asker = { ...party, openHolds: 0, atTheDoor: false };
      const plan = planRequest(changedRequest(file.booking.request, input), hall, asker, now);
      if (plan.type === 'unknown') throw notFound();
      const own = reader.mealOrder(file.booking.id, day.day);
      const loads = plan.type === 'ready' ? reader.sittingLoads(plan.resourceIds, plan.spans) : [];
      const others = loads.map((one) =>
        one.from === own?.from ? { ...one, taken: one.taken - own.portions } : one,
      );
      return { file, plan, claims: new ClaimsByResource(claimsOfSittings(others), now) };
    },
    decide: ({ file, plan, claims }) => {
      const { booking, catalogued } = file;
      if (plan.type === 'refused')
        return { changes: [], answer: answerOf(refuseWhole(plan), catalogued.hall, null) };
      const allocation = allocate(plan, claims, now);
      const answer = answerOf(allocation, catalogued.hall, booking.publicId);
      const [day] = allocation.days;
      const [times] = day?.times ?? [];
      const [place] = day?.places ?? [];
      if (allocation.outcome !== 'granted' || !day || !times || !place) return { changes: [], answer };
      const change: LedgerChange = {
        type: 'change-order',
        bookingId: booking.id,
        resourceId: place.resourceId,
        stationId: booking.stationId,
        day: day.day,
        from: times.from,
        to: times.to,
        portions: place.quantity,
        headCount: plan.request.headCount,
        request: JSON.stringify(plan.request),
      };
      const facts = { portions: place.quantity, day: day.day };
      const event = bookingEvent(booking, actor, app.nowMs(), 'order-changed', facts);
      return { changes: [change, { type: 'record-event', event }], answer };
    },
  });
}

function changedRequest(stored: string, { count, marks, from, to }: Input): BookingRequest {
  const before = bookingRequest.parse(JSON.parse(stored));
  if (before.want.kind !== 'canteen') throw notFound();
  return {
    ...before,
    want: { ...before.want, count, marks },
    headCount: count,
    when: { ...before.when, time: { from, to, nextDay: false } },
  };
}
