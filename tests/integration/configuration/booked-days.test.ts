import { describe, expect, it } from 'vitest';
import { callerOf, useApp, type TestApp } from '../../support/app-fixture.ts';
import { countStatements } from '../../support/count-statements.ts';
import { rowsOf } from '../../support/ledger-contents.ts';
import { bookingIdOf, create, oneDesk, sixSeats } from '../../support/requests.ts';

const DAY = '2026-12-01';
const outside = (bookings: number) => ({
  code: 'CONFLICT',
  cause: { reason: 'bookings-outside', facts: { bookings } },
});

function setHours(app: TestApp, ranges: { from: string; to: string }[], more: object = {}) {
  const { stationId } = app.story;
  return callerOf(app, 'manager').station.setException({ stationId, day: DAY, ranges, ...more });
}

function setDay(app: TestApp, change: 'off' | 'work', more: object = {}) {
  const { stationId } = app.story;
  return callerOf(app, 'manager').calendar.setStationDay({ stationId, day: DAY, change, ...more });
}

it('a day that has passed gets no hours of its own any more, and today still does', async () => {
  const app = await useApp();
  const { stationId } = app.story;
  const manager = callerOf(app, 'manager');
  await expect(
    manager.station.setException({ stationId, day: '2026-11-29', ranges: [] }),
  ).rejects.toMatchObject({ code: 'BAD_REQUEST', cause: { reason: 'day-over' } });
  await manager.station.setException({ stationId, day: '2026-11-30', ranges: [] });
});

describe('a day that has bookings', () => {
  it('is closed by hours of its own only by those who know of them, and they stay', async () => {
    const app = await useApp();
    const firm = callerOf(app, 'administrator');
    const bookingId = bookingIdOf(await create(firm, oneDesk(app)));
    await create(firm, sixSeats(app));
    await expect(setHours(app, [])).rejects.toMatchObject(outside(2));
    expect(rowsOf(app.file, 'SELECT * FROM station_exception')).toEqual([]);
    await setHours(app, [], { evenIfBooked: true });
    expect(await firm.booking.get({ bookingId })).toMatchObject({ state: 'confirmed' });
  });

  it('may have any hours that its bookings lie within', async () => {
    const app = await useApp();
    await create(callerOf(app, 'administrator'), oneDesk(app));
    await setHours(app, [{ from: '09:00', to: '18:00' }]);
    await expect(setHours(app, [{ from: '09:01', to: '18:00' }])).rejects.toMatchObject(outside(1));
    await expect(setHours(app, [{ from: '09:00', to: '17:59' }])).rejects.toMatchObject(outside(1));
  });

  it('may end with the last booking although its place is cleared later', async () => {
    const app = await useApp();
    const room = oneDesk(app, {
      want: { kind: 'room' },
      when: { days: { list: [DAY] }, time: { from: '15:00', to: '16:00' } },
    });
    await create(callerOf(app, 'administrator'), room);
    expect(rowsOf(app.file, 'SELECT max(to_min - from_min) AS minutes FROM claim')).toEqual([
      { minutes: 70 },
    ]);
    await setHours(app, [{ from: '15:00', to: '16:00' }]);
  });

  it('does not mind holds that are past their deadline', async () => {
    const app = await useApp();
    await create(
      callerOf(app, 'administrator'),
      sixSeats(app, { when: { days: { list: ['2026-12-10'] }, time: { from: '09:00', to: '18:00' } } }),
    );
    const { stationId } = app.story;
    const closing = { stationId, day: '2026-12-10', ranges: [] };
    await expect(callerOf(app, 'manager').station.setException(closing)).rejects.toMatchObject(outside(1));
    app.passMinutes(4 * 1440);
    await callerOf(app, 'manager').station.setException(closing);
  });

  it('is made a day off only by those who know of them', async () => {
    const app = await useApp();
    await create(callerOf(app, 'administrator'), oneDesk(app));
    await setDay(app, 'work');
    await expect(setDay(app, 'off')).rejects.toMatchObject(outside(1));
    await setDay(app, 'off', { evenIfBooked: true });
  });

  it('that has hours of its own keeps these as a day off', async () => {
    const app = await useApp();
    await create(callerOf(app, 'administrator'), oneDesk(app));
    await setHours(app, [{ from: '09:00', to: '18:00' }]);
    await setDay(app, 'off');
  });

  it('is looked at with few statements, however many bookings there are', async () => {
    const app = await useApp();
    const firm = callerOf(app, 'administrator');
    await create(firm, oneDesk(app));
    // The first call of a session writes down that it is used.
    await expect(setHours(app, [])).rejects.toMatchObject(outside(1));
    const one = await countStatements(app, () => setHours(app, []).catch(() => undefined));
    for (let index = 0; index < 4; index += 1) await create(firm, oneDesk(app));
    const five = await countStatements(app, () => setHours(app, []).catch(() => undefined));
    expect(five['SELECT']).toBe(one['SELECT']);
  });
});

describe('hours of the week', () => {
  const outsideWeek = (bookings: number) => ({
    code: 'CONFLICT',
    cause: { reason: 'bookings-outside-week', facts: { bookings } },
  });
  const OPEN = [{ from: '08:30', to: '18:30' }];
  const usual = {
    ...{ monday: OPEN, tuesday: OPEN, wednesday: OPEN, thursday: OPEN, friday: OPEN },
    ...{ saturday: OPEN, sunday: OPEN, publicHoliday: [], makeUpWorkday: OPEN },
  };

  function setWeek(app: TestApp, days: Partial<typeof usual>, more: object = {}) {
    const { stationId } = app.story;
    return callerOf(app, 'manager').station.update({ stationId, hours: { ...usual, ...days }, ...more });
  }
  const hoursOf = (app: TestApp) => rowsOf(app.file, 'SELECT hours FROM station ORDER BY id');

  it('leave bookings outside only where the manager knows of them, and they stay', async () => {
    const app = await useApp();
    const firm = callerOf(app, 'administrator');
    const bookingId = bookingIdOf(await create(firm, oneDesk(app)));
    await create(firm, sixSeats(app));
    const before = hoursOf(app);
    await expect(setWeek(app, { tuesday: [] })).rejects.toMatchObject(outsideWeek(2));
    await expect(setWeek(app, { wednesday: [{ from: '10:00', to: '18:30' }] })).rejects.toMatchObject(
      outsideWeek(1),
    );
    expect(hoursOf(app)).toEqual(before);
    await setWeek(app, { tuesday: [] }, { evenIfBooked: true });
    expect(await firm.booking.get({ bookingId })).toMatchObject({ state: 'confirmed' });
    expect(hoursOf(app)).not.toEqual(before);
  });

  it('are not asked about again for bookings that lie outside of them already', async () => {
    const app = await useApp();
    await create(callerOf(app, 'administrator'), oneDesk(app));
    await setWeek(app, { tuesday: [] }, { evenIfBooked: true });
    await setWeek(app, { tuesday: [], sunday: [] });
  });

  it('may be longer, or shorter where nothing is booked, and days with hours of their own keep theirs', async () => {
    const app = await useApp();
    await create(callerOf(app, 'administrator'), oneDesk(app));
    await setWeek(app, { tuesday: [{ from: '07:00', to: '20:00' }], wednesday: [] });
    await setHours(app, [{ from: '08:30', to: '18:30' }]);
    await setWeek(app, { tuesday: [] });
  });

  it('are compared only where they are changed', async () => {
    const app = await useApp();
    await create(callerOf(app, 'administrator'), oneDesk(app));
    const { stationId } = app.story;
    await callerOf(app, 'manager').station.update({ stationId, name: '江城新站' });
  });
});

describe('a day that gets its usual hours back', () => {
  const { from, to } = { from: '19:00', to: '20:00' };
  const evening = { when: { days: { list: [DAY] }, time: { from, to } } };

  it('loses longer hours of its own only by those who know of the bookings in them', async () => {
    const app = await useApp();
    const { stationId } = app.story;
    const manager = callerOf(app, 'manager');
    await setHours(app, [{ from: '08:30', to: '20:00' }]);
    const bookingId = bookingIdOf(await create(callerOf(app, 'administrator'), oneDesk(app, evening)));
    await expect(manager.station.removeException({ stationId, day: DAY })).rejects.toMatchObject(outside(1));
    expect(rowsOf(app.file, 'SELECT * FROM station_exception')).toHaveLength(1);
    await manager.station.removeException({ stationId, day: DAY, evenIfBooked: true });
    expect(rowsOf(app.file, 'SELECT * FROM station_exception')).toEqual([]);
    expect((await manager.booking.get({ bookingId })).state).toBe('confirmed');
  });

  it('is left to the notice only by those who know of the bookings on it', async () => {
    const app = await useApp();
    const { stationId } = app.story;
    const manager = callerOf(app, 'manager');
    // A Saturday that the station works although it is closed on Saturdays.
    const day = '2026-12-05';
    const { hours } = await manager.station.get({ stationId });
    await manager.station.update({ stationId, hours: { ...hours, saturday: [] } });
    await manager.calendar.setStationDay({ stationId, day, change: 'work' });
    const time = { from: '09:00', to: '10:00' };
    await create(callerOf(app, 'administrator'), oneDesk(app, { when: { days: { list: [day] }, time } }));
    await expect(manager.calendar.removeStationDay({ stationId, day })).rejects.toMatchObject(outside(1));
    expect(rowsOf(app.file, 'SELECT * FROM station_calendar_day')).toHaveLength(1);
    await manager.calendar.removeStationDay({ stationId, day, evenIfBooked: true });
    expect(rowsOf(app.file, 'SELECT * FROM station_calendar_day')).toEqual([]);
  });
});

it('a notice says before it is published how many bookings it would leave outside of the hours', async () => {
  const app = await useApp();
  const stay = {
    when: { days: { list: ['2027-01-04', '2027-01-05'] }, time: { from: '09:00', to: '18:00' } },
    acceptProvisional: true,
  };
  await create(callerOf(app, 'member'), sixSeats(app, stay));
  await create(callerOf(app, 'administrator'), oneDesk(app));
  const preview = (notice: string) =>
    callerOf(app, 'officer').calendar.preview({ year: 2027, notice: `2027年放假安排：${notice}` });
  const other = await preview('元旦：1月1日（周五）放假。');
  expect(other.outside).toEqual({ bookings: 0, stations: 0 });
  const found = await preview('元旦：1月2日（周六）至4日（周一）放假调休，共3天。');
  expect(found.outside).toEqual({ bookings: 1, stations: 1 });
  expect(rowsOf(app.file, 'SELECT * FROM calendar_day WHERE notice_year = 2027')).toEqual([]);
});
