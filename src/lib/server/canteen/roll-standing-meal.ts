import { daysToRoll, isOver, rolledAfter, weekdaysOfMask } from '#lib/domain/canteen/standing-days.ts';
import type { Refusal } from '#lib/domain/refusal/refusal.ts';
import type { BookingRequest } from '#lib/domain/request/booking-request.ts';
import { formatClockTime } from '#lib/domain/time/clock-time.ts';
import { formatLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { asDoorError } from '#lib/server/access/as-door-error.ts';
import type { App } from '#lib/server/app.ts';
import { createBooking } from '#lib/server/booking/create-booking.ts';
import type { StandingRow } from './standing-reader.ts';
import { storeRolled } from './standing-writer.ts';

export interface RolledDay {
  readonly day: LocalDay;
  readonly bookingId: string | null;
  readonly refusal: Refusal | null;
}

/**
 * Orders the days of a standing order that its canteen has opened meanwhile, each by itself and by the way of every order.
 * May run twice: the key of a day is its own. A day that cannot be had is told to whoever made it; where they may no longer
 * order there, it ends.
 */
export async function rollStandingMeal(app: App, row: StandingRow): Promise<RolledDay[]> {
  const now = app.now();
  const { opened, stationId } = openedDays(app, row);
  const standing = { weekdays: weekdaysOfMask(row.weekdays), until: row.untilDay, rolledTo: row.rolledTo };
  const rolledTo = rolledAfter(standing, opened);
  // Nearly always nothing was opened since the last run.
  if (rolledTo === row.rolledTo) return [];
  const actor = app.engine.read((reader) => reader.actorById(row.madeBy, now));
  const days: RolledDay[] = [];
  let mayOrder = actor !== null;
  if (actor && stationId !== null) {
    for (const day of daysToRoll(standing, opened)) {
      const rolled = await orderDay(app, actor, row, stationId, day);
      mayOrder = rolled !== null;
      if (rolled === null) break;
      days.push(rolled);
    }
  }
  const ends = !mayOrder || isOver({ ...standing, rolledTo });
  await app.engine.configure('canteen.rollStandingMeal', async (transaction) => {
    await storeRolled(transaction, row.id, rolledTo, ends ? now : null);
    for (const { day, refusal } of days) {
      if (refusal === null) continue;
      await transaction.send({
        kind: 'standing-meal-missed',
        personId: row.madeBy,
        bookingId: null,
        facts: { stationId: row.stationId, resourceId: row.resourceId, day },
        now,
        until: null,
      });
    }
  });
  return days;
}

function openedDays(
  app: App,
  { stationId, resourceId }: StandingRow,
): { opened: LocalDay[]; stationId: string | null } {
  return app.engine.read((reader) => {
    const hall = app.halls.byId(reader, stationId)?.hall;
    const canteen = hall?.canteens.get(resourceId);
    const inService = hall?.resources.some(({ id }) => id === resourceId) ?? false;
    const days = [...(canteen?.days.values() ?? [])].filter(({ stopped }) => stopped === null);
    return { opened: inService ? days.map(({ day }) => day) : [], stationId: hall?.publicId ?? null };
  });
}

/** Null where this person may not order there any more. */
async function orderDay(
  app: App,
  actor: Actor,
  row: StandingRow,
  stationId: string,
  day: LocalDay,
): Promise<RolledDay | null> {
  const marks = {
    ...(row.halal > 0 && { halal: row.halal }),
    ...(row.vegetarian > 0 && { vegetarian: row.vegetarian }),
  };
  const request: BookingRequest = {
    stationId,
    partyId: row.partyPublicId,
    want: { kind: 'canteen', resourceId: row.canteenPublicId, count: row.portions, marks },
    when: {
      days: { list: [formatLocalDay(day)] },
      time: { from: formatClockTime(row.fromMinute), to: formatClockTime(row.toMinute), nextDay: false },
    },
    headCount: row.portions,
    purpose: '',
    ifClash: 'refuse',
    acceptProvisional: false,
  };
  try {
    const idempotencyKey = `standing-${row.publicId}-${day}`;
    const answer = await createBooking(app, actor, 'page', { request, idempotencyKey });
    const refusal = answer.refusals[0] ?? answer.days[0]?.refusal ?? null;
    return { day, bookingId: answer.bookingId, refusal: answer.bookingId === null ? refusal : null };
  } catch (cause) {
    const refused = asDoorError(cause);
    if (refused?.code === 'not-found' || refused?.code === 'not-allowed') return null;
    throw cause;
  }
}
