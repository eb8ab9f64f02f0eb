import { describe, expect, it } from 'vitest';
import { instantOf } from '#lib/domain/time/instant.ts';
import { newLink } from '../../support/applications.ts';
import { callerOf, START, useApp, type TestApp } from '../../support/app-fixture.ts';
import { mealsOf, openCanteen, type Ordering } from '../../support/canteen.ts';
import { rowsOf } from '../../support/ledger-contents.ts';

const HOUR = 60;
const DAYS = ['2026-12-01', '2026-12-02', '2026-12-03'];
const AT_HALF_PAST = { from: '12:30', to: '13:00' };

async function order(app: TestApp, request: Ordering, caller: 'member' | 'neighbour' = 'member') {
  const idempotencyKey = `changing-${request.headCount}-${caller}`;
  const { bookingId } = await callerOf(app, caller).booking.create({ request, idempotencyKey });
  return bookingId!;
}

/** Portions and marks at 12:30 of each day, as the kitchen sees them. */
async function atHalfPast(app: TestApp, canteenId: string) {
  const days = DAYS.map((day) => callerOf(app, 'neighbour').canteen.kitchen({ canteenId, day }));
  return (await Promise.all(days)).map(({ sittings }) => [sittings[2]!.ordered, sittings[2]!.marks.halal]);
}

describe('an order of several days', () => {
  it('is changed as a whole: every day, or none', async () => {
    const app = await useApp();
    const canteenId = await openCanteen(app);
    const bookingId = await order(app, mealsOf(app, canteenId, { count: 3, days: DAYS }));
    const full = mealsOf(app, canteenId, { count: 18, days: ['2026-12-02'], time: ['12:30', '13:00'] });
    await order(app, full);
    const change = { bookingId, ...AT_HALF_PAST };

    const refused = await callerOf(app, 'member').canteen.changeOrder({ ...change, count: 4 });
    expect(refused).toMatchObject({ outcome: 'refused' });
    expect(refused.days.map(({ outcome }) => outcome)).toEqual(['free', 'refused', 'free']);
    expect(await atHalfPast(app, canteenId)).toEqual([
      [0, 0],
      [18, 0],
      [0, 0],
    ]);
    const granted = await callerOf(app, 'member').canteen.changeOrder({
      ...change,
      count: 2,
      marks: { halal: 1 },
    });
    expect(granted.outcome).toBe('granted');
    expect(await atHalfPast(app, canteenId)).toEqual([
      [2, 1],
      [20, 1],
      [2, 1],
    ]);
  });

  it('is changed day by day where that is asked: what cannot be had stays as it was, and so does what is closed', async () => {
    const app = await useApp();
    const canteenId = await openCanteen(app);
    const before = mealsOf(app, canteenId, { count: 3, days: DAYS, marks: { halal: 2 } });
    const bookingId = await order(app, before);
    await order(app, mealsOf(app, canteenId, { count: 18, days: ['2026-12-02'], time: ['12:30', '13:00'] }));
    // The first of the days is closed, the second is full at half past.
    app.setClock(instantOf(START + 8 * HOUR));
    const member = callerOf(app, 'member');
    const answer = await member.canteen.changeOrder({
      bookingId,
      ...AT_HALF_PAST,
      count: 4,
      marks: { halal: 1 },
      ifClash: 'skip',
    });
    expect(answer).toMatchObject({ outcome: 'partly' });
    expect(answer.days.map(({ day, outcome }) => [day, outcome])).toEqual([
      ['2026-12-02', 'refused'],
      ['2026-12-03', 'given'],
    ]);
    const { tickets } = await member.canteen.tickets({ bookingId });
    expect(tickets.map(({ from, portions, marks }) => [from, portions, marks])).toEqual([
      ['12:00', 3, { halal: 2 }],
      ['12:00', 3, { halal: 2 }],
      ['12:30', 4, { halal: 1 }],
    ]);
    expect(await atHalfPast(app, canteenId)).toEqual([
      [0, 0],
      [18, 0],
      [4, 1],
    ]);
  });

  it('has only its own days changed, and none after its cut-off', async () => {
    const app = await useApp();
    const canteenId = await openCanteen(app);
    const bookingId = await order(app, mealsOf(app, canteenId, { days: DAYS }));
    const member = callerOf(app, 'member');
    const change = { bookingId, ...AT_HALF_PAST, count: 1 };
    await expect(member.canteen.changeOrder({ ...change, days: ['2026-12-04'] })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    app.setClock(instantOf(START + 8 * HOUR));
    await expect(member.canteen.changeOrder({ ...change, days: DAYS.slice(0, 2) })).rejects.toMatchObject({
      cause: { reason: 'after-cut-off' },
    });
    expect(await atHalfPast(app, canteenId)).toEqual([
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
  });
});

describe('an order that a canteen took for a caller', () => {
  it('is changed and cancelled by it until the cut-off, and by nobody else who is a stranger to it', async () => {
    const app = await useApp();
    const canteenId = await openCanteen(app);
    const bookingId = await order(
      app,
      mealsOf(app, canteenId, { count: 3, days: DAYS.slice(0, 2) }),
      'neighbour',
    );
    const kitchen = callerOf(app, 'neighbour');
    const change = { bookingId, ...AT_HALF_PAST, count: 5 };
    expect((await kitchen.canteen.changeOrder({ ...change, days: ['2026-12-01'] })).outcome).toBe('granted');
    expect((await atHalfPast(app, canteenId))[0]).toEqual([5, 0]);
    await kitchen.canteen.cancelOrder({ bookingId, days: ['2026-12-02'] });
    expect(rowsOf(app.file, `SELECT count(*) AS n FROM claim WHERE kind = 'booking'`)).toEqual([{ n: 1 }]);
    // What else the booking tells, such as whom to ring, is not the canteen's.
    await expect(kitchen.booking.get({ bookingId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    app.setClock(instantOf(START + 8 * HOUR));
    await expect(kitchen.canteen.cancelOrder({ bookingId })).rejects.toMatchObject({
      cause: { reason: 'after-cut-off' },
    });
  });

  it('is the only one: what a party ordered itself is not found by the canteen', async () => {
    const app = await useApp();
    const canteenId = await openCanteen(app);
    const bookingId = await order(app, mealsOf(app, canteenId, { count: 3 }));
    const kitchen = callerOf(app, 'neighbour');
    const refused = { code: 'NOT_FOUND' };
    await expect(kitchen.canteen.cancelOrder({ bookingId })).rejects.toMatchObject(refused);
    await expect(kitchen.canteen.changeOrder({ bookingId, ...AT_HALF_PAST, count: 1 })).rejects.toMatchObject(
      refused,
    );
    expect(rowsOf(app.file, `SELECT sum(quantity) AS n FROM claim WHERE kind = 'booking'`)).toEqual([
      { n: 3 },
    ]);
  });

  it('is cancelled by the caller who has taken it over until the cut-off, like by everybody', async () => {
    const app = await useApp();
    const canteenId = await openCanteen(app);
    const bookingId = await order(app, mealsOf(app, canteenId, { count: 3 }));
    const { link } = await callerOf(app, 'member').handOver.make({
      bookingId,
      name: '张先生',
      mobile: '13700000001',
    });
    const own = newLink();
    await callerOf(app, null).handOver.take({ link: link!.split('/').at(-1)!, own });
    app.setClock(instantOf(START + 8 * HOUR));
    await expect(callerOf(app, null).handOver.cancel({ own })).rejects.toMatchObject({
      cause: { reason: 'after-cut-off' },
    });
    expect(rowsOf(app.file, `SELECT sum(quantity) AS n FROM claim WHERE kind = 'booking'`)).toEqual([
      { n: 3 },
    ]);
  });
});
