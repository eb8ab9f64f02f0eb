import { describe, expect, it } from 'vitest';
import { runEveryMinute } from '#lib/server/upkeep/schedule.ts';
import { callerOf, useApp, type TestApp } from '../../support/app-fixture.ts';
import { change, claimsOf, daysOf, WEEK, type Change } from '../../support/changes.ts';
import { rowsOf } from '../../support/ledger-contents.ts';
import { bookingIdOf, create, sixSeats } from '../../support/requests.ts';

describe('a change that asks for more than the rules give without asking', () => {
  async function approvedStay(app: TestApp): Promise<string> {
    const days = { list: WEEK };
    const request = sixSeats(app, { when: { days, time: { from: '09:00', to: '17:00' } } });
    const bookingId = bookingIdOf(await create(callerOf(app, 'administrator'), request));
    await callerOf(app, 'manager').approval.decide({ bookingId, decision: 'approve' });
    return bookingId;
  }
  const LONGER: Change = {
    scope: 'all',
    days: { list: [...WEEK.slice(1), '2026-12-07'] },
    time: { from: '09:00', to: '18:00' },
  };

  it('waits beside the booking, which stays as it is, and becomes part of it with one yes', async () => {
    const app = await useApp();
    const [firm, manager] = [callerOf(app, 'administrator'), callerOf(app, 'manager')];
    const bookingId = await approvedStay(app);
    const before = await daysOf(firm, bookingId);
    const answer = await change(firm, bookingId, LONGER);
    expect(answer).toMatchObject({ outcome: 'pending', bookingId });
    const changeId = answer.changeId!;
    expect(await daysOf(firm, bookingId)).toEqual(before);
    expect(await firm.booking.get({ bookingId })).toMatchObject({
      state: 'confirmed',
      waitingChange: changeId,
    });
    expect(await firm.booking.get({ bookingId: changeId })).toMatchObject({
      state: 'pending',
      changeOf: bookingId,
    });
    // Only what is more is held: six seats for an hour on three days, and one whole day.
    expect(
      rowsOf(app.file, `SELECT sum((to_min - from_min) * quantity) AS n FROM claim WHERE kind = 'hold'`),
    ).toEqual([{ n: 6 * 3 * 60 + 6 * 9 * 60 }]);
    await expect(change(firm, bookingId, { scope: 'all', headCount: 5 })).rejects.toMatchObject({
      cause: { reason: 'change-waits' },
    });

    await manager.approval.decide({ bookingId: changeId, decision: 'approve' });
    const after = await daysOf(firm, bookingId);
    expect(after.map(([day, times]) => [day, times])).toEqual(
      ['12-02', '12-03', '12-04', '12-07'].map((day) => [day, '09:00-18:00']),
    );
    expect(new Set(after.map(([, , labels]) => labels))).toEqual(new Set([before[0]?.[2]]));
    expect(rowsOf(app.file, 'SELECT DISTINCT kind, holder FROM claim')).toHaveLength(1);
    expect(await firm.booking.get({ bookingId })).toMatchObject({ state: 'confirmed', waitingChange: null });
    expect((await firm.booking.list({ partyId: app.story.consultancyId, limit: 10 })).bookings).toHaveLength(
      2,
    );
  });

  it('leaves the booking as it was where it is declined, withdrawn, or lapses', async () => {
    const app = await useApp();
    const [firm, manager] = [callerOf(app, 'administrator'), callerOf(app, 'manager')];
    const bookingId = await approvedStay(app);
    const before = [await daysOf(firm, bookingId), claimsOf(app)];
    const declined = (await change(firm, bookingId, LONGER)).changeId!;
    await manager.approval.decide({ bookingId: declined, decision: 'decline', reason: '已满' });
    expect([await daysOf(firm, bookingId), claimsOf(app)]).toEqual(before);
    const withdrawn = (await change(firm, bookingId, LONGER)).changeId!;
    await firm.booking.cancel({ bookingId: withdrawn });
    expect([await daysOf(firm, bookingId), claimsOf(app)]).toEqual(before);
    const lapsed = (await change(firm, bookingId, { scope: 'all', addDays: { list: ['2026-12-07'] } }))
      .changeId!;
    app.passMinutes(3 * 1440);
    expect(await firm.booking.get({ bookingId: lapsed })).toMatchObject({ state: 'lapsed' });
    expect(await firm.booking.get({ bookingId })).toMatchObject({ state: 'confirmed', waitingChange: null });
    expect(await daysOf(firm, bookingId)).toEqual(before[0]);
    await expect(manager.approval.decide({ bookingId: lapsed, decision: 'approve' })).rejects.toMatchObject({
      cause: { reason: 'deadline-passed' },
    });
  });

  it('ends with the booking, and loses the days that are released meanwhile', async () => {
    const app = await useApp();
    const [firm, manager] = [callerOf(app, 'administrator'), callerOf(app, 'manager')];
    const bookingId = await approvedStay(app);
    const changeId = (await change(firm, bookingId, LONGER)).changeId!;
    // To give back needs no change, and no approval: what waits is about the days that are left.
    await firm.booking.cancel({ bookingId, days: ['2026-12-03'] });
    expect((await daysOf(firm, bookingId)).map(([day]) => day)).toEqual(['12-01', '12-02', '12-04']);
    expect((await daysOf(firm, changeId)).map(([day]) => day)).toEqual(['12-02', '12-04', '12-07']);
    await manager.approval.decide({ bookingId: changeId, decision: 'approve' });
    expect((await daysOf(firm, bookingId)).map(([day]) => day)).toEqual(['12-02', '12-04', '12-07']);
    const next = (await change(firm, bookingId, { scope: 'all', addDays: { list: ['2026-12-08'] } }))
      .changeId!;
    await firm.booking.cancel({ bookingId });
    expect(await firm.booking.get({ bookingId: next })).toMatchObject({ state: 'cancelled' });
    expect(claimsOf(app)).toEqual({ n: 0 });
  });

  it('ends also where the last day of the booking is given back by itself, though it wants others', async () => {
    const app = await useApp();
    const firm = callerOf(app, 'administrator');
    const bookingId = await approvedStay(app);
    const changeId = (await change(firm, bookingId, LONGER)).changeId!;
    await firm.booking.cancel({ bookingId, days: WEEK });
    expect(await firm.booking.get({ bookingId: changeId })).toMatchObject({ state: 'cancelled' });
    expect(claimsOf(app)).toEqual({ n: 0 });
  });

  it('that has lapsed stays so where the booking is cancelled before anybody has written the lapse down', async () => {
    const app = await useApp();
    const [firm, manager] = [callerOf(app, 'administrator'), callerOf(app, 'manager')];
    const bookingId = await approvedStay(app);
    const changeId = (await change(firm, bookingId, { scope: 'all', addDays: { list: ['2026-12-07'] } }))
      .changeId!;
    app.passMinutes(3 * 1440);
    await firm.booking.cancel({ bookingId });
    await expect(manager.approval.decide({ bookingId: changeId, decision: 'approve' })).rejects.toMatchObject(
      { cause: { reason: 'deadline-passed' } },
    );
    await runEveryMinute(app);
    expect(await firm.booking.get({ bookingId: changeId })).toMatchObject({ state: 'lapsed' });
    expect(rowsOf(app.file, `SELECT 1 FROM claim WHERE kind = 'hold'`)).toEqual([]);
  });

  it('stays in the hold of a request that nobody has decided about, until the same deadline', async () => {
    const app = await useApp();
    const firm = callerOf(app, 'administrator');
    const days = { list: WEEK };
    const asked = await create(firm, sixSeats(app, { when: { days, time: { from: '09:00', to: '17:00' } } }));
    const bookingId = bookingIdOf(asked);
    app.passMinutes(60);
    const answer = await change(firm, bookingId, LONGER);
    expect(answer).toMatchObject({ outcome: 'pending', changeId: null });
    expect(await firm.booking.get({ bookingId })).toMatchObject({
      state: 'pending',
      decisionDeadline: asked.decisionDeadline,
    });
    expect(rowsOf(app.file, 'SELECT DISTINCT kind FROM claim')).toEqual([{ kind: 'hold' }]);
    const fewer = await change(firm, bookingId, { scope: 'all', want: { kind: 'desk', count: 2 } });
    expect(fewer.outcome).toBe('pending');
  });
});
