import { describe, expect, it } from 'vitest';
import { instantOf } from '#lib/domain/time/instant.ts';
import { runEveryMinute } from '#lib/server/upkeep/schedule.ts';
import { callerOf, START, useApp, type TestApp } from '../../support/app-fixture.ts';
import { LISTING, mealsOf, openCanteen } from '../../support/canteen.ts';
import { rowsOf } from '../../support/ledger-contents.ts';

const HOUR = 60;
let keys = 0;

function newKey(): string {
  keys += 1;
  return `order-key-${keys}`;
}

async function leftOn(app: TestApp, canteenId: string, day: string): Promise<number[]> {
  const { days } = await callerOf(app, null).canteen.get({ canteenId });
  return days.find((one) => one.day === day)?.sittings.map(({ left }) => left) ?? [];
}

function order(app: TestApp, request: ReturnType<typeof mealsOf>, key = newKey()) {
  return callerOf(app, 'administrator').booking.create({ request, idempotencyKey: key });
}

describe('an enterprise lists its canteen', () => {
  it('and nobody can order there before the manager has approved it', async () => {
    const app = await useApp();
    const { stationId, neighbourId } = app.story;
    const neighbour = callerOf(app, 'neighbour');
    const { id, waits } = await neighbour.canteen.propose({
      partyId: neighbourId,
      stationId,
      listing: LISTING,
    });
    expect(waits).toBe(true);
    expect((await callerOf(app, null).canteen.list({ stationId })).canteens).toEqual([]);
    await expect(order(app, mealsOf(app, id))).rejects.toMatchObject({ code: 'NOT_FOUND' });

    const manager = callerOf(app, 'manager');
    const { canteens } = await manager.canteen.files({ stationId });
    expect(canteens).toMatchObject([
      { id, listing: null, proposed: { name: '味道食堂' }, proposedBy: '赵敏' },
    ]);
    await manager.canteen.decide({ canteenId: id, decision: 'approve' });

    const [shown] = (await callerOf(app, null).canteen.list({ stationId })).canteens;
    expect(shown).toMatchObject({ name: '味道食堂', provider: { name: '味道食品' }, priceMinor: 1_800 });
    expect(shown!.days.map(({ day }) => day)).toEqual(['2026-11-30', '2026-12-01']);
    expect(await leftOn(app, id, '2026-12-01')).toEqual([20, 20, 20]);
  });

  it('a declined one stays unseen, and says why to those who listed it', async () => {
    const app = await useApp();
    const { stationId, neighbourId } = app.story;
    const { id } = await callerOf(app, 'neighbour').canteen.propose({
      partyId: neighbourId,
      stationId,
      listing: LISTING,
    });
    await callerOf(app, 'manager').canteen.decide({
      canteenId: id,
      decision: 'decline',
      reason: '许可证看不清',
    });
    await expect(callerOf(app, null).canteen.get({ canteenId: id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const { canteens } = await callerOf(app, 'neighbour').canteen.files({ partyId: neighbourId });
    expect(canteens).toMatchObject([{ listing: null, proposed: null, declined: '许可证看不清' }]);
  });

  it('a change that matters waits, and until then everything is as it was; the rest counts at once', async () => {
    const app = await useApp();
    const id = await openCanteen(app);
    const neighbour = callerOf(app, 'neighbour');
    const own = await neighbour.canteen.propose({
      canteenId: id,
      listing: { ...LISTING, priceMinor: 2_000 },
    });
    expect(own.waits).toBe(false);
    const bigger = { ...LISTING, priceMinor: 2_000, kitchenMax: 150 };
    bigger.periods = [{ ...LISTING.periods[0]!, portions: 60 }];
    expect((await neighbour.canteen.propose({ canteenId: id, listing: bigger })).waits).toBe(true);
    expect(await leftOn(app, id, '2026-12-01')).toEqual([20, 20, 20]);
    await callerOf(app, 'manager').canteen.decide({ canteenId: id, decision: 'approve' });
    expect(await leftOn(app, id, '2026-12-01')).toEqual([60, 60, 60]);
    expect(
      rowsOf<{ capacity: number }>(app.file, `SELECT capacity FROM resource WHERE kind = 'canteen'`),
    ).toEqual([{ capacity: 150 }]);
  });
});

describe('what a canteen does not offer', () => {
  it('is a claim of the house, so the guard alone refuses the portion too many', async () => {
    const app = await useApp();
    const id = await openCanteen(app);
    expect((await order(app, mealsOf(app, id, { count: 18 }))).outcome).toBe('granted');
    const house = rowsOf<{ quantity: number }>(
      app.file,
      `SELECT DISTINCT quantity FROM claim WHERE kind = 'house' AND resource_id = (SELECT resource_id FROM canteen)`,
    );
    expect(house).toEqual([{ quantity: 80 }]);
    const full = await order(app, mealsOf(app, id, { count: 3 }));
    expect(full).toMatchObject({
      outcome: 'refused',
      days: [{ refusal: { code: 'sitting-full', facts: { free: 2, offered: 20, nextFree: '12:30' } } }],
    });
    const next = full.alternatives.find(({ kind }) => kind === 'next-sitting');
    expect(next?.request.when.time).toMatchObject({ from: '12:30' });
    expect((await order(app, next!.request)).outcome).toBe('granted');
  });

  it('grows smaller at a set time, when what own people left is opened', async () => {
    const app = await useApp();
    const id = await openCanteen(app);
    app.setClock(instantOf(START + 24 * HOUR + 30));
    await runEveryMinute(app);
    expect(await leftOn(app, id, '2026-12-01')).toEqual([20, 20, 20]);
    app.setClock(instantOf(START + 25 * HOUR));
    await runEveryMinute(app);
    expect(await leftOn(app, id, '2026-12-01')).toEqual([30, 30, 30]);
    await runEveryMinute(app);
    expect(await leftOn(app, id, '2026-12-01')).toEqual([30, 30, 30]);
  });
});

describe('the days of a canteen', () => {
  it('are opened one by one as they come into the window, and never those after a year nobody has published', async () => {
    const app = await useApp();
    const id = await openCanteen(app);
    const daysOf = async () =>
      (await callerOf(app, null).canteen.get({ canteenId: id })).days.map(({ day }) => day);
    expect((await daysOf()).at(-1)).toBe('2026-12-14');
    app.setClock(instantOf(START + 24 * HOUR));
    expect((await daysOf()).at(-1)).toBe('2026-12-14');
    await runEveryMinute(app);
    expect((await daysOf()).at(-1)).toBe('2026-12-15');
    app.setClock(instantOf(START + 25 * 24 * HOUR));
    await runEveryMinute(app);
    expect((await daysOf()).at(-1)).toBe('2026-12-31');
  });

  it('after the licence has run out are not offered, whoever forgot to say so', async () => {
    const app = await useApp();
    const id = await openCanteen(app, { licence: { number: 'JY1', until: '2026-12-02' } });
    expect((await callerOf(app, null).canteen.get({ canteenId: id })).days.map(({ day }) => day)).toEqual([
      '2026-11-30',
      '2026-12-01',
      '2026-12-02',
    ]);
    expect(await order(app, mealsOf(app, id, { days: ['2026-12-03'] }))).toMatchObject({
      outcome: 'refused',
      days: [{ refusal: { code: 'licence-expired', facts: { until: '2026-12-02' } } }],
    });
  });

  it('can have more portions at any time, and fewer only with a plan for those who ordered', async () => {
    const app = await useApp();
    const id = await openCanteen(app);
    const first = await order(app, mealsOf(app, id, { count: 12 }));
    const second = await order(app, mealsOf(app, id, { count: 8 }));
    const neighbour = callerOf(app, 'neighbour');
    const change = { canteenId: id, day: '2026-12-01' };
    const sitting = { from: '12:00', to: '12:30' };
    expect(await neighbour.canteen.setDay({ ...change, portions: [{ ...sitting, portions: 25 }] })).toEqual({
      outcome: 'set',
      affected: [],
    });
    expect(await leftOn(app, id, '2026-12-01')).toEqual([20, 5, 20]);

    const fewer = { ...change, portions: [{ ...sitting, portions: 15 }] };
    expect(await neighbour.canteen.setDay(fewer)).toMatchObject({
      outcome: 'needs-plan',
      affected: [
        { bookingId: second.bookingId, party: '远景咨询', portions: 8, time: '12:00', offered: '12:30' },
      ],
    });
    expect(await leftOn(app, id, '2026-12-01')).toEqual([20, 5, 20]);
    expect(await neighbour.canteen.setDay({ ...fewer, giveBack: true })).toMatchObject({ outcome: 'set' });
    expect(await leftOn(app, id, '2026-12-01')).toEqual([20, 3, 20]);
    const administrator = callerOf(app, 'administrator');
    expect(await administrator.booking.get({ bookingId: first.bookingId! })).toMatchObject({
      state: 'confirmed',
    });
    expect(await administrator.booking.get({ bookingId: second.bookingId! })).toMatchObject({
      state: 'cancelled',
      cancelledBecause: 'meal-taken-back',
    });
    expect(rowsOf(app.file, `SELECT kind FROM message WHERE kind = 'meal-taken-back'`)).toHaveLength(1);
  });

  it('can be stopped, with a message to those who ordered', async () => {
    const app = await useApp();
    const id = await openCanteen(app);
    await order(app, mealsOf(app, id, { count: 2 }));
    const neighbour = callerOf(app, 'neighbour');
    const stop = { canteenId: id, day: '2026-12-01', stop: '停电检修' };
    expect((await neighbour.canteen.setDay(stop)).outcome).toBe('needs-plan');
    expect((await neighbour.canteen.setDay({ ...stop, giveBack: true })).affected).toHaveLength(1);
    expect(await leftOn(app, id, '2026-12-01')).toEqual([0, 0, 0]);
    expect(await order(app, mealsOf(app, id))).toMatchObject({
      days: [{ refusal: { code: 'closed-that-day', facts: { reason: 'exception' } } }],
    });
    expect(rowsOf(app.file, `SELECT kind FROM message WHERE kind = 'meal-taken-back'`)).toHaveLength(1);
  });

  it('have a price and a menu of their own, which are information', async () => {
    const app = await useApp();
    const id = await openCanteen(app);
    await callerOf(app, 'neighbour').canteen.setDay({
      canteenId: id,
      day: '2026-12-01',
      priceMinor: 2_200,
      menu: '藕汤',
    });
    const { days } = await callerOf(app, null).canteen.get({ canteenId: id });
    expect(days.slice(0, 2)).toMatchObject([{ priceMinor: 1_800 }, { priceMinor: 2_200, menu: '藕汤' }]);
  });
});
