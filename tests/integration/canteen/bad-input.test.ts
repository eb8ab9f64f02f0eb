import { describe, expect, it } from 'vitest';
import { instantOf } from '#lib/domain/time/instant.ts';
import { callerOf, START, useApp, type TestApp } from '../../support/app-fixture.ts';
import { LISTING, mealsOf, openCanteen } from '../../support/canteen.ts';
import { contentsOf, withBareConnection } from '../../support/sqlite-connection.ts';

/** Tuesday, 12:05, in the middle of the second sitting. */
const NOON = instantOf(START + 27 * 60 + 5);

function contents(app: TestApp): unknown {
  return withBareConnection(app.file, contentsOf);
}

async function ordered(app: TestApp, canteenId: string) {
  const administrator = callerOf(app, 'administrator');
  const { bookingId } = await administrator.booking.create({
    request: mealsOf(app, canteenId, { count: 2 }),
    idempotencyKey: 'bad-input-key-1',
  });
  const { tickets } = await administrator.canteen.tickets({ bookingId: bookingId! });
  return { bookingId: bookingId!, ticket: tickets[0]!.path.replace('/tickets/', ''), code: tickets[0]!.code };
}

describe('portions that cannot be', () => {
  it.each([0, -1, 1.5, 1e9])('%d of them are malformed at every door, and change nothing', async (count) => {
    const app = await useApp();
    const canteenId = await openCanteen(app);
    const { bookingId, code } = await ordered(app, canteenId);
    app.setClock(NOON);
    // Whoever asks has a session by now.
    const kitchen = callerOf(app, 'neighbour').canteen;
    const administrator = callerOf(app, 'administrator');
    await kitchen.kitchen({ canteenId });
    await administrator.booking.get({ bookingId });
    const before = contents(app);
    const sitting = { from: '12:00', to: '12:30' };
    const period = { ...LISTING.periods[0]!, portions: count === 0 ? -1 : count };
    const calls = [
      () => administrator.canteen.changeOrder({ bookingId, count, ...sitting }),
      () => kitchen.redeem({ canteenId, code, portions: count }),
      () => kitchen.enterList({ canteenId, day: '2026-12-01', lines: [{ code, portions: count }] }),
      () => kitchen.walkIn({ canteenId, portions: count }),
      () => kitchen.propose({ canteenId, listing: { ...LISTING, kitchenMax: count } }),
      () => kitchen.propose({ canteenId, listing: { ...LISTING, periods: [period] } }),
    ];
    for (const call of calls) await expect(call()).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect(contents(app)).toEqual(before);
  });
});

describe('a listing that cannot be', () => {
  it.each([
    ['more than the kitchen can do', { kitchenMax: 10 }],
    [
      'two meals at the same time',
      { periods: [LISTING.periods[0]!, { ...LISTING.periods[0]!, meal: 'dinner' }] },
    ],
    ['sittings of an hour', { periods: [{ ...LISTING.periods[0]!, sittingMinutes: 60 }] }],
    ['no weekday', { days: [] }],
    ['a meal that ends before it begins', { periods: [{ ...LISTING.periods[0]!, to: '11:00' }] }],
    ['a name of two lines', { name: '味道\n食堂' }],
    ['a price below nothing', { priceMinor: -1 }],
  ])('with %s is malformed', async (_, changes) => {
    const app = await useApp();
    const { stationId, neighbourId: partyId } = app.story;
    const listing = { ...LISTING, ...changes } as typeof LISTING;
    await expect(
      callerOf(app, 'neighbour').canteen.propose({ partyId, stationId, listing }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});

describe('a day that cannot be changed', () => {
  it.each(['2026-11-27', '2026-12-05', '2027-12-01'])('such as %s is refused', async (day) => {
    const app = await useApp();
    const canteenId = await openCanteen(app);
    await expect(
      callerOf(app, 'neighbour').canteen.setDay({ canteenId, day, priceMinor: 1 }),
    ).rejects.toMatchObject({ cause: { reason: 'day-over' } });
  });
});

describe('an order by phone', () => {
  it('for a party of nobody, after the cut-off or beyond what is left is refused like every other', async () => {
    const app = await useApp();
    const canteenId = await openCanteen(app);
    const kitchen = callerOf(app, 'neighbour');
    await expect(
      kitchen.booking.create({
        request: mealsOf(app, canteenId, { partyId: 'AAAAAAAAAAAAAAAA' }),
        idempotencyKey: 'bad-phone-1',
      }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const refused = async (changes: Parameters<typeof mealsOf>[2], key: string) => {
      const request = mealsOf(app, canteenId, changes);
      const answer = await kitchen.booking.create({ request, idempotencyKey: key });
      return (answer.refusals[0] ?? answer.days[0]?.refusal)?.code;
    };
    expect(await refused({ days: ['2026-11-30'] }, 'bad-phone-2')).toBe('after-cut-off');
    expect(await refused({ count: 21 }, 'bad-phone-3')).toBe('sitting-full');
  });
});

describe('an order that is changed by somebody else', () => {
  it('is not found, and stays as it was', async () => {
    const app = await useApp();
    const canteenId = await openCanteen(app);
    const { bookingId } = await ordered(app, canteenId);
    const change = { bookingId, count: 1, from: '12:30', to: '13:00' };
    await expect(callerOf(app, 'stranger').canteen.changeOrder(change)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await callerOf(app, 'administrator').canteen.tickets({ bookingId })).toMatchObject({
      tickets: [{ portions: 2, from: '12:00' }],
    });
  });
});

describe('a ticket that was used up, of an ended sitting or of a cancelled order', () => {
  it('is late but good after its sitting, and worth nothing once it was cancelled', async () => {
    const app = await useApp();
    const canteenId = await openCanteen(app);
    const { bookingId, ticket } = await ordered(app, canteenId);
    app.setClock(instantOf(START + 28 * 60));
    const kitchen = callerOf(app, 'neighbour').canteen;
    expect(await kitchen.redeem({ canteenId, ticket, portions: 1 })).toMatchObject({ late: true, left: 1 });
    await expect(callerOf(app, 'administrator').booking.cancel({ bookingId })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect(await kitchen.redeem({ canteenId, ticket })).toMatchObject({ left: 0 });
    await expect(kitchen.redeem({ canteenId, ticket })).rejects.toMatchObject({
      cause: { reason: 'ticket-used', facts: { left: 0 } },
    });
  });

  it('that was cancelled in time opens nothing', async () => {
    const app = await useApp();
    const canteenId = await openCanteen(app);
    const { bookingId, ticket, code } = await ordered(app, canteenId);
    await callerOf(app, 'administrator').booking.cancel({ bookingId });
    app.setClock(NOON);
    for (const by of [{ ticket }, { code }])
      await expect(callerOf(app, 'neighbour').canteen.redeem({ canteenId, ...by })).rejects.toMatchObject({
        cause: { reason: 'ticket-invalid' },
      });
  });
});
