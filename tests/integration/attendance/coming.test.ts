import { describe, expect, it } from 'vitest';
import { instantOf } from '#lib/domain/time/instant.ts';
import { settleNoShows } from '#lib/server/attendance/settle-no-shows.ts';
import { remindOfArrivals } from '#lib/server/attendance/remind-of-arrivals.ts';
import { runEveryMinute } from '#lib/server/upkeep/schedule.ts';
import { callerOf, useApp } from '../../support/app-fixture.ts';
import { at, bookedDesks, DAY, ofBookings } from '../../support/arrivals.ts';
import { change } from '../../support/changes.ts';
import { AT_ONCE, quotaOf, setRules, type Rules } from '../../support/fair-share.ts';
import { bookingIdOf, create, oneDesk } from '../../support/requests.ts';

const RELEASING: NonNullable<Rules['checkIn']> = {
  opensMinutesBefore: 30,
  closesMinutesAfter: 60,
  releases: true,
  decidesAfter: null,
};

describe('checking in', () => {
  it('counts who came, raises the count when more come, and says it only once', async () => {
    const app = await useApp({ withHelpers: true });
    const bookingId = await bookedDesks(app);
    const member = callerOf(app, 'member');
    await expect(member.attendance.checkIn({ bookingId, day: DAY })).rejects.toMatchObject({
      cause: { reason: 'check-in-early', facts: { time: '08:30', day: DAY } },
    });
    app.setClock(at('08:45'));
    const { arrivals } = await member.attendance.mine({ stationId: app.story.stationId });
    expect(arrivals).toMatchObject([
      { bookingId, standing: 'open', opens: '08:30', closes: '18:00', attendance: null },
    ]);
    expect(await member.attendance.checkIn({ bookingId, day: DAY, came: 5 })).toMatchObject({
      headCount: 6,
      attendance: { state: 'came', came: 5 },
    });
    await member.attendance.checkIn({ bookingId, day: DAY, came: 3 });
    await member.attendance.checkIn({ bookingId, day: DAY });
    await expect(member.attendance.checkIn({ bookingId, day: DAY, came: 7 })).rejects.toMatchObject({
      cause: { reason: 'too-many-came', facts: { limit: 6 } },
    });
    const desk = callerOf(app, 'frontDesk');
    expect(await desk.attendance.checkIn({ bookingId, day: DAY, came: 4 })).toMatchObject({
      attendance: { came: 4 },
    });
    expect(
      ofBookings(app, `id, facts ->> 'came' AS came`, `event WHERE action = 'checked-in'`),
    ).toMatchObject([{ came: 5 }, { came: 4 }]);
    expect((await member.booking.get({ bookingId })).attendance).toEqual([
      { day: DAY, state: 'came', came: 4, reason: '' },
    ]);
  });

  it('takes as many as the day has seats, where fewer come from the next day on, and nobody before the day', async () => {
    const app = await useApp({ withHelpers: true });
    const next = '2026-12-02';
    const when = { days: { list: [DAY, next] }, time: { from: '09:00', to: '18:00' } };
    const bookingId = await bookedDesks(app, 3, { when });
    await change(callerOf(app, 'administrator'), bookingId, {
      scope: { from: next },
      want: { kind: 'desk', count: 1 },
      headCount: 1,
    });
    app.setClock(at('09:00'));
    const member = callerOf(app, 'member');
    expect(await member.attendance.checkIn({ bookingId, day: DAY, came: 3 })).toMatchObject({
      attendance: { came: 3 },
    });
    for (const caller of [member, callerOf(app, 'frontDesk')])
      await expect(caller.attendance.checkIn({ bookingId, day: next })).rejects.toMatchObject({
        cause: { reason: 'check-in-early', facts: { time: '08:30', day: next } },
      });
    expect(ofBookings(app, 'came', 'attendance')).toEqual([{ came: 3 }]);
  });

  it('lists only what is of one’s own parties, and refuses another day and another party', async () => {
    const app = await useApp();
    const bookingId = await bookedDesks(app, 1);
    app.setClock(at('09:10'));
    const neighbour = callerOf(app, 'neighbour');
    expect((await neighbour.attendance.mine({ stationId: app.story.stationId })).arrivals).toEqual([]);
    await expect(neighbour.attendance.checkIn({ bookingId, day: DAY })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const member = callerOf(app, 'member');
    await expect(member.attendance.checkIn({ bookingId, day: '2026-12-02' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect(ofBookings(app, 'came', 'attendance')).toEqual([]);
  });
});

describe('staying away', () => {
  it('has no consequences by default: the jobs write nothing, however late it is', async () => {
    const app = await useApp();
    await bookedDesks(app);
    for (const clock of ['09:30', '10:00', '17:00']) {
      app.setClock(at(clock));
      await runEveryMinute(app);
    }
    expect(ofBookings(app, 'state', 'attendance')).toEqual([]);
    expect(ofBookings(app, 'count(*) AS n', 'claim')).toEqual([{ n: 6 }]);
  });

  it('is reminded of, then released: the seat goes to the next in line with the same commit, and the day counts as used', async () => {
    const app = await useApp();
    await setRules(app, 'desk', { ...AT_ONCE, checkIn: RELEASING, fairShare: quotaOf('seat-days', 100) });
    const firm = callerOf(app, 'administrator');
    const want = { kind: 'desk', count: 40, together: 'no' } as const;
    const bookingId = bookingIdOf(await create(firm, oneDesk(app, { want, headCount: 40 })));
    const neighbour = callerOf(app, 'neighbour');
    const afternoon = oneDesk(app, {
      partyId: app.story.neighbourId,
      when: { days: { list: [DAY] }, time: { from: '13:00', to: '18:00' } },
    });
    await neighbour.waitlist.join({ request: afternoon });

    app.setClock(at('09:29'));
    await remindOfArrivals(app, app.now());
    expect(ofBookings(app, 'state', 'attendance')).toEqual([]);
    app.setClock(at('09:30'));
    await remindOfArrivals(app, app.now());
    await remindOfArrivals(app, app.now());
    app.setClock(at('09:59'));
    await settleNoShows(app, app.now());
    expect(ofBookings(app, 'state', 'attendance')).toEqual([{ state: 'awaited' }]);

    app.setClock(at('10:00'));
    await settleNoShows(app, app.now());
    await settleNoShows(app, app.now());
    expect(ofBookings(app, 'state, came', 'attendance')).toEqual([{ state: 'no-show', came: 0 }]);
    expect(ofBookings(app, 'DISTINCT kind', 'claim')).toEqual([{ kind: 'hold' }]);
    expect((await neighbour.waitlist.list({ partyId: app.story.neighbourId })).waiting).toMatchObject([
      { state: 'offered' },
    ]);
    expect(
      ofBookings(app, 'kept', `quota_use WHERE party_id = (SELECT id FROM party WHERE name = '远景咨询')`),
    ).toEqual([{ kept: 1 }]);
    expect(await firm.booking.get({ bookingId })).toMatchObject({
      state: 'confirmed',
      days: [{ state: 'no-show' }],
      attendance: [{ state: 'no-show', came: 0 }],
    });
    expect(ofBookings(app, 'kind', `message WHERE kind LIKE 'booking-%'`)).toEqual([
      { kind: 'booking-awaited' },
      { kind: 'booking-missed' },
    ]);
    await expect(firm.attendance.checkIn({ bookingId, day: DAY })).rejects.toMatchObject({
      cause: { reason: 'seat-released' },
    });
  });

  it('releases nothing where somebody came after the reminder, or where nobody was reminded in time', async () => {
    const app = await useApp();
    const bookingId = await bookedDesks(app, 2);
    const late = await bookedDesks(app, 3);
    app.setClock(at('09:40'));
    await setRules(app, 'desk', { checkIn: RELEASING });
    await remindOfArrivals(app, app.now());
    await callerOf(app, 'member').attendance.checkIn({ bookingId, day: DAY, came: 1 });
    app.setClock(at('10:05'));
    await remindOfArrivals(app, app.now());
    await settleNoShows(app, app.now());
    // The reminder came late: it leaves half of the time all the same.
    expect(ofBookings(app, 'state', 'attendance')).toEqual([{ state: 'awaited' }, { state: 'came' }]);
    app.setClock(at('10:10'));
    await settleNoShows(app, app.now());
    expect(ofBookings(app, 'state', 'attendance')).toEqual([{ state: 'came' }, { state: 'no-show' }]);
    expect((await callerOf(app, 'member').booking.get({ bookingId: late })).days).toMatchObject([
      { state: 'no-show' },
    ]);

    const other = await useApp();
    await bookedDesks(other, 2);
    other.setClock(at('10:00'));
    await setRules(other, 'desk', { checkIn: RELEASING });
    for (const clock of ['10:00', '11:00', '17:00']) {
      other.setClock(at(clock));
      await runEveryMinute(other);
    }
    expect(ofBookings(other, 'state', 'attendance')).toEqual([]);
  });

  it('is put right by the manager with a reason: the places are theirs again where nobody has taken them', async () => {
    const app = await useApp();
    await setRules(app, 'desk', { ...AT_ONCE, checkIn: RELEASING });
    const bookingId = await bookedDesks(app, 2);
    const manager = callerOf(app, 'manager');
    app.setClock(at('09:30'));
    await remindOfArrivals(app, app.now());
    app.setClock(at('10:00'));
    await settleNoShows(app, app.now());
    const correction = { bookingId, day: DAY, came: 2, reason: '他们在，签到机没有电' };
    await expect(callerOf(app, 'member').attendance.correctNoShow(correction)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await manager.attendance.correctNoShow(correction)).toEqual({ seated: true });
    await expect(manager.attendance.correctNoShow(correction)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await manager.booking.get({ bookingId })).toMatchObject({
      days: [{ state: 'given' }],
      attendance: [{ state: 'came', came: 2, reason: correction.reason }],
    });
    expect(ofBookings(app, 'DISTINCT from_min, kind', 'claim')).toEqual([
      { from_min: at('10:00'), kind: 'booking' },
    ]);
    expect(
      JSON.stringify(ofBookings(app, 'facts', `event WHERE action = 'no-show-corrected'`)),
    ).not.toContain('签到机');
  });

  it('makes each request wait for a decision after so many no-shows, until one is excused', async () => {
    const app = await useApp();
    await setRules(app, 'desk', {
      ...AT_ONCE,
      checkIn: { ...RELEASING, decidesAfter: { noShows: 1, days: 30 } },
    });
    const firm = callerOf(app, 'administrator');
    const bookingId = bookingIdOf(await create(firm, oneDesk(app)));
    app.setClock(at('09:30'));
    await remindOfArrivals(app, app.now());
    app.setClock(at('10:00'));
    await settleNoShows(app, app.now());
    const tomorrow = oneDesk(app, {
      when: { days: { list: ['2026-12-02'] }, time: { from: '09:00', to: '18:00' } },
    });
    expect(await create(firm, tomorrow)).toMatchObject({ outcome: 'pending', decisionBecause: 'no-shows' });
    expect(
      (await create(callerOf(app, 'neighbour'), { ...tomorrow, partyId: app.story.neighbourId })).outcome,
    ).toBe('granted');
    await callerOf(app, 'manager').attendance.correctNoShow({
      bookingId,
      day: DAY,
      came: 0,
      reason: '下雪停运',
    });
    expect((await create(firm, tomorrow)).outcome).toBe('granted');
  });
});

describe('the day at the desk', () => {
  it('finds people by initials, by digits and by name, counts who came, and types a sheet back in', async () => {
    const app = await useApp({ withHelpers: true });
    const bookingId = await bookedDesks(app, 6);
    const other = bookingIdOf(
      await create(callerOf(app, 'neighbour'), oneDesk(app, { partyId: app.story.neighbourId })),
    );
    const desk = callerOf(app, 'frontDesk');
    const { stationId } = app.story;
    const found = async (text: string): Promise<string[]> =>
      (await desk.attendance.day({ stationId, day: DAY, text })).lines.map((one) => one.bookingId);
    expect(await found('')).toHaveLength(2);
    expect(await found('yj')).toEqual([bookingId]);
    expect(await found('味道')).toEqual([other]);
    const [line] = (await desk.attendance.day({ stationId, day: DAY, text: '远景' })).lines;
    expect(line?.mobile).toMatch(/^\d{3}\*{4}\d{4}$/);
    expect(await found(line?.mobile.slice(-4) ?? '')).toContain(bookingId);

    const sheet = { stationId, day: DAY, lines: [{ bookingId, came: 5 }] };
    await expect(desk.attendance.enter(sheet)).rejects.toMatchObject({ code: 'CONFLICT' });
    app.setClock(instantOf(at('09:00') + 2 * 1440));
    const lines = [...sheet.lines, { bookingId: 'not-a-booking-12', came: 1 }];
    const entered = { entered: 1, problems: [{ bookingId: 'not-a-booking-12', reason: 'not-coming-today' }] };
    expect(await desk.attendance.enter({ ...sheet, lines })).toEqual(entered);
    expect(await desk.attendance.enter({ ...sheet, lines })).toEqual(entered);
    expect((await desk.attendance.day({ stationId, day: DAY })).total).toEqual({
      bookings: 2,
      expected: 7,
      arrived: 1,
      came: 5,
      noShows: 0,
    });
    expect(ofBookings(app, 'count(*) AS n', `event WHERE action = 'checked-in'`)).toEqual([{ n: 1 }]);
  });
});
