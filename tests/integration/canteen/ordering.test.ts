import { describe, expect, it } from 'vitest';
import { instantOf } from '#lib/domain/time/instant.ts';
import { callerOf, START, useApp, type TestApp } from '../../support/app-fixture.ts';
import { mealsOf, openCanteen } from '../../support/canteen.ts';
import { rowsOf } from '../../support/ledger-contents.ts';

const HOUR = 60;
let keys = 0;

function order(
  app: TestApp,
  request: ReturnType<typeof mealsOf>,
  person: 'administrator' | 'member' = 'administrator',
) {
  keys += 1;
  return callerOf(app, person).booking.create({ request, idempotencyKey: `order-key-${keys}` });
}

function claimed(app: TestApp): unknown[] {
  return ['claim', 'booking', 'occurrence', 'event', 'message'].map((table) =>
    rowsOf(app.file, `SELECT * FROM ${table}`),
  );
}

function refusalOf(answer: Awaited<ReturnType<typeof order>>) {
  return answer.refusals[0] ?? answer.days[0]?.refusal;
}

describe('an order', () => {
  it('is for a person and their guests, or for a group, with marks as counts', async () => {
    const app = await useApp();
    const id = await openCanteen(app);
    expect((await order(app, mealsOf(app, id, { count: 2 }), 'member')).outcome).toBe('granted');
    expect((await order(app, mealsOf(app, id, { count: 12, marks: { vegetarian: 1 } }))).outcome).toBe(
      'granted',
    );
    const kitchen = await callerOf(app, 'neighbour').canteen.kitchen({ canteenId: id, day: '2026-12-01' });
    expect(kitchen.total).toEqual({ ordered: 14, redeemed: 0, walkIns: 0, noShow: 0 });
    expect(kitchen.sittings[1]).toMatchObject({
      from: '12:00',
      ordered: 14,
      marks: { halal: 0, vegetarian: 1 },
    });
    expect(kitchen.sittings[1]!.orders.map(({ party, portions }) => [party, portions])).toEqual([
      ['远景咨询', 2],
      ['远景咨询', 12],
    ]);
  });

  it('may stand for every workday but Fridays', async () => {
    const app = await useApp();
    const id = await openCanteen(app);
    const request = mealsOf(app, id);
    const answer = await order(app, {
      ...request,
      when: {
        ...request.when,
        days: {
          rule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH;UNTIL=20261211',
          start: '2026-12-01',
          onlyWorkdays: true,
        },
      },
      ifClash: 'skip',
    });
    expect(answer).toMatchObject({ outcome: 'granted' });
    expect(answer.days.map(({ day }) => day)).toEqual([
      '2026-12-01',
      '2026-12-02',
      '2026-12-03',
      '2026-12-07',
      '2026-12-08',
      '2026-12-09',
      '2026-12-10',
    ]);
  });

  it('is changed and cancelled until the cut-off, and not a minute after', async () => {
    const app = await useApp();
    const id = await openCanteen(app);
    const { bookingId } = await order(app, mealsOf(app, id, { count: 12 }));
    const administrator = callerOf(app, 'administrator');
    const change = { bookingId: bookingId!, marks: { halal: 2 }, from: '12:30', to: '13:00' };
    expect((await administrator.canteen.changeOrder({ ...change, count: 19 })).outcome).toBe('granted');
    expect((await administrator.canteen.changeOrder({ ...change, count: 21 })).outcome).toBe('refused');
    const { sittings } = await callerOf(app, 'neighbour').canteen.kitchen({
      canteenId: id,
      day: '2026-12-01',
    });
    expect(sittings.map(({ ordered }) => ordered)).toEqual([0, 0, 19]);
    expect(sittings[2]!.marks).toEqual({ halal: 2, vegetarian: 0 });

    app.setClock(instantOf(START + 8 * HOUR));
    await expect(administrator.canteen.changeOrder({ ...change, marks: {}, count: 1 })).rejects.toMatchObject(
      {
        code: 'CONFLICT',
      },
    );
    await expect(administrator.booking.cancel({ bookingId: bookingId! })).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { reason: 'after-cut-off' },
    });
    // One tap later there are fifteen minutes more.
    await callerOf(app, 'neighbour').canteen.setDay({
      canteenId: id,
      day: '2026-12-01',
      cutOffLaterMinutes: 15,
    });
    expect((await administrator.booking.cancel({ bookingId: bookingId! })).state).toBe('cancelled');
  });

  it('is taken by phone by whoever cooks, for any party of the district', async () => {
    const app = await useApp();
    const id = await openCanteen(app);
    const answer = await callerOf(app, 'neighbour').booking.create({
      request: mealsOf(app, id, { count: 3 }),
      idempotencyKey: 'by-phone-1',
    });
    expect(answer.outcome).toBe('granted');
    expect(rowsOf(app.file, `SELECT made_as FROM booking WHERE kind = 'canteen'`)).toEqual([
      { made_as: 'canteen' },
    ]);
  });
});

describe('an order that cannot be is refused with a reason, and changes nothing but the count of demand', () => {
  it.each([
    ['in the past', { days: ['2026-11-27'] }, 'in-the-past'],
    ['after the cut-off', { days: ['2026-11-30'] }, 'after-cut-off'],
    ['at no sitting', { time: ['12:15', '12:45'] as const }, 'no-such-sitting'],
    ['on a free day', { days: ['2026-12-05'] }, 'closed-that-day'],
    ['beyond the window', { days: ['2026-12-15'] }, 'beyond-window'],
    ['of more than an order may have', { count: 41 }, 'too-many-units'],
    ['beyond what is offered', { count: 21 }, 'sitting-full'],
  ])('%s', async (_, changes, code) => {
    const app = await useApp();
    const id = await openCanteen(app);
    const before = claimed(app);
    const answer = await order(app, mealsOf(app, id, changes));
    expect(answer).toMatchObject({ outcome: 'refused' });
    expect(refusalOf(answer)?.code).toBe(code);
    expect(claimed(app)).toEqual(before);
  });

  it.each([0, -1, 1e9, 1.5])('of %d portions is malformed', async (count) => {
    const app = await useApp();
    const id = await openCanteen(app);
    const request = {
      ...mealsOf(app, id),
      want: { kind: 'canteen' as const, resourceId: id, count, marks: {} },
    };
    await expect(order(app, request)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });

  it('with more marks than portions is malformed, and a mark that is not served is refused', async () => {
    const app = await useApp();
    const id = await openCanteen(app, { marks: ['vegetarian'] });
    await expect(order(app, mealsOf(app, id, { count: 1, marks: { vegetarian: 2 } }))).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    expect(refusalOf(await order(app, mealsOf(app, id, { marks: { halal: 1 } })))?.code).toBe(
      'mark-not-served',
    );
  });

  it('of a party that is not welcome, or that is not one’s own', async () => {
    const app = await useApp();
    const id = await openCanteen(app, { welcome: { who: 'classes', classes: ['team'] } });
    expect(refusalOf(await order(app, mealsOf(app, id)))?.code).toBe('not-welcome');
    await expect(order(app, mealsOf(app, id, { partyId: app.story.neighbourId }))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('asked again under the same key gives the same answer', async () => {
    const app = await useApp();
    const id = await openCanteen(app);
    const input = { request: mealsOf(app, id, { count: 25 }), idempotencyKey: 'the-same-key' };
    const first = await callerOf(app, 'member').booking.create(input);
    expect(first).toMatchObject({ outcome: 'refused', alternatives: [{ kind: 'fewer' }] });
    expect(await callerOf(app, 'member').booking.create(input)).toEqual(first);
    await app.demand.flush();
    expect(rowsOf(app.file, `SELECT refusal, times FROM demand`)).toEqual([
      { refusal: 'sitting-full', times: 1 },
    ]);
  });

  it('offers requests of which each is granted when it is sent at once', async () => {
    const app = await useApp();
    const id = await openCanteen(app);
    await order(app, mealsOf(app, id, { count: 15 }));
    const refused = await order(app, mealsOf(app, id, { count: 10 }));
    expect(refused.alternatives.map(({ kind }) => kind)).toEqual(['next-sitting', 'next-sitting', 'fewer']);
    for (const { request } of refused.alternatives)
      expect((await order(app, request)).outcome).toBe('granted');
  });
});
