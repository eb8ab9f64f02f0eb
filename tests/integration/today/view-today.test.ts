import { describe, expect, it } from 'vitest';
import { addMinutes } from '#lib/domain/time/instant.ts';
import { viewToday } from '#lib/server/today/view-today.ts';
import { parseMoment } from '#lib/domain/time/moment.ts';
import { actorOf, callerOf, useApp, type TestApp } from '../../support/app-fixture.ts';
import { countStatements } from '../../support/count-statements.ts';
import { bookingIdOf, create, oneDesk, sixSeats } from '../../support/requests.ts';

const TODAY = '2026-11-30';
const STATEMENTS_MAX = 27;

interface Looking {
  readonly person?: 'manager' | 'officer';
  readonly sinceMs?: number;
}

async function today(app: TestApp, { person = 'manager', sinceMs }: Looking = {}) {
  const actor = await actorOf(app, person);
  return viewToday(app, actor, { stationId: app.story.stationId, sinceMs: sinceMs ?? null });
}

const deskToday = (app: TestApp, from: string, to: string) =>
  oneDesk(app, { when: { days: { list: [TODAY] }, time: { from, to } } });

describe('the page of the day', () => {
  it('tells what waits by its deadline, who comes by the first minute, and what is out of use', async () => {
    const app = await useApp();
    const firm = callerOf(app, 'administrator');
    const manager = callerOf(app, 'manager');
    const late = bookingIdOf(await create(firm, deskToday(app, '14:00', '16:00')));
    const early = bookingIdOf(await create(firm, deskToday(app, '10:00', '12:00')));
    const waits = bookingIdOf(await create(firm, sixSeats(app)));
    const when = { from: TODAY, to: '2026-12-02' };
    await manager.closure.create({
      resourceId: app.story.smallRoomId,
      purpose: 'maintenance',
      reason: '投影损坏',
      when,
    });

    const view = await today(app);
    expect(view.waiting.map(({ booking }) => booking.id)).toEqual([waits]);
    expect(view).toMatchObject({ waitingInAll: 1, registrations: 0, canteens: 0, decides: true });
    expect(view.arriving.map((one) => [one.bookingId, one.times, one.hasBegun])).toEqual([
      [early, [{ from: '10:00', to: '12:00', nextDay: false }], false],
      [late, [{ from: '14:00', to: '16:00', nextDay: false }], false],
    ]);
    expect(view.closed).toMatchObject([{ purpose: 'maintenance', name: '小会议室', reason: '投影损坏' }]);

    app.passMinutes(90);
    const arriving = async () => (await today(app)).arriving.map((one) => [one.hasBegun, one.came]);
    expect(await arriving()).toEqual([
      [true, null],
      [false, null],
    ]);
    await manager.attendance.checkIn({ bookingId: early, day: TODAY, came: 1 });
    expect(await arriving()).toEqual([
      [true, 1],
      [false, null],
    ]);
    // What is over is expected no more; the time to clear up belongs to nobody's stay.
    app.passMinutes(90);
    expect((await today(app)).arriving.map((one) => one.bookingId)).toEqual([late]);
  });

  it('counts what is reported as broken, and bookings that other hours have left outside', async () => {
    const app = await useApp();
    const { stationId, smallRoomId } = app.story;
    const [firm, manager] = [callerOf(app, 'administrator'), callerOf(app, 'manager')];
    expect(await today(app)).toMatchObject({ faults: 0, outside: 0 });
    await firm.fault.report({ placeId: smallRoomId, words: '投影不亮' });
    await create(firm, sixSeats(app));
    const change = { stationId, day: '2026-12-08', change: 'off', reason: '片区活动' } as const;
    await manager.calendar.setStationDay({ ...change, evenIfBooked: true });
    expect(await today(app)).toMatchObject({ faults: 1, outside: 1 });
  });

  it('marks what lapses today', async () => {
    const app = await useApp();
    await create(callerOf(app, 'administrator'), sixSeats(app));
    const [{ booking, lapsesToday }] = (await today(app)).waiting as [
      Awaited<ReturnType<typeof today>>['waiting'][number],
    ];
    expect(lapsesToday).toBe(false);
    app.setClock(addMinutes(parseMoment(booking.decisionDeadline!)!, -5));
    expect((await today(app)).waiting).toMatchObject([{ lapsesToday: true }]);
  });

  it('tells what others did since the reader looked, and nothing of the reader', async () => {
    const app = await useApp();
    await create(callerOf(app, 'administrator'), deskToday(app, '10:00', '12:00'));
    app.passMinutes(1);
    const sinceMs = app.nowMs();
    app.passMinutes(1);
    const second = bookingIdOf(await create(callerOf(app, 'administrator'), sixSeats(app)));
    await callerOf(app, 'manager').approval.decide({ bookingId: second, decision: 'approve' });
    const events = (view: Awaited<ReturnType<typeof today>>) => view.changed?.map((one) => one.event);
    expect(events(await today(app))?.slice(0, 2)).toEqual(['booking.made', 'booking.made']);
    expect(events(await today(app, { sinceMs }))).toEqual(['booking.made']);
    expect(events(await today(app, { person: 'officer', sinceMs }))).toEqual([
      'booking.approved',
      'booking.made',
    ]);
  });

  it('takes the same statements for one booking and for nine', async () => {
    const app = await useApp();
    const firm = callerOf(app, 'administrator');
    const book = async () => {
      await create(firm, deskToday(app, '10:00', '12:00'));
      await create(firm, sixSeats(app, { want: { kind: 'desk', count: 2 }, headCount: 2 }));
    };
    await book();
    await today(app);
    const one = await countStatements(app, () => today(app));
    for (let more = 0; more < 8; more += 1) await book();
    const nine = await countStatements(app, () => today(app));
    expect((await today(app)).arrivingInAll).toBe(9);
    // The log names fewer kinds of things where all of it is about bookings.
    expect(nine['SELECT']).toBeLessThanOrEqual(one['SELECT']!);
    expect(one['SELECT']).toBeLessThanOrEqual(STATEMENTS_MAX);
  });
});
