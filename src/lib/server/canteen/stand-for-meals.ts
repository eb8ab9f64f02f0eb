import type { z } from 'zod';
import { maskOfWeekdays } from '#lib/domain/canteen/standing-days.ts';
import { parseClockTime } from '#lib/domain/time/clock-time.ts';
import { addDays, parseLocalDay } from '#lib/domain/time/local-day.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import { STANDING_MEALS_PER_PARTY_MAX } from '#lib/schemas/limits.ts';
import type { standInput } from '#lib/schemas/meal.ts';
import { assertActsFor, type Actor } from '#lib/server/access/actor.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { findCanteenHall } from './find-canteen-hall.ts';
import { rollStandingMeal, type RolledDay } from './roll-standing-meal.ts';
import { findStanding } from './standing-reader.ts';
import { countStanding, insertStanding } from './standing-writer.ts';

/**
 * Orders on chosen weekdays again and again: at once for the days that are open, and from then on as each day is opened.
 * Refused: a canteen of another district is not found; a sitting that the canteen does not have; one too many.
 */
export async function standForMeals(
  app: App,
  actor: Actor,
  input: z.infer<typeof standInput>,
): Promise<{ id: string; days: RolledDay[] }> {
  const membership = assertActsFor(actor, input.partyId);
  const now = app.now();
  const start = parseLocalDay(input.start);
  const [fromMinute, toMinute] = [parseClockTime(input.from), parseClockTime(input.to)];
  if (start === null || fromMinute === null || toMinute === null)
    throw new DoorError('malformed', 'malformed');
  const { resourceId, stationId, today } = app.engine.read((reader) => {
    const { hall, canteen, station } = findCanteenHall(app, reader, input.canteenId);
    const isServed = hall.resources.some(({ id }) => id === canteen.resourceId);
    if (station.districtId !== membership.districtId || !isServed) throw notFound();
    const hasSitting = canteen.terms.periods.some(
      ({ from, to, sittingMinutes }) =>
        toMinute - fromMinute === sittingMinutes &&
        fromMinute >= from &&
        toMinute <= to &&
        (fromMinute - from) % sittingMinutes === 0,
    );
    if (!hasSitting) throw new DoorError('conflict', 'no-such-sitting');
    return { resourceId: canteen.resourceId, stationId: hall.id, today: localDayAt(hall.timeZone, now) };
  });
  const publicId = app.newPublicId();
  await app.engine.configure('canteen.stand', async (transaction) => {
    if ((await countStanding(transaction, membership.partyId)) >= STANDING_MEALS_PER_PARTY_MAX)
      throw new DoorError('conflict', 'too-many-standing', { limit: STANDING_MEALS_PER_PARTY_MAX });
    await insertStanding(transaction, {
      publicId,
      resourceId,
      partyId: membership.partyId,
      madeBy: actor.personId,
      weekdays: maskOfWeekdays(input.weekdays),
      fromMinute,
      toMinute,
      portions: input.count,
      halal: input.marks.halal ?? 0,
      vegetarian: input.marks.vegetarian ?? 0,
      untilDay: input.until === null ? null : parseLocalDay(input.until),
      rolledTo: addDays(start < today ? today : start, -1),
      createdAt: now,
    });
    await transaction.record(
      changeEvent(app, actor, {
        subject: 'resource',
        subjectId: resourceId,
        stationId,
        partyId: membership.partyId,
        action: 'meals-stood-for',
        facts: { portions: input.count },
      }),
    );
  });
  const row = await findStanding(readingFrom(app), publicId);
  return { id: publicId, days: row ? await rollStandingMeal(app, row) : [] };
}
