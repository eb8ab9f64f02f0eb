import { describe, expect, it } from 'vitest';
import { callerOf, START, useApp } from '../../support/app-fixture.ts';
import { lastEvents } from '../../support/last-events.ts';
import { rowsOf } from '../../support/ledger-contents.ts';
import { create, oneDesk } from '../../support/requests.ts';
import { withBareConnection } from '../../support/sqlite-connection.ts';

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
      wayIn: '',
      houseRules: '',
      trial: false,
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
    app.passMinutes(-1440);
    await manager.station.setException({ stationId, day: '2026-11-29', ranges: [], reason: '消防演练' });
    app.passMinutes(1440);
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
      trialBookings: null,
      unverifiedShare: 25,
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
