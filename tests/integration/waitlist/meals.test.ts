import { describe, expect, it } from 'vitest';
import { instantOf } from '#lib/domain/time/instant.ts';
import { runEveryMinute } from '#lib/server/upkeep/schedule.ts';
import { callerOf, START, useApp, type TestApp } from '../../support/app-fixture.ts';
import { mealsOf, openCanteen } from '../../support/canteen.ts';
import { rowsOf } from '../../support/ledger-contents.ts';

const DAY = '2026-12-01';
const HOUR = 60;

/** All twenty portions of noon are 远景咨询's, and the member waits for two of them. */
async function fullAtNoon(app: TestApp) {
  const canteenId = await openCanteen(app);
  const administrator = callerOf(app, 'administrator');
  const { bookingId } = await administrator.booking.create({
    request: mealsOf(app, canteenId, { count: 20 }),
    idempotencyKey: 'all-of-noon',
  });
  const joined = await callerOf(app, 'member').waitlist.join({
    request: mealsOf(app, canteenId, { count: 2 }),
  });
  expect(joined.outcome).toBe('waiting');
  const change = { bookingId: bookingId!, from: '12:00', to: '12:30', count: 18 };
  const kitchen = callerOf(app, 'neighbour');
  return {
    canteenId,
    giveTwoBack: () => administrator.canteen.changeOrder(change),
    waiting: async () =>
      (await callerOf(app, 'member').waitlist.list({ partyId: app.story.consultancyId })).waiting,
    ordered: async () => (await kitchen.canteen.kitchen({ canteenId, day: DAY })).total.ordered,
    kitchen,
  };
}

describe('waiting for a sitting that is full', () => {
  it('holds what a smaller order gives back, and the kitchen counts it once it is accepted', async () => {
    const app = await useApp();
    const { giveTwoBack, waiting, ordered } = await fullAtNoon(app);
    await giveTwoBack();
    const [offer] = await waiting();
    expect(offer).toMatchObject({ kind: 'canteen', state: 'offered', quantity: 2 });
    expect(await ordered()).toBe(18);
    await callerOf(app, 'member').waitlist.accept({ bookingId: offer!.offer! });
    expect(await ordered()).toBe(20);
  });

  it('ends with the cut-off: an offer is answered before the kitchen counts, or goes', async () => {
    const app = await useApp();
    const { giveTwoBack, waiting, ordered } = await fullAtNoon(app);
    // Ten minutes before orders are closed.
    app.setClock(instantOf(START + 8 * HOUR - 10));
    await giveTwoBack();
    const bookingId = (await waiting())[0]!.offer!;
    app.setClock(instantOf(START + 8 * HOUR));
    await expect(callerOf(app, 'member').waitlist.accept({ bookingId })).rejects.toMatchObject({
      cause: { reason: 'deadline-passed' },
    });
    await runEveryMinute(app);
    expect(await ordered()).toBe(18);
    expect(rowsOf(app.file, `SELECT count(*) AS n FROM claim WHERE kind = 'hold'`)).toEqual([{ n: 0 }]);
  });

  it('goes with the day that is stopped, like the orders, and whoever waited is told', async () => {
    const app = await useApp();
    const { giveTwoBack, waiting, kitchen, canteenId } = await fullAtNoon(app);
    await giveTwoBack();
    const day = { canteenId, day: DAY, stop: '停水' };
    expect(await kitchen.canteen.setDay(day)).toMatchObject({
      outcome: 'needs-plan',
      affected: [{ portions: 18 }, { portions: 2 }],
    });
    expect(await kitchen.canteen.setDay({ ...day, giveBack: true })).toMatchObject({ outcome: 'set' });
    expect(await waiting()).toEqual([]);
    expect(rowsOf(app.file, `SELECT count(*) AS n FROM message WHERE kind = 'meal-taken-back'`)).toEqual([
      { n: 2 },
    ]);
  });
});
