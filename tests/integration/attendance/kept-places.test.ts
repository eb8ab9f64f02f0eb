import { describe, expect, it } from 'vitest';
import { settleNoShows } from '#lib/server/attendance/settle-no-shows.ts';
import { remindOfArrivals } from '#lib/server/attendance/remind-of-arrivals.ts';
import { callerOf, useApp, type TestApp } from '../../support/app-fixture.ts';
import { at, bookedDesks, DAY, ofBookings } from '../../support/arrivals.ts';
import { AT_ONCE, setRules, type Rules } from '../../support/fair-share.ts';
import { bookingIdOf, create, oneDesk } from '../../support/requests.ts';

describe('staying away where nothing is released', () => {
  const RECORDING: NonNullable<Rules['checkIn']> = {
    opensMinutesBefore: 30,
    closesMinutesAfter: null,
    releases: false,
    records: true,
    decidesAfter: { noShows: 1, days: 30 },
  };
  const runAt = async (app: TestApp, ...clocks: string[]): Promise<void> => {
    for (const clock of clocks) {
      app.setClock(at(clock));
      await remindOfArrivals(app, app.now());
      await settleNoShows(app, app.now());
    }
  };
  const tomorrow = { when: { days: { list: ['2026-12-02'] }, time: { from: '09:00', to: '18:00' } } };

  it('is a no-show once at the end of the day, which counts, keeps the places, and is put right with a reason', async () => {
    const app = await useApp({ withHelpers: true });
    await setRules(app, 'desk', { ...AT_ONCE, checkIn: RECORDING });
    const firm = callerOf(app, 'administrator');
    const bookingId = bookingIdOf(await create(firm, oneDesk(app)));
    const came = bookingIdOf(
      await create(callerOf(app, 'neighbour'), oneDesk(app, { partyId: app.story.neighbourId })),
    );
    await runAt(app, '09:59');
    expect(ofBookings(app, 'state', 'attendance')).toEqual([]);
    await runAt(app, '10:00', '10:01', '17:59');
    await callerOf(app, 'frontDesk').attendance.checkIn({ bookingId: came, day: DAY });
    expect(ofBookings(app, 'state', 'attendance')).toEqual([{ state: 'awaited' }, { state: 'came' }]);
    expect((await create(firm, oneDesk(app, tomorrow))).outcome).toBe('granted');

    await runAt(app, '18:00', '18:01');
    expect(ofBookings(app, 'state', 'attendance')).toEqual([{ state: 'came' }, { state: 'no-show' }]);
    expect(ofBookings(app, `facts ->> 'places' AS places`, `event WHERE action = 'no-show'`)).toEqual([
      { places: 'kept' },
    ]);
    expect(ofBookings(app, 'kind', `message WHERE kind LIKE 'booking-%'`)).toEqual([
      { kind: 'booking-awaited' },
      { kind: 'booking-awaited' },
      { kind: 'booking-missed' },
    ]);
    expect(await firm.booking.get({ bookingId })).toMatchObject({
      days: [{ state: 'given' }],
      attendance: [{ state: 'no-show', came: 0 }],
    });
    expect((await create(firm, oneDesk(app, tomorrow))).outcome).toBe('pending');

    const correction = { bookingId, day: DAY, came: 0, reason: '下雪停运' };
    await expect(callerOf(app, 'frontDesk').attendance.correctNoShow(correction)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const manager = callerOf(app, 'manager');
    const { lines } = await manager.attendance.day({ stationId: app.story.stationId, day: DAY });
    expect(lines.map((one) => [one.bookingId, one.correctable])).toContainEqual([bookingId, true]);
    expect(await manager.attendance.correctNoShow(correction)).toEqual({ seated: false });
    await expect(manager.attendance.correctNoShow(correction)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await create(firm, oneDesk(app, tomorrow))).outcome).toBe('granted');
  });

  it('is taken back by the sheet that is typed in after an outage', async () => {
    const app = await useApp({ withHelpers: true });
    await setRules(app, 'desk', { ...AT_ONCE, checkIn: RECORDING });
    const firm = callerOf(app, 'administrator');
    const bookingId = bookingIdOf(await create(firm, oneDesk(app)));
    await runAt(app, '10:00', '18:00');
    expect((await create(firm, oneDesk(app, tomorrow))).outcome).toBe('pending');
    const sheet = { stationId: app.story.stationId, day: DAY, lines: [{ bookingId, came: 1 }] };
    expect(await callerOf(app, 'frontDesk').attendance.enter(sheet)).toEqual({ entered: 1, problems: [] });
    expect(ofBookings(app, 'state, came', 'attendance')).toEqual([{ state: 'came', came: 1 }]);
    expect((await create(firm, oneDesk(app, tomorrow))).outcome).toBe('granted');
  });

  it('is nothing where nobody was reminded: the program did not run, the rule is new, or the day was given back', async () => {
    const app = await useApp();
    await bookedDesks(app, 1);
    app.setClock(at('11:00'));
    await setRules(app, 'desk', { checkIn: RECORDING });
    await runAt(app, '11:00', '18:00', '23:00');
    expect(ofBookings(app, 'state', 'attendance')).toEqual([]);

    const other = await useApp();
    await bookedDesks(other, 1);
    const wants = await bookedDesks(other, 1);
    await setRules(other, 'desk', { checkIn: RECORDING });
    await runAt(other, '10:00');
    await callerOf(other, 'administrator').booking.cancel({ bookingId: wants });
    await setRules(other, 'desk', { checkIn: { ...RECORDING, records: false, decidesAfter: null } });
    await runAt(other, '18:00');
    expect(ofBookings(other, 'state', 'attendance')).toEqual([]);
  });
});
