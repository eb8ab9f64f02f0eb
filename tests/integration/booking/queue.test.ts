import { describe, expect, it } from 'vitest';
import { COMPETING_TOLD_MAX } from '#lib/schemas/limits.ts';
import { callerOf, useApp, type TestApp } from '../../support/app-fixture.ts';
import { countStatements } from '../../support/count-statements.ts';
import { bookingIdOf, create, oneDesk, sixSeats, type RequestInput } from '../../support/requests.ts';
import { STORY_PEOPLE } from '../../support/story.ts';

const on = (...list: string[]): RequestInput['when'] => ({ days: { list }, time: { part: 'full-day' } });
const DAYS = ['2026-12-01', '2026-12-02', '2026-12-03'];

/** Five desks of the neighbour, which wait. */
function neighbourDesks(app: TestApp, change: Partial<RequestInput> = {}): RequestInput {
  return sixSeats(app, {
    partyId: app.story.neighbourId,
    want: { kind: 'desk', count: 5 },
    headCount: 5,
    ...change,
  });
}

const queueOf = (app: TestApp) => callerOf(app, 'manager').approval.queue({ stationId: app.story.stationId });

describe('whom to ring about a booking', () => {
  it('is told to those who run the station, and to nobody of the party or of another one', async () => {
    const app = await useApp();
    const { mobile, name } = STORY_PEOPLE.member;
    const bookingId = bookingIdOf(await create(callerOf(app, 'member'), sixSeats(app)));
    for (const person of ['manager', 'officer'] as const) {
      const view = await callerOf(app, person).booking.get({ bookingId });
      expect(view.contact).toEqual({ name, mobile });
    }
    for (const person of ['member', 'administrator'] as const) {
      const view = await callerOf(app, person).booking.get({ bookingId });
      expect(view).toMatchObject({ contact: null, madeBy: name });
      const list = await callerOf(app, person).booking.list({ partyId: app.story.consultancyId });
      expect(JSON.stringify([view, list])).not.toContain(mobile.slice(3));
    }
    for (const person of ['otherManager', 'neighbour', 'stranger'] as const)
      await expect(callerOf(app, person).booking.get({ bookingId })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    expect((await queueOf(app)).waiting[0]!.contact).toEqual({ name, mobile });
  });

  it('is not in what a party gets back when it changes its booking', async () => {
    const app = await useApp();
    const firm = callerOf(app, 'member');
    const bookingId = bookingIdOf(await create(firm, sixSeats(app)));
    const [day] = (await firm.booking.get({ bookingId })).days;
    expect((await firm.booking.cancel({ bookingId, days: [day!.day] })).contact).toBeNull();
    await callerOf(app, 'manager').approval.decide({ bookingId, decision: 'return', reason: '请补充' });
    expect((await firm.booking.complete({ bookingId, headCount: 6 })).contact).toBeNull();
  });
});

describe('a line of the queue', () => {
  it('tells what is asked for, with its days, times, places and whether together', async () => {
    const app = await useApp();
    await create(callerOf(app, 'member'), sixSeats(app));
    const { waiting, total } = await queueOf(app);
    expect(total).toBe(1);
    expect(waiting[0]).toMatchObject({
      party: { name: '远景咨询', kind: 'enterprise' },
      days: 23,
      firstDay: '2026-12-01',
      lastDay: '2026-12-31',
      quantity: 6,
      times: [{ from: '09:00', to: '18:00', nextDay: false }],
      sameTimes: true,
      samePlaces: true,
      together: 'must',
    });
    expect(waiting[0]!.places).toHaveLength(6);
  });

  it('leaves out days that were released, and says where days differ', async () => {
    const app = await useApp();
    const firm = callerOf(app, 'member');
    const bookingId = bookingIdOf(await create(firm, sixSeats(app, { when: on(...DAYS) })));
    await firm.booking.cancel({ bookingId, days: [DAYS[0]!] });
    expect((await queueOf(app)).waiting[0]).toMatchObject({ days: 2, firstDay: DAYS[1], lastDay: DAYS[2] });
  });

  it('says what an officer who belongs to the party may not do', async () => {
    const app = await useApp();
    const { name, mobile } = STORY_PEOPLE.manager;
    const role = { partyId: app.story.consultancyId, as: 'member' } as const;
    await callerOf(app, 'officer').account.invite({ name, mobile, role });
    await create(callerOf(app, 'member'), sixSeats(app));
    expect((await queueOf(app)).waiting[0]!.actions.approve).toEqual({
      allowed: false,
      because: 'own-party',
    });
  });
});

describe('what competes with a request', () => {
  it('is what else waits for the same kind on the same days, the most days in common first', async () => {
    const app = await useApp();
    const [firm, neighbour] = [callerOf(app, 'member'), callerOf(app, 'neighbour')];
    await create(firm, sixSeats(app, { when: on(...DAYS) }));
    const one = bookingIdOf(
      await create(neighbour, neighbourDesks(app, { when: on(DAYS[2]!, '2026-12-04') })),
    );
    const two = bookingIdOf(await create(neighbour, neighbourDesks(app, { when: on(...DAYS) })));
    await create(neighbour, neighbourDesks(app, { when: on('2026-12-10') }));
    const seats = { kind: 'area', count: 11 } as const;
    await create(neighbour, neighbourDesks(app, { want: seats, when: on(...DAYS) }));
    const line = (await queueOf(app)).waiting.find((entry) => entry.party.name === '远景咨询')!;
    expect(line.competing).toEqual({
      requests: [
        { bookingId: two, party: '味道食品', quantity: 5, days: 3 },
        { bookingId: one, party: '味道食品', quantity: 5, days: 1 },
      ],
      total: 2,
      refused: { requests: 0, parties: 0 },
    });
  });

  it('is told one by one up to a limit, and counted beyond it', async () => {
    const app = await useApp();
    const neighbour = callerOf(app, 'neighbour');
    for (let count = 0; count <= COMPETING_TOLD_MAX + 1; count += 1)
      await create(
        neighbour,
        neighbourDesks(app, { want: { kind: 'desk', count: 4, together: 'no' }, when: on(DAYS[0]!) }),
      );
    const [line] = (await queueOf(app)).waiting;
    expect(line!.competing.requests).toHaveLength(COMPETING_TOLD_MAX);
    expect(line!.competing.total).toBe(COMPETING_TOLD_MAX + 1);
  });

  it('counts the refused requests of others for the same days and kind, and none by rule', async () => {
    const app = await useApp();
    const [firm, neighbour] = [callerOf(app, 'member'), callerOf(app, 'neighbour')];
    await create(firm, sixSeats(app, { when: on(...DAYS) }));
    const refusedTo = async (caller: typeof firm, request: RequestInput) => {
      expect((await create(caller, request)).outcome).toBe('refused');
    };
    await refusedTo(
      neighbour,
      neighbourDesks(app, { want: { kind: 'desk', count: 36 }, when: on(DAYS[1]!) }),
    );
    const range = {
      days: { from: DAYS[2]!, to: '2026-12-11', on: 'workdays' },
      time: { part: 'full-day' },
    } as const;
    await refusedTo(neighbour, neighbourDesks(app, { want: { kind: 'desk', count: 35 }, when: range }));
    const rule = {
      days: { rule: 'FREQ=DAILY;COUNT=2', start: DAYS[0]!, onlyWorkdays: false },
      time: { part: 'full-day' },
    } as const;
    await refusedTo(neighbour, neighbourDesks(app, { want: { kind: 'desk', count: 37 }, when: rule }));
    // Its own, for more than there is, on a day in the past, and the same twice.
    await refusedTo(firm, sixSeats(app, { want: { kind: 'desk', count: 36 }, when: on(DAYS[1]!) }));
    await refusedTo(
      neighbour,
      neighbourDesks(app, { want: { kind: 'desk', count: 41 }, when: on(DAYS[1]!) }),
    );
    await refusedTo(neighbour, neighbourDesks(app, { when: on('2026-11-27') }));
    await refusedTo(
      neighbour,
      neighbourDesks(app, { want: { kind: 'desk', count: 36 }, when: on(DAYS[1]!) }),
    );
    await app.demand.flush();
    expect((await queueOf(app)).waiting[0]!.competing.refused).toEqual({ requests: 3, parties: 1 });
  });
});

describe('what a yes would leave', () => {
  it('is the fullest of the days, as the hall’s own page counts it', async () => {
    const app = await useApp();
    const [firm, neighbour, manager] = [
      callerOf(app, 'member'),
      callerOf(app, 'neighbour'),
      callerOf(app, 'manager'),
    ];
    const bookingId = bookingIdOf(await create(firm, sixSeats(app, { when: on(...DAYS) })));
    await create(
      neighbour,
      oneDesk(app, { partyId: app.story.neighbourId, when: on(DAYS[1]!), want: { kind: 'desk', count: 2 } }),
    );
    const halfDay = { days: { list: [DAYS[1]!] }, time: { part: 'morning' as const } };
    await create(neighbour, oneDesk(app, { partyId: app.story.neighbourId, when: halfDay }));
    const effect = async () => (await queueOf(app)).waiting.find(({ id }) => id === bookingId)?.effect;
    expect(await effect()).toEqual({ day: DAYS[1], free: 40 - 6 - 2 - 1, total: 40 });
    const drawn = await manager.availability.day({ stationId: app.story.stationId, day: DAYS[1]! });
    expect(drawn.counts[0]).toEqual({ kind: 'desk', free: 31, total: 40 });
    await manager.approval.decide({ bookingId, decision: 'approve' });
    const after = await manager.availability.day({ stationId: app.story.stationId, day: DAYS[1]! });
    expect(after.counts[0]).toMatchObject({ free: 31 });
  });

  it('counts what the house has taken, and does not count a hold that is due', async () => {
    const app = await useApp();
    const [firm, neighbour, manager] = [
      callerOf(app, 'member'),
      callerOf(app, 'neighbour'),
      callerOf(app, 'manager'),
    ];
    await create(neighbour, neighbourDesks(app, { when: on('2026-12-04') }));
    app.passMinutes(1440);
    await create(firm, sixSeats(app, { when: on('2026-12-03', '2026-12-04') }));
    const desks = (await manager.resource.list({ stationId: app.story.stationId })).resources;
    const closed = desks.filter((one) => one.kind === 'desk').slice(-3);
    for (const { id } of closed)
      await manager.closure.create({
        resourceId: id,
        purpose: 'maintenance',
        reason: '',
        when: { from: '2026-12-03', to: '2026-12-03' },
      });
    const effectOf = async () =>
      (await queueOf(app)).waiting.find(({ party }) => party.name === '远景咨询')!.effect;
    expect(await effectOf()).toEqual({ day: '2026-12-04', free: 40 - 6 - 5, total: 40 });
    app.passMinutes(1440);
    expect(await effectOf()).toEqual({ day: '2026-12-03', free: 40 - 6 - 3, total: 40 });
  });
});

describe('the number of statements', () => {
  const totalOf = (counts: Record<string, number>) =>
    Object.values(counts).reduce((sum, one) => sum + one, 0);

  it('of a queue is the same for one request and for twelve, and for each kind one more', async () => {
    const app = await useApp();
    const [firm, neighbour] = [callerOf(app, 'member'), callerOf(app, 'neighbour')];
    await create(firm, sixSeats(app, { when: on(...DAYS) }));
    await queueOf(app);
    const one = await countStatements(app, () => queueOf(app));
    for (let count = 0; count < 8; count += 1)
      await create(
        neighbour,
        neighbourDesks(app, { want: { kind: 'desk', count: 4, together: 'no' }, when: on(DAYS[0]!) }),
      );
    const many = await countStatements(app, () => queueOf(app));
    expect(many).toEqual(one);
    // Three of them look the session up, one the applications for admission.
    expect(totalOf(one)).toBeLessThanOrEqual(12);
    await create(firm, sixSeats(app, { want: { kind: 'area', count: 11 }, when: on(DAYS[0]!) }));
    const twoKinds = await countStatements(app, () => queueOf(app));
    expect(twoKinds).toEqual({ ...one, SELECT: one['SELECT']! + 1 });
  });
});
