import { describe, expect, it } from 'vitest';
import { callerOf, START, useApp } from '../../support/app-fixture.ts';
import { rowsOf } from '../../support/ledger-contents.ts';
import { lastEvents } from '../../support/last-events.ts';
import { bookingIdOf, create, oneDesk, sixSeats } from '../../support/requests.ts';
import { withBareConnection } from '../../support/sqlite-connection.ts';
import { wholeDatabase } from '../../support/whole-database.ts';

const OPEN = [{ from: '08:30', to: '18:30' }];

describe('opening a station', () => {
  it('needs a name only: the rest is what most stations have', async () => {
    const app = await useApp();
    const officer = callerOf(app, 'officer');
    const { id } = await officer.station.create({ name: '南湖驿站' });
    expect(await callerOf(app, null).station.get({ stationId: id })).toEqual({
      id,
      name: '南湖驿站',
      address: '',
      phone: '',
      notes: '',
      timeZone: 'Asia/Shanghai',
      retired: false,
      hours: {
        monday: OPEN,
        tuesday: OPEN,
        wednesday: OPEN,
        thursday: OPEN,
        friday: OPEN,
        saturday: OPEN,
        sunday: OPEN,
        publicHoliday: [],
        makeUpWorkday: OPEN,
      },
      dayParts: {
        morning: { from: '00:00', to: '12:00' },
        afternoon: { from: '12:00', to: '18:00' },
        evening: { from: '18:00', to: '24:00' },
      },
      exceptions: [],
      zones: [],
      resources: [],
      settings: null,
    });
    expect((await officer.station.list()).stations.at(-1)).toEqual({
      id,
      name: '南湖驿站',
      address: '',
      timeZone: 'Asia/Shanghai',
    });
    expect(lastEvents(app.file)).toEqual([
      { actor: '周明', subject: 'station', action: 'created', facts: {}, at: START },
    ]);
  });

  it('does not make its maker the manager', async () => {
    const app = await useApp();
    await callerOf(app, 'officer').station.create({ name: '南湖驿站' });
    expect(
      rowsOf(
        app.file,
        `SELECT count(*) AS n FROM station_role r JOIN station s ON s.id = r.station_id WHERE s.name = '南湖驿站'`,
      ),
    ).toEqual([{ n: 0 }]);
  });

  it('takes every text as it was typed', async () => {
    const app = await useApp();
    const odd = `<b>{{7*7}}</b> "'; DROP TABLE station;-- 😀`;
    const { id } = await callerOf(app, 'officer').station.create({
      name: odd,
      address: odd,
      notes: `${odd}\r\n第二行`,
    });
    expect(await callerOf(app, null).station.get({ stationId: id })).toMatchObject({
      name: odd,
      address: odd,
      notes: `${odd}\n第二行`,
    });
  });

  it('is refused to the 501st of a district', async () => {
    const app = await useApp();
    withBareConnection(app.file, (db) => {
      const insert = db.prepare(
        `INSERT INTO station (public_id, district_id, name, hours, day_parts, created_at) SELECT ?, 1, '站', hours, day_parts, 0 FROM station WHERE id = 1`,
      );
      for (let index = 0; index < 497; index += 1) insert.run(String(index).padStart(16, 's'));
    });
    const officer = callerOf(app, 'officer');
    await officer.station.create({ name: '第五百' });
    await expect(officer.station.create({ name: '第五百零一' })).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { reason: 'too-many-stations', facts: { limit: 500 } },
    });
    expect((await officer.station.list()).stations).toHaveLength(500);
  });
});

describe('what a station shows', () => {
  it('everybody sees its zones and how many places it has', async () => {
    const app = await useApp();
    const shown = await callerOf(app, 'neighbour').station.get({ stationId: app.story.stationId });
    expect(shown).toMatchObject({
      zones: [{ id: app.story.zoneId, name: '共享工区', desks: 40 }],
      resources: [
        { kind: 'desk', count: 40 },
        { kind: 'area', count: 1 },
        { kind: 'room', count: 2 },
        { kind: 'counter', count: 1 },
        { kind: 'bay', count: 1 },
      ],
      settings: null,
    });
  });

  it('those who run it see what is set, reasons and past days too', async () => {
    const app = await useApp();
    const { stationId, zoneId } = app.story;
    const manager = callerOf(app, 'manager');
    await manager.station.setException({ stationId, day: '2026-11-29', ranges: [], reason: '消防演练' });
    await manager.station.setException({
      stationId,
      day: '2026-12-24',
      ranges: [
        { from: '13:00', to: '18:00' },
        { from: '09:00', to: '12:00' },
      ],
      reason: '盘点',
    });
    await manager.calendar.setStationDay({ stationId, day: '2026-12-25', change: 'off', reason: '园区停电' });
    const split = [
      { from: '09:00', to: '12:00' },
      { from: '13:00', to: '18:00' },
    ];
    expect((await manager.station.get({ stationId })).settings).toEqual({
      createdAt: '2026-11-30T01:00Z',
      exceptions: [
        { day: '2026-11-29', ranges: [], reason: '消防演练' },
        { day: '2026-12-24', ranges: split, reason: '盘点' },
      ],
      calendarDays: [{ day: '2026-12-25', change: 'off', reason: '园区停电' }],
      zones: [
        {
          id: zoneId,
          name: '共享工区',
          neighbourDistance: 150,
          width: 1440,
          height: 760,
          rank: 0,
          desks: 40,
        },
      ],
    });
    const others = await callerOf(app, 'administrator').station.get({ stationId });
    expect(others).toMatchObject({ exceptions: [{ day: '2026-12-24', ranges: split }], settings: null });
    expect(JSON.stringify(others)).not.toMatch(/消防|盘点|停电/);
  });
});

describe('changing a station', () => {
  it('changes what is named and leaves the rest', async () => {
    const app = await useApp();
    const { stationId } = app.story;
    const manager = callerOf(app, 'manager');
    const before = await manager.station.get({ stationId });
    await manager.station.update({ stationId, phone: '027-12345678', notes: '请走东门' });
    expect(await manager.station.get({ stationId })).toEqual({
      ...before,
      phone: '027-12345678',
      notes: '请走东门',
    });
    expect(lastEvents(app.file)).toEqual([
      {
        actor: '李站长',
        subject: 'station',
        action: 'updated',
        facts: { changed: 'notes phone' },
        at: START,
      },
    ]);
  });

  it('with nothing named writes nothing', async () => {
    const app = await useApp();
    const before = wholeDatabase(app.file);
    await expect(
      callerOf(app, 'manager').station.update({ stationId: app.story.stationId }),
    ).resolves.toEqual({ done: true });
    expect(wholeDatabase(app.file)).toEqual(before);
  });

  it('is what the next request is decided by, and leaves the bookings outside of shorter hours', async () => {
    const app = await useApp();
    const { stationId } = app.story;
    const firm = callerOf(app, 'administrator');
    expect((await create(firm, oneDesk(app))).outcome).toBe('granted');
    const { hours } = await callerOf(app, null).station.get({ stationId });
    await callerOf(app, 'manager').station.update({
      stationId,
      hours: {
        ...hours,
        tuesday: [
          { from: '12:00', to: '13:00' },
          { from: '10:00', to: '12:00' },
        ],
      },
    });
    expect((await callerOf(app, null).station.get({ stationId })).hours.tuesday).toEqual([
      { from: '10:00', to: '13:00' },
    ]);
    expect(await create(firm, oneDesk(app))).toMatchObject({
      outcome: 'refused',
      days: [{ refusal: { code: 'outside-opening-hours' } }],
    });
    expect(rowsOf(app.file, 'SELECT state FROM booking')).toEqual([{ state: 'confirmed' }]);
  });

  it('gives another time zone only while nothing is claimed', async () => {
    const app = await useApp();
    const { stationId, bayId } = app.story;
    const manager = callerOf(app, 'manager');
    await manager.station.update({ stationId, timeZone: 'Asia/Urumqi' });
    expect((await manager.station.get({ stationId })).timeZone).toBe('Asia/Urumqi');
    await manager.closure.create({
      resourceId: bayId,
      purpose: 'reserve',
      when: { from: '2026-12-01', to: '2026-12-01' },
    });
    const before = wholeDatabase(app.file);
    await expect(
      manager.station.update({ stationId, timeZone: 'Asia/Shanghai', name: '新名字' }),
    ).rejects.toMatchObject({ code: 'CONFLICT', cause: { reason: 'time-zone-fixed' } });
    expect(wholeDatabase(app.file)).toEqual(before);
    await manager.station.update({ stationId, timeZone: 'Asia/Urumqi', name: '江城新站' });
    expect((await manager.station.get({ stationId })).name).toBe('江城新站');
  });
});

describe('a day with hours of its own', () => {
  const stationDay = (app: Awaited<ReturnType<typeof useApp>>) => ({
    stationId: app.story.stationId,
    day: '2026-12-01',
  });

  it('closes the hall on that day, and is set anew or taken back', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    const firm = callerOf(app, 'administrator');
    await manager.station.setException({ ...stationDay(app), ranges: [] });
    expect(lastEvents(app.file)).toMatchObject([
      { action: 'exception-set', facts: { day: '2026-12-01', closed: true } },
    ]);
    expect((await create(firm, oneDesk(app))).outcome).toBe('refused');
    await manager.station.setException({
      ...stationDay(app),
      ranges: [{ from: '09:00', to: '18:00' }],
      reason: '照常开放',
    });
    expect(rowsOf(app.file, 'SELECT ranges, reason FROM station_exception')).toEqual([
      { ranges: '[{"from":540,"to":1080}]', reason: '照常开放' },
    ]);
    expect((await create(firm, oneDesk(app))).outcome).toBe('granted');
    await manager.station.removeException(stationDay(app));
    expect(lastEvents(app.file)).toMatchObject([
      { action: 'exception-removed', facts: { day: '2026-12-01' } },
    ]);
    await expect(manager.station.removeException(stationDay(app))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('is refused to the 1,001st, and a day that is set already may still be changed', async () => {
    const app = await useApp();
    withBareConnection(app.file, (db) => {
      const insert = db.prepare(
        `INSERT INTO station_exception (station_id, local_day, ranges) VALUES (1, ?, '[]')`,
      );
      for (let day = 30_000; day < 30_999; day += 1) insert.run(day);
    });
    const manager = callerOf(app, 'manager');
    await manager.station.setException({ ...stationDay(app), ranges: [] });
    const next = { ...stationDay(app), day: '2026-12-02', ranges: [] };
    await expect(manager.station.setException(next)).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { reason: 'too-many-days', facts: { limit: 1_000 } },
    });
    await expect(manager.station.setException({ ...stationDay(app), ranges: [] })).resolves.toEqual({
      done: true,
    });
  });
});

describe('retiring a station', () => {
  it('is refused while bookings or holds are to come, with their number', async () => {
    const app = await useApp();
    const { stationId } = app.story;
    const firm = callerOf(app, 'administrator');
    const bookingId = bookingIdOf(await create(firm, oneDesk(app)));
    const held = bookingIdOf(await create(firm, sixSeats(app)));
    const officer = callerOf(app, 'officer');
    const before = wholeDatabase(app.file);
    await expect(officer.station.retire({ stationId })).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { reason: 'has-future-bookings', facts: { bookings: 2 } },
    });
    expect(wholeDatabase(app.file)).toEqual(before);
    await firm.booking.cancel({ bookingId });
    await firm.booking.cancel({ bookingId: held });
    await expect(officer.station.retire({ stationId })).resolves.toEqual({ done: true });
  });

  it('takes it off the list and ends all change of it; what is known of it stays', async () => {
    const app = await useApp();
    const { stationId, zoneId, bayId } = app.story;
    const officer = callerOf(app, 'officer');
    await officer.station.retire({ stationId });
    expect(lastEvents(app.file)).toMatchObject([{ subject: 'station', action: 'retired' }]);
    expect((await officer.station.list()).stations.map((station) => station.id)).toEqual([
      app.story.otherStationId,
    ]);
    expect(await officer.station.get({ stationId })).toMatchObject({ name: '江城驿站', retired: true });
    const before = wholeDatabase(app.file);
    const refused = { code: 'CONFLICT', cause: { reason: 'retired' } };
    await expect(officer.station.retire({ stationId })).rejects.toMatchObject(refused);
    await expect(officer.station.update({ stationId, name: 'x' })).rejects.toMatchObject(refused);
    await expect(
      officer.station.setException({ stationId, day: '2026-12-01', ranges: [] }),
    ).rejects.toMatchObject(refused);
    await expect(
      officer.resource.createZone({ stationId, name: '区', template: 'empty', width: 1, height: 1 }),
    ).rejects.toMatchObject(refused);
    await expect(officer.resource.updateZone({ zoneId, name: '区' })).rejects.toMatchObject(refused);
    await expect(
      officer.closure.create({
        resourceId: bayId,
        purpose: 'closure',
        when: { from: '2026-12-01', to: '2026-12-01' },
      }),
    ).rejects.toMatchObject(refused);
    expect(wholeDatabase(app.file)).toEqual(before);
    expect((await create(callerOf(app, 'administrator'), oneDesk(app))).outcome).toBe('refused');
  });
});
