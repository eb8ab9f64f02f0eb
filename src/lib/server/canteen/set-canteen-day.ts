import type { z } from 'zod';
import type { Canteen, CanteenDay } from '#lib/domain/canteen/canteen-day.ts';
import { intervalOfSitting } from '#lib/domain/canteen/canteen-day.ts';
import { ordersAffected, type AffectedOrder } from '#lib/domain/canteen/fewer-portions.ts';
import { formatClockTime } from '#lib/domain/time/clock-time.ts';
import { instantOf, type Instant } from '#lib/domain/time/instant.ts';
import { parseLocalDay } from '#lib/domain/time/local-day.ts';
import { localDayAt, localDayBounds, minuteOfDayAt, type TimeZone } from '#lib/domain/time/time-zone.ts';
import type { CanteenDaySet, setCanteenDayInput } from '#lib/schemas/canteen.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import type { MealOrderRow } from '#lib/server/engine/canteen-rows.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import { findCanteenHall, type CanteenAtHall } from './find-canteen-hall.ts';
import { getRunCanteen } from './get-run-canteen.ts';
import { giveBackOrder, type OrderOnFile } from './give-back-order.ts';
import { keepCanteenDay } from './keep-canteen-day.ts';

type Input = z.infer<typeof setCanteenDayInput>;

/**
 * Changes one day of a canteen: price, menu, portions, a later cut-off, or that nothing is served. Where orders would lose
 * their portions nothing is changed and the answer is a plan; with `giveBack` it is carried out, and whoever ordered is told.
 */
export async function setCanteenDay(app: App, actor: Actor, input: Input): Promise<CanteenDaySet> {
  await getRunCanteen(app, actor, input.canteenId);
  const day = parseLocalDay(input.day);
  const now = app.now();
  return app.engine.transact({
    holder: 'canteen.setDay',
    load: (reader) => {
      const at = findCanteenHall(app, reader, input.canteenId);
      const opened = day === null ? undefined : at.canteen.days.get(day);
      if (!opened || opened.day < localDayAt(at.hall.timeZone, now))
        throw new DoorError('conflict', 'day-over');
      const bounds = localDayBounds(at.hall.timeZone, opened.day);
      // What the waitlist offers is held like an order, and goes with it.
      const orders = [
        ...reader.mealOrders(at.canteen.resourceId, opened.day, bounds),
        ...reader.mealOffers(at.canteen.resourceId, opened.day, bounds),
      ];
      const files = new Map(
        orders.map(({ bookingId }) => [
          bookingId,
          { booking: reader.bookingById(bookingId), occurrences: reader.occurrences(bookingId) },
        ]),
      );
      return { at, opened, orders, files };
    },
    decide: ({ at, opened, orders, files }) => {
      const after = changedDay(at.canteen, opened, input, now);
      const affected = affectedBy(at.hall.timeZone, after, orders);
      const answer = answerOf(at.hall.timeZone, affected, orders, input.giveBack);
      if (answer.outcome === 'needs-plan') return { changes: [], answer };
      const given = affected.flatMap(({ bookingId, offered }): LedgerChange[] => {
        const file = files.get(bookingId);
        return file?.booking
          ? giveBackOrder(app, actor, file as OrderOnFile, opened.day, {
              offered,
              stopped: after.stopped !== null,
            })
          : [];
      });
      const { hall, canteen } = at;
      const place = {
        stationId: hall.id,
        timeZone: hall.timeZone,
        canteen,
        kitchenMax: canteen.terms.kitchenMax,
      };
      return {
        changes: [...given, keepCanteenDay(place, after), eventOf(app, actor, at, opened, input)],
        answer,
      };
    },
  });
}

function changedDay({ terms }: Canteen, before: CanteenDay, input: Input, now: Instant): CanteenDay {
  const later = input.cutOffLaterMinutes;
  const portions = new Map(
    (input.portions ?? []).map(({ from, to, portions: count }) => [
      `${from}-${to}`,
      Math.min(count, terms.kitchenMax),
    ]),
  );
  const sittings = before.sittings.map((one) => {
    const key = `${formatClockTime(one.from)}-${formatClockTime(one.to)}`;
    const count = portions.get(key);
    portions.delete(key);
    return count === undefined
      ? one
      : { ...one, portions: count, surplus: Math.min(one.surplus, terms.kitchenMax - count) };
  });
  if (portions.size > 0) throw new DoorError('malformed', 'malformed');
  return {
    ...before,
    sittings,
    priceMinor: input.priceMinor ?? before.priceMinor,
    menu: input.menu ?? before.menu,
    cutOff: later === undefined ? before.cutOff : instantOf(Math.max(before.cutOff, now) + later),
    stopped: input.stop ?? before.stopped,
  };
}

function affectedBy(zone: TimeZone, after: CanteenDay, orders: readonly MealOrderRow[]): AffectedOrder[] {
  if (after.stopped !== null)
    return orders.filter(isUntouched).map(({ bookingId }) => ({ bookingId, offered: null }));
  const sittings = after.sittings.flatMap((one) => {
    const interval = intervalOfSitting(zone, after.day, one);
    return interval ? [{ from: interval.from, portions: one.portions }] : [];
  });
  return ordersAffected(sittings, orders);
}

function isUntouched({ redeemed }: MealOrderRow): boolean {
  return redeemed === 0;
}

function answerOf(
  zone: TimeZone,
  affected: readonly AffectedOrder[],
  orders: readonly MealOrderRow[],
  giveBack: boolean,
): CanteenDaySet {
  const byId = new Map(orders.map((one) => [one.bookingId, one]));
  return {
    outcome: affected.length > 0 && !giveBack ? 'needs-plan' : 'set',
    affected: affected.flatMap(({ bookingId, offered }) => {
      const order = byId.get(bookingId);
      if (!order) return [];
      return [
        {
          bookingId: order.publicId,
          party: order.partyName,
          portions: order.portions,
          time: formatClockTime(minuteOfDayAt(zone, order.from)),
          offered: offered === null ? null : formatClockTime(minuteOfDayAt(zone, offered)),
        },
      ];
    }),
  };
}

function eventOf(
  app: App,
  actor: Actor,
  { hall, canteen }: CanteenAtHall,
  { day }: CanteenDay,
  input: Input,
): LedgerChange {
  const event = changeEvent(app, actor, {
    subject: 'resource',
    subjectId: canteen.resourceId,
    stationId: hall.id,
    partyId: canteen.providerId,
    action: input.stop === undefined ? 'canteen-day-set' : 'canteen-day-stopped',
    facts: { day, laterMinutes: input.cutOffLaterMinutes ?? null, priceMinor: input.priceMinor ?? null },
  });
  return { type: 'record-event', event };
}
