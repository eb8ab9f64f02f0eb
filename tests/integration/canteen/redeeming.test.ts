import { describe, expect, it } from 'vitest';
import { instantOf } from '#lib/domain/time/instant.ts';
import { callerOf, START, useApp, type TestApp } from '../../support/app-fixture.ts';
import { mealsOf, openCanteen } from '../../support/canteen.ts';
import { rowsOf } from '../../support/ledger-contents.ts';
import { withBareConnection } from '../../support/sqlite-connection.ts';

const HOUR = 60;
/** Tuesday, 12:05, in the middle of the second sitting. */
const NOON = instantOf(START + 27 * HOUR + 5);

async function ordered(app: TestApp, canteenId: string, count: number, key: string) {
  const { bookingId } = await callerOf(app, 'administrator').booking.create({
    request: mealsOf(app, canteenId, { count, marks: count > 1 ? { vegetarian: 1 } : {} }),
    idempotencyKey: key,
  });
  const { tickets } = await callerOf(app, 'administrator').canteen.tickets({ bookingId: bookingId! });
  const [ticket] = tickets;
  return { bookingId: bookingId!, token: ticket!.path.replace('/tickets/', ''), code: ticket!.code };
}

describe('a meal ticket', () => {
  it('is the same whenever its owner looks, and is stored nowhere', async () => {
    const app = await useApp();
    const id = await openCanteen(app);
    const first = await ordered(app, id, 2, 'ticket-key-1');
    const { tickets } = await callerOf(app, 'member').canteen.tickets({ bookingId: first.bookingId });
    expect(tickets[0]!.path).toBe(`/tickets/${first.token}`);
    const sealed = first.token.split('.')[2]!;
    expect(Buffer.from(sealed, 'base64url')).toHaveLength(16);
    const stored = withBareConnection(app.file, (db) => db.serialize().toString('latin1'));
    expect(stored.includes(sealed)).toBe(false);
  });

  it('of a group is redeemed in parts and never beyond them', async () => {
    const app = await useApp();
    const id = await openCanteen(app);
    const { token, code } = await ordered(app, id, 12, 'ticket-key-1');
    app.setClock(NOON);
    const kitchen = callerOf(app, 'neighbour').canteen;
    expect(await kitchen.redeem({ canteenId: id, ticket: token, portions: 5 })).toMatchObject({
      party: '远景咨询',
      portions: 5,
      left: 7,
      marks: { vegetarian: 1 },
      late: false,
    });
    await expect(kitchen.redeem({ canteenId: id, ticket: token, portions: 8 })).rejects.toMatchObject({
      cause: { reason: 'ticket-used', facts: { left: 7 } },
    });
    const typed = `${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase();
    expect(await kitchen.redeem({ canteenId: id, code: typed })).toMatchObject({ portions: 7, left: 0 });
    await expect(kitchen.redeem({ canteenId: id, ticket: token })).rejects.toMatchObject({
      cause: { reason: 'ticket-used', facts: { left: 0 } },
    });
    const live = await kitchen.kitchen({ canteenId: id });
    expect(live.total).toEqual({ ordered: 12, redeemed: 12, walkIns: 0, noShow: 0 });
  });

  it('that is forged, of another day, of another canteen or cancelled opens nothing', async () => {
    const app = await useApp();
    const id = await openCanteen(app);
    const other = await openCanteen(app, { name: '另一食堂' });
    const good = await ordered(app, id, 1, 'ticket-key-1');
    const kitchen = callerOf(app, 'neighbour').canteen;
    const invalid = { cause: { reason: 'ticket-invalid' } };
    // Tomorrow's ticket says which day it is for, by token and by code.
    for (const by of [{ ticket: good.token }, { code: good.code }])
      await expect(kitchen.redeem({ canteenId: id, ...by })).rejects.toMatchObject({
        cause: { reason: 'ticket-other-day', facts: { day: 20_788 } },
      });
    app.setClock(NOON);
    const forged = good.token.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A'));
    await expect(kitchen.redeem({ canteenId: id, ticket: forged })).rejects.toMatchObject(invalid);
    await expect(kitchen.redeem({ canteenId: other, ticket: good.token })).rejects.toMatchObject(invalid);
    await expect(kitchen.redeem({ canteenId: id, code: '222222' })).rejects.toMatchObject(invalid);
    expect(rowsOf(app.file, 'SELECT id FROM redemption')).toEqual([]);
    await expect(
      callerOf(app, 'administrator').canteen.redeem({ canteenId: id, ticket: good.token }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await kitchen.redeem({ canteenId: id, ticket: good.token })).left).toBe(0);
  });

  it('scanned by two at the same instant, 200 times, is redeemed by one of them each time', async () => {
    const app = await useApp();
    const id = await openCanteen(app, {
      kitchenMax: 300,
      periods: [{ meal: 'lunch', from: '11:30', to: '13:00', sittingMinutes: 30, portions: 200, surplus: 0 }],
    });
    const tickets = [];
    for (let number = 0; number < 200; number += 1)
      tickets.push(await ordered(app, id, 1, `ticket-key-${number}`));
    app.setClock(NOON);
    const scanners = [callerOf(app, 'neighbour').canteen, callerOf(app, 'neighbour').canteen];
    for (const { token } of tickets) {
      const outcomes = await Promise.allSettled(
        scanners.map((scanner) => scanner.redeem({ canteenId: id, ticket: token })),
      );
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    }
    expect(rowsOf(app.file, 'SELECT sum(portions) AS all_of_them FROM redemption')).toEqual([
      { all_of_them: 200 },
    ]);
  }, 60_000);

  it('cannot be redeemed twice from a shell either, and what was handed out is never changed', async () => {
    const app = await useApp();
    const id = await openCanteen(app);
    const { token } = await ordered(app, id, 2, 'ticket-key-1');
    app.setClock(NOON);
    await callerOf(app, 'neighbour').canteen.redeem({ canteenId: id, ticket: token, portions: 1 });
    withBareConnection(app.file, (db) => {
      const insert = `INSERT INTO redemption (booking_id, local_day, portions, source, redeemed_by, at_ms)
        SELECT booking_id, local_day, 2, 'list', redeemed_by, 0 FROM redemption`;
      expect(() => db.exec(insert)).toThrow('redeemed more than was ordered');
      expect(() => db.exec('UPDATE redemption SET portions = 2')).toThrow('only appended');
      expect(() => db.exec('DELETE FROM redemption')).toThrow('only appended');
    });
  });
});

describe('the list on paper', () => {
  it('is typed back in line by line, and a wrong line holds up no other', async () => {
    const app = await useApp();
    const id = await openCanteen(app);
    const one = await ordered(app, id, 2, 'ticket-key-1');
    const two = await ordered(app, id, 3, 'ticket-key-2');
    app.setClock(instantOf(START + 30 * HOUR));
    const entered = await callerOf(app, 'neighbour').canteen.enterList({
      canteenId: id,
      day: '2026-12-01',
      lines: [
        { code: one.code, portions: 2 },
        { code: '222222', portions: 1 },
        { code: two.code, portions: 4 },
        { code: two.code.toLowerCase(), portions: 3 },
        { code: one.code, portions: 1 },
      ],
    });
    expect(entered).toEqual({
      entered: 2,
      problems: [
        { code: '222222', reason: 'ticket-invalid' },
        { code: two.code, reason: 'ticket-used' },
        { code: one.code, reason: 'ticket-used' },
      ],
    });
    const { sittings } = await callerOf(app, 'neighbour').canteen.kitchen({
      canteenId: id,
      day: '2026-12-01',
    });
    expect(sittings[1]!.orders).toMatchObject([
      { redeemed: 2, late: true },
      { redeemed: 3, late: true },
    ]);
  });
});

describe('at the door', () => {
  it('what is left goes to whoever stands there, from the set time on, and is counted apart', async () => {
    const app = await useApp();
    const id = await openCanteen(app);
    await ordered(app, id, 18, 'ticket-key-1');
    const kitchen = callerOf(app, 'neighbour').canteen;
    app.setClock(instantOf(START + 25 * HOUR));
    expect(await kitchen.walkIn({ canteenId: id, portions: 1 })).toMatchObject({
      served: false,
      time: '11:30',
    });
    app.setClock(NOON);
    expect(await kitchen.walkIn({ canteenId: id, portions: 1 })).toMatchObject({
      served: true,
      time: '12:00',
    });
    expect(await kitchen.walkIn({ canteenId: id, portions: 2 })).toMatchObject({ served: false });
    expect((await kitchen.kitchen({ canteenId: id })).total).toMatchObject({ ordered: 18, walkIns: 1 });
    await expect(
      callerOf(app, 'administrator').canteen.walkIn({ canteenId: id, portions: 1 }),
    ).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('the settlement of a month', () => {
  it('adds up for supplier and customer: ordered, fetched, not fetched, price of the day, corrections as entries', async () => {
    const app = await useApp();
    const id = await openCanteen(app);
    const neighbour = callerOf(app, 'neighbour').canteen;
    const { token } = await ordered(app, id, 12, 'ticket-key-1');
    await callerOf(app, 'administrator').booking.create({
      request: mealsOf(app, id, { count: 3, days: ['2026-12-02'] }),
      idempotencyKey: 'ticket-key-2',
    });
    await neighbour.setDay({ canteenId: id, day: '2026-12-02', priceMinor: 2_000 });
    app.setClock(NOON);
    await neighbour.redeem({ canteenId: id, ticket: token, portions: 11 });
    app.setClock(instantOf(START + 72 * HOUR));
    const month = '2026-12';
    const correction = { canteenId: id, partyId: app.story.consultancyId, month };
    await neighbour.correct({ ...correction, addedPortions: -1, addedMinor: -1_800, reason: '一份送错' });

    const expected = {
      supplier: '味道食品',
      customer: { name: '远景咨询' },
      ordered: 15,
      redeemed: 11,
      noShow: 4,
      correctedPortions: -1,
      correctedMinor: -1_800,
      amountMinor: 12 * 1_800 + 3 * 2_000 - 1_800,
      entries: [{ reason: '一份送错', by: '赵敏' }],
    };
    expect((await neighbour.settlement({ canteenId: id, month })).lines).toMatchObject([expected]);
    const own = await callerOf(app, 'administrator').canteen.settlement({
      partyId: app.story.consultancyId,
      month,
    });
    expect(own.lines).toMatchObject([expected]);
    expect((await neighbour.settlement({ canteenId: id, month: '2026-11' })).lines).toEqual([]);
  });
});
