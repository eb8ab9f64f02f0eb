import { describe, expect, it } from 'vitest';
import { parseLocalDay } from '#lib/domain/time/local-day.ts';
import { callerOf, useApp } from '../../support/app-fixture.ts';
import { ledgerContents, rowsOf } from '../../support/ledger-contents.ts';
import { bookingIdOf, create, oneDesk, sixSeats } from '../../support/requests.ts';

const TWO_DAYS = 2 * 1440;
const NO_LONGER_VALID = { code: 'CONFLICT', cause: { reason: 'party-no-longer-valid' } };

describe('deciding', () => {
  it('sends back for completion with the seats still held, and the answer waits again until the same deadline', async () => {
    const app = await useApp();
    const [firm, manager] = [callerOf(app, 'administrator'), callerOf(app, 'manager')];
    const answer = await create(firm, sixSeats(app));
    const bookingId = bookingIdOf(answer);
    const claims = rowsOf(app.file, 'SELECT count(*) AS n FROM claim');

    const returned = await manager.approval.decide({
      bookingId,
      decision: 'return',
      reason: '请补充入驻说明',
    });
    expect(returned).toMatchObject({ state: 'returned', decisionReason: '请补充入驻说明' });
    expect(rowsOf(app.file, 'SELECT count(*) AS n FROM claim')).toEqual(claims);
    app.passMinutes(600);
    const completed = await firm.booking.complete({
      bookingId,
      purpose: '首批六人，营业执照办理中',
      headCount: 5,
    });
    expect(completed).toMatchObject({
      state: 'pending',
      headCount: 5,
      purpose: '首批六人，营业执照办理中',
      decisionDeadline: answer.decisionDeadline,
    });
    expect(await manager.approval.decide({ bookingId, decision: 'approve' })).toMatchObject({
      state: 'confirmed',
    });
  });

  it('declines with a reason and gives the seats back at once', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    const bookingId = bookingIdOf(await create(callerOf(app, 'administrator'), sixSeats(app)));
    await expect(manager.approval.decide({ bookingId, decision: 'decline' } as never)).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    expect(
      await manager.approval.decide({ bookingId, decision: 'decline', reason: '与街道活动冲突' }),
    ).toMatchObject({ state: 'declined' });
    expect(rowsOf(app.file, 'SELECT count(*) AS n FROM claim')).toEqual([{ n: 0 }]);
    await expect(manager.approval.decide({ bookingId, decision: 'approve' })).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { reason: 'wrong-state' },
    });
  });

  it('is refused after the deadline, even though nobody has written the lapse down', async () => {
    const app = await useApp();
    const [firm, manager] = [callerOf(app, 'administrator'), callerOf(app, 'manager')];
    const later = {
      days: { from: '2026-12-14', to: '2026-12-31', on: 'workdays' as const },
      time: { part: 'full-day' as const },
    };
    const bookingId = bookingIdOf(await create(firm, sixSeats(app, { when: later })));
    app.passMinutes(TWO_DAYS - 1);
    expect(await firm.booking.get({ bookingId })).toMatchObject({ state: 'pending' });
    app.passMinutes(1);
    const before = ledgerContents(app.file);
    await expect(manager.approval.decide({ bookingId, decision: 'approve' })).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { reason: 'deadline-passed' },
    });
    expect(ledgerContents(app.file)).toBe(before);
    expect(await firm.booking.get({ bookingId })).toMatchObject({ state: 'lapsed' });
    expect((await manager.approval.queue({ stationId: app.story.stationId })).waiting).toEqual([]);
  });

  it('lets exactly one of two decisions at the same moment count', async () => {
    const app = await useApp();
    const [manager, officer] = [callerOf(app, 'manager'), callerOf(app, 'officer')];
    const bookingId = bookingIdOf(await create(callerOf(app, 'administrator'), sixSeats(app)));
    const outcomes = await Promise.allSettled([
      manager.approval.decide({ bookingId, decision: 'approve' }),
      officer.approval.decide({ bookingId, decision: 'decline', reason: '同时' }),
    ]);
    expect(outcomes.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(
      rowsOf(app.file, `SELECT count(*) AS n FROM event WHERE action IN ('approved', 'declined')`),
    ).toEqual([{ n: 1 }]);
  });

  it('is refused where the party is not valid yet on the first days, and approved once it is again', async () => {
    const app = await useApp();
    const [officer, manager] = [callerOf(app, 'officer'), callerOf(app, 'manager')];
    const bookingId = bookingIdOf(await create(callerOf(app, 'administrator'), sixSeats(app)));
    await officer.party.update({ partyId: app.story.consultancyId, validFrom: '2026-12-02' });
    const before = ledgerContents(app.file);
    await expect(manager.approval.decide({ bookingId, decision: 'approve' })).rejects.toMatchObject(
      NO_LONGER_VALID,
    );
    expect(ledgerContents(app.file)).toBe(before);
    await officer.party.update({ partyId: app.story.consultancyId, validFrom: '2026-12-01' });
    expect(await manager.approval.decide({ bookingId, decision: 'approve' })).toMatchObject({
      state: 'confirmed',
    });
  });

  it('is refused where the party has ended and the days after its end are not released yet', async () => {
    const app = await useApp();
    const bookingId = bookingIdOf(await create(callerOf(app, 'administrator'), sixSeats(app)));
    // As between the two commits of a party's update.
    await app.engine.configure('party.update', async (transaction) => {
      await transaction.tables.party.update({
        where: { publicId: app.story.consultancyId },
        data: { validTo: parseLocalDay('2026-12-30') },
      });
    });
    const before = ledgerContents(app.file);
    await expect(
      callerOf(app, 'manager').approval.decide({ bookingId, decision: 'approve' }),
    ).rejects.toMatchObject(NO_LONGER_VALID);
    expect(ledgerContents(app.file)).toBe(before);
  });
});

describe('a hold that is due', () => {
  it('is in nobody’s way: whoever books its seats lapses it in the same transaction', async () => {
    const app = await useApp();
    const when = {
      days: { from: '2026-12-14', to: '2026-12-31', on: 'workdays' as const },
      time: { part: 'full-day' as const },
    };
    const held = await create(callerOf(app, 'administrator'), sixSeats(app, { when }));
    const seat = held.days[0]!.places[0]!.id;
    const team = callerOf(app, 'neighbour');
    const wish = oneDesk(app, {
      partyId: app.story.neighbourId,
      want: { kind: 'desk', count: 1, deskIds: [seat] },
      when: { days: { list: ['2026-12-15'] }, time: { from: '09:00', to: '18:00' } },
    });
    app.passMinutes(TWO_DAYS - 1);
    expect((await create(team, wish)).outcome).toBe('refused');
    app.passMinutes(1);
    expect(
      (await team.availability.day({ stationId: app.story.stationId, day: '2026-12-15' })).counts,
    ).toMatchObject([{ kind: 'desk', free: 40 }, {}, {}, {}, {}]);
    expect((await create(team, wish)).outcome).toBe('granted');
    expect(rowsOf(app.file, `SELECT state FROM booking ORDER BY id`)).toEqual([
      { state: 'lapsed' },
      { state: 'confirmed' },
    ]);
    expect(rowsOf(app.file, `SELECT count(*) AS n FROM claim`)).toEqual([{ n: 1 }]);
    expect(rowsOf(app.file, `SELECT actor_id, action FROM event WHERE action = 'lapsed'`)).toEqual([
      { actor_id: null, action: 'lapsed' },
    ]);
  });
});

describe('cancelling', () => {
  it('frees a stay that has not begun, and keeps the record', async () => {
    const app = await useApp();
    const firm = callerOf(app, 'administrator');
    const bookingId = bookingIdOf(await create(firm, oneDesk(app)));
    const cancelled = await firm.booking.cancel({ bookingId });
    expect(cancelled).toMatchObject({ state: 'cancelled' });
    expect(cancelled.days[0]!.places).toHaveLength(1);
    expect(rowsOf(app.file, 'SELECT count(*) AS n FROM claim')).toEqual([{ n: 0 }]);
    await expect(firm.booking.cancel({ bookingId })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('leaves days that are over as they were', async () => {
    const app = await useApp();
    const firm = callerOf(app, 'administrator');
    const days = { list: ['2026-12-01', '2026-12-02', '2026-12-03'] };
    const bookingId = bookingIdOf(
      await create(firm, oneDesk(app, { when: { days, time: { from: '09:00', to: '18:00' } } })),
    );
    app.passMinutes(2 * 1440);
    await expect(firm.booking.cancel({ bookingId, days: ['2026-12-01'] })).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { reason: 'nothing-to-release' },
    });
    const cancelled = await firm.booking.cancel({ bookingId });
    expect(cancelled.state).toBe('cancelled');
    expect(cancelled.days.map((day) => day.state)).toEqual(['given', 'cancelled', 'cancelled']);
    expect(rowsOf(app.file, 'SELECT count(*) AS n FROM claim')).toEqual([{ n: 1 }]);
  });
});

describe('a place that goes out of service', () => {
  it('is still named in the bookings that were there', async () => {
    const app = await useApp();
    const [firm, manager] = [callerOf(app, 'administrator'), callerOf(app, 'manager')];
    const answer = await create(firm, oneDesk(app));
    const bookingId = bookingIdOf(answer);
    await firm.booking.cancel({ bookingId });
    await manager.resource.retire({ resourceId: answer.days[0]!.places[0]!.id });
    expect((await firm.booking.get({ bookingId })).days[0]!.places).toEqual(answer.days[0]!.places);
    const next = await create(firm, oneDesk(app));
    expect(next.days[0]!.places).not.toEqual(answer.days[0]!.places);
  });
});
