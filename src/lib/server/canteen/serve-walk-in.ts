import { formatClockTime } from '#lib/domain/time/clock-time.ts';
import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import { intervalOfSitting } from '#lib/domain/canteen/canteen-day.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import type { BookingRequest } from '#lib/domain/request/booking-request.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import type { WordlessAnswer } from '#lib/server/booking/answer.ts';
import { createBooking } from '#lib/server/booking/create-booking.ts';
import { findCanteenHall } from './find-canteen-hall.ts';
import { getRunCanteen } from './get-run-canteen.ts';
import { redeemOrder } from './redeem-order.ts';

export interface WalkInServed {
  readonly answer: WordlessAnswer;
  /** `HH:MM` of the sitting. */
  readonly time: string;
}

/**
 * Serves somebody who has come without an order: an order of the canteen's own party at the sitting that serves now or next,
 * handed out at once. It goes the way of every order, so there is a portion or there is none.
 */
export async function serveWalkIn(
  app: App,
  actor: Actor,
  { canteenId, portions }: { canteenId: string; portions: number },
): Promise<WalkInServed> {
  await getRunCanteen(app, actor, canteenId);
  const { request, time } = requestAtTheDoor(app, canteenId, portions);
  const answer = await createBooking(app, actor, 'desk', {
    request,
    idempotencyKey: `door-${app.newPublicId()}`,
  });
  if (answer.bookingId !== null) await handOut(app, actor, canteenId, answer.bookingId);
  return { answer, time };
}

function requestAtTheDoor(
  app: App,
  canteenId: string,
  count: number,
): { request: BookingRequest; time: string } {
  const now = app.now();
  return app.engine.read((reader) => {
    const { hall, canteen } = findCanteenHall(app, reader, canteenId);
    const day = localDayAt(hall.timeZone, now);
    const sitting = canteen.days
      .get(day)
      ?.sittings.find((one) => (intervalOfSitting(hall.timeZone, day, one)?.to ?? 0) > now);
    if (!sitting) throw new DoorError('conflict', 'day-over');
    const from = formatClockTime(sitting.from);
    const request: BookingRequest = {
      stationId: hall.publicId,
      partyId: canteen.providerPublicId,
      want: { kind: 'canteen', resourceId: canteenId, count, marks: {} },
      when: {
        days: { list: [formatLocalDay(day)] },
        time: { from, to: formatClockTime(sitting.to), nextDay: false },
      },
      headCount: count,
      purpose: '',
      ifClash: 'refuse',
      acceptProvisional: false,
    };
    return { request, time: from };
  });
}

async function handOut(app: App, actor: Actor, canteenId: string, bookingId: string): Promise<void> {
  await app.engine.transact({
    holder: 'canteen.serveWalkIn',
    load: (reader) => {
      const at = findCanteenHall(app, reader, canteenId);
      const booking = reader.booking(bookingId);
      const day = booking && localDayAt(at.hall.timeZone, booking.firstFrom);
      return { at, order: booking && day !== null ? reader.mealOrder(booking.id, day) : null };
    },
    decide: ({ at, order }) =>
      order
        ? { ...redeemOrder(app, actor, at, order, { portions: undefined, source: 'door' }), answer: null }
        : { changes: [], answer: null },
  });
}
