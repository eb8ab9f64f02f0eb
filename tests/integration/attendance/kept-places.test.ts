import { describe, expect, it } from 'vitest';
import { settleNoShows } from '#lib/server/attendance/settle-no-shows.ts';
import { remindOfArrivals } from '#lib/server/attendance/remind-of-arrivals.ts';
import { callerOf, useApp, type TestApp } from '../../support/app-fixture.ts';
import { at, bookedDesks, DAY, ofBookings } from '../../support/arrivals.ts';
import { closeAtNoon } from '../../support/close-at-noon.ts';
import { AT_ONCE, setRules, type Rules } from '../../support/fair-share.ts';
import { bookingIdOf, create, oneDesk, type RequestInput } from '../../support/requests.ts';

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

  it('is not reminded of once the time for it is over: a day that was short, and one that goes on after noon', async () => {
    const app = await useApp();
    await closeAtNoon(app);
    await setRules(app, 'desk', { ...AT_ONCE, checkIn: RECORDING });
    const short = oneDesk(app, { when: { ...tomorrow.when, days: { list: [DAY] } } });
    const when = (time: RequestInput['when']['time']) => ({ ...short, when: { ...short.when, time } });
    const firm = callerOf(app, 'administrator');
    await create(firm, when({ from: '09:00', to: '10:00' }));
    await create(firm, when({ part: 'full-day' }));
    // Nothing ran before. By the rule of two hours both would still be looked through.
    await runAt(app, '10:30');
    const [awaited, ...more] = ofBookings(app, 'booking_id AS booking, state', 'attendance');
    expect(awaited).toMatchObject({ state: 'awaited', booking: 2 });
    expect(more).toEqual([]);

    const other = await useApp();
    await closeAtNoon(other);
    await setRules(other, 'desk', { ...AT_ONCE, checkIn: RECORDING });
    await create(callerOf(other, 'administrator'), when({ part: 'full-day' }));
    await runAt(other, '13:30', '18:00');
    expect(ofBookings(other, 'state', 'attendance')).toEqual([]);
  });

  it('is no no-show where the places were taken away meanwhile', async () => {
    const app = await useApp();
    await setRules(app, 'desk', { ...AT_ONCE, checkIn: RECORDING });
    const [firm, manager] = [callerOf(app, 'administrator'), callerOf(app, 'manager')];
    const all = oneDesk(app, {
      want: { kind: 'desk', count: 40, together: 'no' },
      when: { days: { list: [DAY, '2026-12-02'] }, time: { from: '09:00', to: '18:00' } },
      headCount: 40,
    });
    const bookingId = bookingIdOf(await create(firm, all));
    await runAt(app, '10:00');
    expect(ofBookings(app, 'state', 'attendance')).toEqual([{ state: 'awaited' }]);
    app.setClock(at('10:30'));
    const { zoneId } = app.story;
    const asked = { zoneId, purpose: 'urgent', reason: '停电', when: { from: DAY, to: DAY } } as const;
    const { fingerprint } = await manager.closure.plan(asked);
    await manager.closure.carryOut({ ...asked, fingerprint });
    await runAt(app, '11:00', '18:00');
    expect(await firm.booking.get({ bookingId })).toMatchObject({
      state: 'confirmed',
      days: [{ state: 'displaced' }, { state: 'given' }],
      attendance: [],
    });
    expect(ofBookings(app, 'state', 'attendance')).toEqual([]);
  });
});
