import { describe, expect, it } from 'vitest';
import { instantOf } from '#lib/domain/time/instant.ts';
import { forgetReminders, REMINDERS_KEPT_DAYS } from '#lib/server/canteen/forget-reminders.ts';
import { runEveryMinute } from '#lib/server/upkeep/schedule.ts';
import { callerOf, START, useApp, type TestApp } from '../../support/app-fixture.ts';
import { mealsOf, openCanteen } from '../../support/canteen.ts';
import { rowsOf } from '../../support/ledger-contents.ts';
import { withBareConnection } from '../../support/sqlite-connection.ts';

const DAY = 24 * 60;

function standing(app: TestApp, canteenId: string) {
  return {
    canteenId,
    partyId: app.story.consultancyId,
    weekdays: [1, 2, 3, 4] as (1 | 2 | 3 | 4)[],
    from: '12:00',
    to: '12:30',
    count: 2,
    marks: { vegetarian: 1 },
    start: '2026-12-01',
  };
}

async function orderedOn(app: TestApp, canteenId: string, day: string): Promise<number> {
  return (await callerOf(app, 'neighbour').canteen.kitchen({ canteenId, day })).total.ordered;
}

describe('a standing order', () => {
  it('for every workday except Fridays orders what is open, and goes on as the canteen opens its days', async () => {
    const app = await useApp();
    const canteenId = await openCanteen(app);
    const member = callerOf(app, 'member');
    const { days } = await member.canteen.stand(standing(app, canteenId));
    expect(days.map(({ day }) => day)).toEqual([
      '2026-12-01',
      '2026-12-02',
      '2026-12-03',
      '2026-12-07',
      '2026-12-08',
      '2026-12-09',
      '2026-12-10',
      '2026-12-14',
    ]);
    expect(days.every(({ bookingId }) => bookingId !== null)).toBe(true);

    app.setClock(instantOf(START + DAY));
    await runEveryMinute(app);
    await runEveryMinute(app);
    expect(await orderedOn(app, canteenId, '2026-12-15')).toBe(2);
    const { standing: kept } = await member.canteen.standing({ partyId: app.story.consultancyId });
    expect(kept).toMatchObject([{ weekdays: [1, 2, 3, 4], rolledTo: '2026-12-15', portions: 2 }]);
  });

  it('is of orders that are changed and cancelled day by day, and what was cancelled is not ordered again', async () => {
    const app = await useApp();
    const canteenId = await openCanteen(app);
    const member = callerOf(app, 'member');
    const { days } = await member.canteen.stand(standing(app, canteenId));
    await member.booking.cancel({ bookingId: days[1]!.bookingId! });
    app.setClock(instantOf(START + DAY));
    await runEveryMinute(app);
    expect(await orderedOn(app, canteenId, '2026-12-02')).toBe(0);
  });

  it('tells whoever made it of a day that cannot be had, and goes on with the next', async () => {
    const app = await useApp();
    const canteenId = await openCanteen(app);
    await callerOf(app, 'administrator').booking.create({
      request: mealsOf(app, canteenId, { count: 19, days: ['2026-12-02'] }),
      idempotencyKey: 'standing-full-1',
    });
    const { days } = await callerOf(app, 'member').canteen.stand({
      ...standing(app, canteenId),
      until: '2026-12-03',
    });
    expect(days.map(({ bookingId, reason }) => [bookingId !== null, reason !== null])).toEqual([
      [true, false],
      [false, true],
      [true, false],
    ]);
    expect(rowsOf(app.file, `SELECT kind FROM message WHERE kind = 'standing-meal-missed'`)).toHaveLength(1);
    // Its last day is seen to, so it has ended by itself.
    const { standing: kept } = await callerOf(app, 'member').canteen.standing({
      partyId: app.story.consultancyId,
    });
    expect(kept).toEqual([]);
  });

  it('orders nothing more once it has ended, and what was ordered stays', async () => {
    const app = await useApp();
    const canteenId = await openCanteen(app);
    const member = callerOf(app, 'member');
    const { id } = await member.canteen.stand(standing(app, canteenId));
    await member.canteen.endStanding({ standingId: id });
    app.setClock(instantOf(START + DAY));
    await runEveryMinute(app);
    expect(await orderedOn(app, canteenId, '2026-12-15')).toBe(0);
    expect(await orderedOn(app, canteenId, '2026-12-14')).toBe(2);
    await expect(member.canteen.endStanding({ standingId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('ends with the right to order there', async () => {
    const app = await useApp();
    const canteenId = await openCanteen(app);
    await callerOf(app, 'member').canteen.stand(standing(app, canteenId));
    withBareConnection(app.file, (db) =>
      db.exec(`DELETE FROM membership WHERE person_id = (SELECT id FROM person WHERE name = '王磊')`),
    );
    app.setClock(instantOf(START + DAY));
    await runEveryMinute(app);
    expect(await orderedOn(app, canteenId, '2026-12-15')).toBe(0);
    expect(rowsOf(app.file, `SELECT id FROM standing_meal WHERE ended_at IS NOT NULL`)).toHaveLength(1);
  });

  it.each([
    ['no weekday', { weekdays: [] }, 'BAD_REQUEST'],
    ['an end before its start', { until: '2026-11-30' }, 'BAD_REQUEST'],
    ['more marks than portions', { marks: { halal: 3 } }, 'BAD_REQUEST'],
    ['0 portions', { count: 0 }, 'BAD_REQUEST'],
    ['-1 portions', { count: -1 }, 'BAD_REQUEST'],
    ['a thousand million portions', { count: 1e9 }, 'BAD_REQUEST'],
    ['a sitting that there is not', { from: '12:15', to: '12:45' }, 'CONFLICT'],
  ])('with %s is refused and stores nothing', async (_, changes, code) => {
    const app = await useApp();
    const canteenId = await openCanteen(app);
    const input = { ...standing(app, canteenId), ...changes } as ReturnType<typeof standing>;
    await expect(callerOf(app, 'member').canteen.stand(input)).rejects.toMatchObject({ code });
    expect(rowsOf(app.file, 'SELECT id FROM standing_meal')).toEqual([]);
  });
});

describe('those who usually order', () => {
  it('are shown to the canteen while they have not, and reminded once a day with one tap', async () => {
    const app = await useApp();
    const canteenId = await openCanteen(app);
    for (const [index, day] of ['2026-12-01', '2026-12-02', '2026-12-03'].entries())
      await callerOf(app, 'member').booking.create({
        request: mealsOf(app, canteenId, { days: [day] }),
        idempotencyKey: `usual-key-${index}`,
      });
    // Friday morning: orders for Monday are taken until Sunday evening.
    app.setClock(instantOf(START + 4 * DAY));
    const { canteen } = callerOf(app, 'neighbour');
    const monday = { canteenId, day: '2026-12-07' };
    expect((await canteen.usual(monday)).parties).toMatchObject([
      { name: '远景咨询', days: 3, reminded: false },
    ]);
    expect(await canteen.remind(monday)).toEqual({ reminded: 1 });
    expect(await canteen.remind(monday)).toEqual({ reminded: 0 });
    expect((await canteen.usual(monday)).parties).toMatchObject([{ reminded: true }]);
    expect(rowsOf(app.file, `SELECT kind FROM message WHERE kind = 'meal-reminder'`)).toHaveLength(1);
    await callerOf(app, 'member').booking.create({
      request: mealsOf(app, canteenId, { days: ['2026-12-07'] }),
      idempotencyKey: 'usual-key-9',
    });
    expect((await canteen.usual(monday)).parties).toEqual([]);
    // Orders for Friday are closed: nobody is reminded of what they cannot do.
    expect((await canteen.usual({ canteenId, day: '2026-12-04' })).parties).toEqual([]);
  });

  it('are forgotten as reminded once the meal is long over, and nobody else with them', async () => {
    const app = await useApp();
    const canteenId = await openCanteen(app);
    for (const [index, day] of ['2026-12-01', '2026-12-02', '2026-12-03'].entries())
      await callerOf(app, 'member').booking.create({
        request: mealsOf(app, canteenId, { days: [day] }),
        idempotencyKey: `forget-key-${index}`,
      });
    app.setClock(instantOf(START + 4 * DAY));
    await callerOf(app, 'neighbour').canteen.remind({ canteenId, day: '2026-12-07' });
    const kept = () => rowsOf(app.file, 'SELECT local_day FROM meal_reminder');
    const remindedAt = START + 4 * DAY;
    await forgetReminders(app, instantOf(remindedAt + REMINDERS_KEPT_DAYS * DAY));
    expect(kept()).toHaveLength(1);
    await forgetReminders(app, instantOf(remindedAt + REMINDERS_KEPT_DAYS * DAY + 1));
    expect(kept()).toEqual([]);
  });
});
