import { describe, expect, it } from 'vitest';
import { publishNotices } from '#lib/server/notice/publish-notices.ts';
import { runEveryMinute, runHourly } from '#lib/server/upkeep/schedule.ts';
import { callerOf, useApp, type StoryCaller, type TestApp } from '../../support/app-fixture.ts';
import { mealsOf, openCanteen } from '../../support/canteen.ts';
import { AT_ONCE, quotaOf, setRules } from '../../support/fair-share.ts';
import { fillHall, wanted } from '../../support/full-hall.ts';
import { rowsOf } from '../../support/ledger-contents.ts';
import { bookingIdOf, create, oneDesk, type RequestInput } from '../../support/requests.ts';

const DAY = '2026-12-01';
const NEXT_DAY = '2026-12-02';

const rowsInLine = (app: TestApp): unknown[] =>
  rowsOf(app.file, 'SELECT state, passed_over AS n, gathers FROM waiting ORDER BY id');

const unitsHeld = (app: TestApp): unknown =>
  (rowsOf(app.file, `SELECT count(*) AS n FROM claim WHERE kind = 'hold'`)[0] as { n: number }).n;

interface Full {
  readonly app: TestApp;
  readonly firm: StoryCaller;
  readonly neighbour: StoryCaller;
  /** One seat comes back. */
  readonly giveBack: () => Promise<void>;
  /** Somebody who does not wait asks for any seat. */
  readonly grab: (purpose: string) => ReturnType<typeof create>;
  readonly inLine: () => Promise<Awaited<ReturnType<StoryCaller['waitlist']['list']>>['waiting']>;
}

/** A full hall, and a group of so many of the neighbour's that waits for it. */
async function fullHall(count: number, changes: Partial<RequestInput> = {}): Promise<Full> {
  const app = await useApp();
  const made = await fillHall(app);
  const [firm, neighbour] = [callerOf(app, 'administrator'), callerOf(app, 'neighbour')];
  const joined = await neighbour.waitlist.join({ request: wanted(app, count, changes) });
  expect(joined.outcome).toBe('waiting');
  return {
    app,
    firm,
    neighbour,
    giveBack: async () => {
      await firm.booking.cancel({ bookingId: made.shift() ?? '' });
    },
    grab: (purpose) => create(firm, oneDesk(app, { purpose })),
    inLine: async () => (await neighbour.waitlist.list({ partyId: app.story.neighbourId })).waiting,
  };
}

/** Three seats come back one by one, and whoever is quickest has them. */
async function passOverThreeTimes({ giveBack, grab }: Full): Promise<void> {
  for (let count = 0; count < 3; count += 1) {
    await giveBack();
    expect(await grab(`快手${count}`)).toMatchObject({ outcome: 'granted' });
  }
}

describe('a group that waits for more seats than come back at once', () => {
  it('is passed over by whoever asks three times, then keeps what comes back until it is complete', async () => {
    const full = await fullHall(3);
    const { app, giveBack, grab, inLine, neighbour } = full;
    await passOverThreeTimes(full);
    expect(rowsInLine(app)).toEqual([{ state: 'waiting', n: 3, gathers: 0 }]);

    await giveBack();
    expect(await grab('第四次')).toMatchObject({ outcome: 'refused' });
    const [waits] = await inLine();
    expect(waits).toMatchObject({ state: 'waiting', place: 1, quantity: 3, part: { quantity: 1, days: 1 } });
    const offer = waits?.offer ?? '';
    expect(await neighbour.booking.get({ bookingId: offer })).toMatchObject({
      state: 'offered',
      partOf: { quantity: 3, days: 1 },
      request: { want: { count: 1 } },
    });
    const { until } = waits!.part!;

    await giveBack();
    expect(await grab('第五次')).toMatchObject({ outcome: 'refused' });
    // What is kept grows, and is not kept any longer by that.
    expect(await inLine()).toMatchObject([{ offer, part: { quantity: 2, until } }]);
    expect(rowsOf(app.file, 'SELECT count(*) AS n FROM freed')).toEqual([{ n: 0 }]);

    await giveBack();
    expect(await inLine()).toMatchObject([{ state: 'offered', offer, part: null, place: null }]);
    expect(rowsOf(app.file, 'SELECT kind FROM message WHERE booking_id IS NOT NULL ORDER BY id')).toEqual([
      { kind: 'part-offered' },
      { kind: 'place-offered' },
    ]);
    expect(rowsOf(app.file, 'SELECT count(*) AS n FROM waiting_day')).toEqual([{ n: 0 }]);
    const accepted = await neighbour.waitlist.accept({ bookingId: offer });
    expect(accepted).toMatchObject({ state: 'confirmed', partOf: null, request: { want: { count: 3 } } });
    expect(accepted.days[0]?.places).toHaveLength(3);
    expect(rowsInLine(app)).toMatchObject([{ state: 'taken' }]);
  });

  it('is not gathered for by looking again, when nobody has given anything back', async () => {
    const { app, giveBack } = await fullHall(2);
    await giveBack();
    for (let hour = 0; hour < 4; hour += 1) await runHourly(app);
    expect(rowsInLine(app)).toEqual([{ state: 'waiting', n: 1, gathers: 0 }]);
  });

  it('may take the part that is kept, which ends its waiting', async () => {
    const full = await fullHall(3);
    await passOverThreeTimes(full);
    await full.giveBack();
    await full.giveBack();
    const offer = (await full.inLine())[0]?.offer ?? '';
    const accepted = await full.neighbour.waitlist.accept({ bookingId: offer });
    expect(accepted).toMatchObject({ state: 'confirmed', request: { want: { count: 2 } } });
    expect(rowsInLine(full.app)).toMatchObject([{ state: 'taken', gathers: 0 }]);
    expect(rowsOf(full.app.file, 'SELECT count(*) AS n FROM waiting_day')).toEqual([{ n: 0 }]);
    await full.giveBack();
    expect(await full.grab('不再有人等')).toMatchObject({ outcome: 'granted' });
  });

  it('leaves the part to others when its time is up, stays in line, and may be passed over anew', async () => {
    const full = await fullHall(3);
    const { app, firm, neighbour } = full;
    await passOverThreeTimes(full);
    await full.giveBack();
    const [waits] = await full.inLine();
    await firm.waitlist.join({ request: oneDesk(app, { purpose: '排在后面' }) });
    // Half of the time until its first minute.
    app.passMinutes(13 * 60);
    expect(await full.inLine()).toMatchObject([{ state: 'waiting', part: null, offer: null }]);
    await expect(neighbour.waitlist.accept({ bookingId: waits?.offer ?? '' })).rejects.toMatchObject({
      cause: { reason: 'deadline-passed' },
    });
    await runEveryMinute(app);
    expect(rowsInLine(app)).toEqual([
      { state: 'waiting', n: 1, gathers: 0 },
      { state: 'offered', n: 0, gathers: 0 },
    ]);
    expect(unitsHeld(app)).toBe(1);
    expect(await neighbour.booking.get({ bookingId: waits?.offer ?? '' })).toMatchObject({
      state: 'lapsed',
      partOf: null,
      offerMissed: 'waits-on',
    });
    await publishNotices(app, app.now());
    const { notices } = await neighbour.notification.list({});
    expect(notices.map((one) => one.kind)).toEqual(['offer-missed', 'part-offered']);
  });

  it('gives the part up by leaving the line or by cancelling it, and the next in line has it', async () => {
    for (const way of ['leave', 'cancel'] as const) {
      const full = await fullHall(3);
      const { app, firm, neighbour } = full;
      await passOverThreeTimes(full);
      await full.giveBack();
      await firm.waitlist.join({ request: oneDesk(app, { purpose: '排在后面' }) });
      const [waits] = await full.inLine();
      if (way === 'leave') await neighbour.waitlist.leave({ waitingId: waits?.id ?? '' });
      else await neighbour.booking.cancel({ bookingId: waits?.offer ?? '' });
      expect(rowsInLine(app)).toMatchObject([{ state: 'left', gathers: 0 }, { state: 'offered' }]);
      expect(unitsHeld(app)).toBe(1);
      expect(await full.inLine()).toEqual([]);
      expect(rowsOf(app.file, 'SELECT count(*) AS n FROM waiting_day')).toEqual([{ n: 0 }]);
    }
  });

  it('keeps of a stay of several days what there is of each, and is offered all days at once', async () => {
    const full = await fullHall(2, {
      when: { days: { list: [DAY, NEXT_DAY] }, time: { from: '09:00', to: '18:00' } },
    });
    const { app, firm, neighbour } = full;
    await passOverThreeTimes(full);
    await full.giveBack();
    // One seat of the full day, and both of the day on which the hall is empty.
    const [waits] = await full.inLine();
    expect(waits).toMatchObject({ days: 2, part: { quantity: 2, days: 2 } });
    expect(unitsHeld(app)).toBe(3);
    const all = { kind: 'desk', count: 39, together: 'no' } as const;
    const next = { days: { list: [NEXT_DAY] }, time: { from: '09:00', to: '18:00' } };
    expect(await create(firm, oneDesk(app, { want: all, when: next, headCount: 39 }))).toMatchObject({
      outcome: 'refused',
    });
    await full.giveBack();
    const offer = (await full.inLine())[0]?.offer ?? '';
    const { days, partOf } = await neighbour.booking.get({ bookingId: offer });
    expect(partOf).toBeNull();
    expect(days.map((one) => one.places.length)).toEqual([2, 2]);
    expect(unitsHeld(app)).toBe(4);
  });

  it('goes before those who came later and want other times of the day', async () => {
    const full = await fullHall(3);
    const { app, firm } = full;
    const morning = { days: { list: [DAY] }, time: { part: 'morning' as const } };
    for (let count = 0; count < 5; count += 1)
      await firm.waitlist.join({ request: oneDesk(app, { when: morning, purpose: `上午${count}` }) });
    for (let count = 0; count < 6; count += 1) await full.giveBack();
    expect(rowsInLine(app).map((one) => (one as { state: string }).state)).toEqual([
      'offered',
      'offered',
      'offered',
      'offered',
      'waiting',
      'waiting',
    ]);
  });

  it('counts what is kept against the quota of its party, and no part that would be over it is kept', async () => {
    const full = await fullHall(3);
    const { app, neighbour } = full;
    await passOverThreeTimes(full);
    await setRules(app, 'desk', { ...AT_ONCE, fairShare: quotaOf('seat-days', 3) });
    const used = async (): Promise<number | undefined> =>
      (await neighbour.quota.list({ partyId: app.story.neighbourId })).quotas.find(
        (one) => one.kind === 'desk' && one.month === '2026-12',
      )?.used;
    await full.giveBack();
    expect(await used()).toBe(1);
    await full.giveBack();
    expect(await used()).toBe(2);
    await full.giveBack();
    expect(await used()).toBe(3);
    expect(await full.inLine()).toMatchObject([{ state: 'offered' }]);
  });

  it('makes room for a closure without being displaced, and stays in line', async () => {
    const full = await fullHall(2);
    const { app, neighbour } = full;
    await passOverThreeTimes(full);
    await full.giveBack();
    const bookingId = (await full.inLine())[0]?.offer ?? '';
    const deskId = (await neighbour.booking.get({ bookingId })).days[0]?.places[0]?.id ?? '';
    const closing = {
      resourceId: deskId,
      purpose: 'maintenance' as const,
      when: { from: DAY, to: DAY, time: null },
      reason: '',
    };
    const manager = callerOf(app, 'manager');
    const { counts, fingerprint } = await manager.closure.plan(closing);
    expect(counts).toMatchObject({ elsewhere: 0, nowhere: 0 });
    expect(await manager.closure.carryOut({ ...closing, fingerprint })).toMatchObject({
      outcome: 'carried-out',
    });
    expect(rowsInLine(app)).toEqual([{ state: 'waiting', n: 0, gathers: 0 }]);
    expect(unitsHeld(app)).toBe(0);
  });

  it('waits for portions at a sitting in the same way', async () => {
    const app = await useApp();
    const canteenId = await openCanteen(app);
    const [administrator, member] = [callerOf(app, 'administrator'), callerOf(app, 'member')];
    const order = bookingIdOf(
      await administrator.booking.create({
        request: mealsOf(app, canteenId, { count: 20 }),
        idempotencyKey: 'all-of-noon',
      }),
    );
    await member.waitlist.join({ request: mealsOf(app, canteenId, { count: 6 }) });
    const giveBackDownTo = (count: number) =>
      administrator.canteen.changeOrder({ bookingId: order, from: '12:00', to: '12:30', count });
    for (const count of [19, 18, 17, 16]) await giveBackDownTo(count);
    expect(rowsInLine(app)).toEqual([{ state: 'offered', n: 3, gathers: 1 }]);
    const { partyId } = mealsOf(app, canteenId, { count: 1 });
    expect((await member.waitlist.list({ partyId })).waiting).toMatchObject([
      { state: 'waiting', part: { quantity: 4 } },
    ]);
    await giveBackDownTo(14);
    expect((await member.waitlist.list({ partyId })).waiting).toMatchObject([{ state: 'offered' }]);
  });
});
