import { describe, expect, it } from 'vitest';
import { callerOf, START, useApp, type TestApp } from '../../support/app-fixture.ts';
import { countStatements } from '../../support/count-statements.ts';
import { lastEvents } from '../../support/last-events.ts';
import { rowsOf } from '../../support/ledger-contents.ts';
import { bookingIdOf, create, oneDesk, type RequestInput } from '../../support/requests.ts';
import { withBareConnection } from '../../support/sqlite-connection.ts';
import { wholeDatabase } from '../../support/whole-database.ts';

const DAY = { from: '2026-12-01', to: '2026-12-01' };
/** 1 December 2026, 00:00 at the station. */
const MIDNIGHT = START + 15 * 60;

interface ClaimShown {
  readonly from: number;
  readonly minutes: number;
  readonly quantity: number;
  readonly all: number;
  readonly later: number;
}

function houseClaims(app: TestApp, label: string): ClaimShown[] {
  return rowsOf(
    app.file,
    `SELECT from_min - ${MIDNIGHT} AS "from", to_min - from_min AS minutes, c.quantity, all_of_it AS "all", occurrence_day - local_day AS later
     FROM claim c JOIN resource r ON r.id = c.resource_id WHERE c.kind = 'house' AND r.label = '${label}' ORDER BY from_min`,
  );
}

function countOf(app: TestApp, where = '1 = 1'): number {
  return rowsOf<{ n: number }>(app.file, `SELECT count(*) AS n FROM claim WHERE ${where}`)[0]!.n;
}

const seats = (app: TestApp, count: number, changes: Partial<RequestInput> = {}): RequestInput =>
  oneDesk(app, { want: { kind: 'area', count }, headCount: count, ...changes });

describe('closing', () => {
  it('the whole station claims all of every resource for each day', async () => {
    const app = await useApp();
    const { stationId } = app.story;
    const { id } = await callerOf(app, 'manager').closure.create({
      stationId,
      purpose: 'urgent',
      reason: '临时征用',
      when: { from: '2026-12-01', to: '2026-12-02' },
    });
    expect(countOf(app)).toBe(2 * 45);
    expect(houseClaims(app, '开放工区')).toEqual([
      { from: 0, minutes: 1440, quantity: 0, all: 1, later: 0 },
      { from: 1440, minutes: 1440, quantity: 0, all: 1, later: 0 },
    ]);
    expect(
      rowsOf(
        app.file,
        `SELECT DISTINCT c.kind, c.holder + k.id AS zero, c.station_id, local_day - (from_min + 480) / 1440 AS day FROM claim c JOIN closure k ON k.public_id = '${id}'`,
      ),
    ).toEqual([{ kind: 'house', zero: 0, station_id: 1, day: 0 }]);
    const facts = { purpose: 'urgent', resources: 45, from: 20_788, to: 20_789, quantity: null };
    expect(lastEvents(app.file)).toEqual([
      { actor: '李站长', subject: 'closure', action: 'created', facts, at: START },
    ]);
    const answer = await create(callerOf(app, 'administrator'), oneDesk(app));
    expect(answer).toMatchObject({ outcome: 'refused' });
    expect(JSON.stringify(answer)).not.toContain('征用');
  });

  it('a zone leaves the rest of the hall open', async () => {
    const app = await useApp();
    await callerOf(app, 'manager').closure.create({
      zoneId: app.story.zoneId,
      purpose: 'maintenance',
      when: DAY,
    });
    expect(countOf(app)).toBe(40);
    const firm = callerOf(app, 'administrator');
    expect((await create(firm, oneDesk(app))).outcome).toBe('refused');
    expect((await create(firm, seats(app, 2))).outcome).toBe('granted');
  });

  it('some seats of an area keeps these, and no others', async () => {
    const app = await useApp();
    const { areaId } = app.story;
    const firm = callerOf(app, 'administrator');
    await callerOf(app, 'manager').closure.create({
      resourceId: areaId,
      purpose: 'reserve',
      quantity: 15,
      when: { ...DAY, time: { from: '09:00', to: '12:00' } },
    });
    expect(houseClaims(app, '开放工区')).toEqual([
      { from: 540, minutes: 180, quantity: 15, all: 0, later: 0 },
    ]);
    expect((await create(firm, seats(app, 6))).outcome).toBe('refused');
    expect(
      (
        await create(
          firm,
          seats(app, 6, { when: { days: { list: ['2026-12-01'] }, time: { from: '12:00', to: '18:00' } } }),
        )
      ).outcome,
    ).toBe('granted');
    expect((await create(firm, seats(app, 5))).outcome).toBe('granted');
  });

  it('over midnight claims the parts of two days', async () => {
    const app = await useApp();
    await callerOf(app, 'manager').closure.create({
      resourceId: app.story.bayId,
      purpose: 'own-use',
      when: { ...DAY, time: { from: '22:00', to: '06:00', nextDay: true } },
    });
    expect(houseClaims(app, '东停车位')).toEqual([
      { from: 1320, minutes: 120, quantity: 0, all: 1, later: 0 },
      { from: 1440, minutes: 360, quantity: 0, all: 1, later: 0 },
    ]);
  });

  it('what goes on already begins now', async () => {
    const app = await useApp();
    await callerOf(app, 'manager').closure.create({
      resourceId: app.story.bayId,
      purpose: 'closure',
      when: { from: '2026-11-29', to: '2026-11-30' },
    });
    expect(houseClaims(app, '东停车位')).toEqual([
      { from: START - MIDNIGHT, minutes: 900, quantity: 0, all: 1, later: 0 },
    ]);
  });

  it('what is over is refused', async () => {
    const app = await useApp();
    const before = wholeDatabase(app.file);
    const over = {
      resourceId: app.story.bayId,
      purpose: 'closure' as const,
      when: { from: '2026-11-30', to: '2026-11-30', time: { from: '08:00', to: '09:00' } },
    };
    await expect(callerOf(app, 'manager').closure.create(over)).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { reason: 'closure-over' },
    });
    expect(wholeDatabase(app.file)).toEqual(before);
  });

  it('units of what has only one is refused', async () => {
    const app = await useApp();
    const before = wholeDatabase(app.file);
    const closure = {
      resourceId: app.story.largeRoomId,
      purpose: 'reserve' as const,
      quantity: 1,
      when: DAY,
    };
    await expect(callerOf(app, 'manager').closure.create(closure)).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      cause: { reason: 'single-unit' },
    });
    expect(wholeDatabase(app.file)).toEqual(before);
  });

  it('over another closure is fine: together they withhold no more than there is', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    await manager.closure.create({ stationId: app.story.stationId, purpose: 'closure', when: DAY });
    await manager.closure.create({
      resourceId: app.story.areaId,
      purpose: 'reserve',
      quantity: 20,
      when: DAY,
    });
    expect(houseClaims(app, '开放工区')).toHaveLength(2);
  });
});

describe('bookings in the way', () => {
  it('refuse a closure of everything, with their number, and nothing is half closed', async () => {
    const app = await useApp();
    const { stationId } = app.story;
    const firm = callerOf(app, 'administrator');
    await create(firm, seats(app, 3));
    await create(firm, oneDesk(app));
    await create(
      firm,
      oneDesk(app, { when: { days: { list: ['2026-12-03'] }, time: { from: '09:00', to: '18:00' } } }),
    );
    const manager = callerOf(app, 'manager');
    const before = wholeDatabase(app.file);
    const overBooked = (bookings: number) => ({
      code: 'CONFLICT',
      cause: { reason: 'over-booked', facts: { bookings } },
    });
    await expect(manager.closure.create({ stationId, purpose: 'closure', when: DAY })).rejects.toMatchObject(
      overBooked(2),
    );
    await expect(
      manager.closure.create({
        stationId,
        purpose: 'closure',
        when: { from: '2026-12-01', to: '2026-12-03' },
      }),
    ).rejects.toMatchObject(overBooked(3));
    await expect(
      manager.closure.create({
        stationId,
        purpose: 'closure',
        when: { ...DAY, time: { from: '17:59', to: '20:00' } },
      }),
    ).rejects.toMatchObject(overBooked(2));
    expect(wholeDatabase(app.file)).toEqual(before);
    await expect(
      manager.closure.create({
        stationId,
        purpose: 'closure',
        when: { ...DAY, time: { from: '18:00', to: '20:00' } },
      }),
    ).resolves.toHaveProperty('id');
    await expect(
      manager.closure.create({
        stationId,
        purpose: 'closure',
        when: { from: '2026-12-02', to: '2026-12-02' },
      }),
    ).resolves.toHaveProperty('id');
  });

  it('refuse a reserve that would not fit beside them', async () => {
    const app = await useApp();
    const resourceId = app.story.areaId;
    await create(callerOf(app, 'administrator'), seats(app, 8));
    const manager = callerOf(app, 'manager');
    const before = wholeDatabase(app.file);
    await expect(
      manager.closure.create({ resourceId, purpose: 'reserve', quantity: 13, when: DAY }),
    ).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { reason: 'over-booked', facts: { bookings: 1 } },
    });
    expect(wholeDatabase(app.file)).toEqual(before);
    await expect(
      manager.closure.create({ resourceId, purpose: 'reserve', quantity: 12, when: DAY }),
    ).resolves.toHaveProperty('id');
  });

  it('that are being used now refuse a closure of today', async () => {
    const app = await useApp();
    await create(callerOf(app, 'administrator'), oneDesk(app));
    // 1 December, 17:59.
    app.passMinutes(24 * 60 + 539);
    const manager = callerOf(app, 'manager');
    const closure = { stationId: app.story.stationId, purpose: 'closure' as const, when: DAY };
    await expect(manager.closure.create(closure)).rejects.toMatchObject({
      cause: { reason: 'over-booked', facts: { bookings: 1 } },
    });
    app.passMinutes(1);
    await expect(manager.closure.create(closure)).resolves.toHaveProperty('id');
  });
});

describe('places that come into service', () => {
  it('take their share of the closures of the station and of their zone that are not over', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    const { stationId, zoneId, areaId } = app.story;
    await manager.closure.create({
      stationId,
      purpose: 'closure',
      when: { from: '2026-11-30', to: '2026-12-02', time: { from: '08:00', to: '10:00' } },
    });
    await manager.closure.create({ zoneId, purpose: 'maintenance', when: DAY });
    await manager.closure.create({ resourceId: areaId, purpose: 'reserve', quantity: 2, when: DAY });
    const { id } = await manager.closure.create({
      stationId,
      purpose: 'closure',
      when: { from: '2026-12-05', to: '2026-12-05' },
    });
    await manager.closure.end({ closureId: id });
    app.passMinutes(30);
    await manager.resource.create({ stationId, kind: 'room', label: '新会议室' });
    const morning = (day: number) => ({
      from: day * 1440 + 480,
      minutes: 120,
      quantity: 0,
      all: 1,
      later: 0,
    });
    const today = { from: 30 - 900, minutes: 30, quantity: 0, all: 1, later: 0 };
    expect(houseClaims(app, '新会议室')).toEqual([today, morning(0), morning(1)]);
    await manager.resource.generateRows({
      zoneId,
      prefix: 'N',
      rows: 1,
      desksPerRow: 1,
      spacing: { x: 1, y: 1 },
      start: { x: 0, y: 0 },
    });
    expect(houseClaims(app, 'N01')).toEqual([
      today,
      { from: 0, minutes: 1440, quantity: 0, all: 1, later: 0 },
      morning(0),
      morning(1),
    ]);
    const { id: otherZone } = await manager.resource.createZone({
      stationId,
      name: '西区',
      template: 'islands-40',
      labelPrefix: 'W',
    });
    expect(houseClaims(app, 'WA01')).toEqual([today, morning(0), morning(1)]);
    expect(otherZone).not.toBe(zoneId);
  });

  it('give their claims back when they are retired, and take them again from now on', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    const { stationId, bayId: resourceId } = app.story;
    await manager.closure.create({
      stationId,
      purpose: 'closure',
      when: { from: '2026-11-30', to: '2026-12-01' },
    });
    await manager.closure.create({ resourceId, purpose: 'reserve', quantity: 1, when: DAY });
    app.passMinutes(60);
    await manager.resource.retire({ resourceId });
    expect(houseClaims(app, '东停车位')).toEqual([
      { from: -900, minutes: 60, quantity: 0, all: 1, later: 0 },
    ]);
    app.passMinutes(30);
    await manager.resource.reactivate({ resourceId });
    expect(houseClaims(app, '东停车位')).toEqual([
      { from: -900, minutes: 60, quantity: 0, all: 1, later: 0 },
      { from: -810, minutes: 810, quantity: 0, all: 1, later: 0 },
      { from: 0, minutes: 1440, quantity: 1, all: 0, later: 0 },
      { from: 0, minutes: 1440, quantity: 0, all: 1, later: 0 },
    ]);
  });

  it('retired and put back within one minute have each claim once', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    const { stationId, bayId: resourceId } = app.story;
    await manager.closure.create({
      stationId,
      purpose: 'closure',
      when: { from: '2026-11-30', to: '2026-12-01' },
    });
    const claims = houseClaims(app, '东停车位');
    for (let times = 0; times < 3; times += 1) {
      await manager.resource.retire({ resourceId });
      await manager.resource.reactivate({ resourceId });
    }
    expect(houseClaims(app, '东停车位')).toEqual(claims);
  });
});

describe('ending a closure', () => {
  it('frees it from this minute on and keeps what has passed', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    const { stationId } = app.story;
    const { id: closureId } = await manager.closure.create({
      stationId,
      purpose: 'closure',
      when: { from: '2026-11-30', to: '2026-12-31' },
    });
    expect((await create(callerOf(app, 'administrator'), oneDesk(app))).outcome).toBe('refused');
    app.passMinutes(45);
    await manager.closure.end({ closureId });
    expect(houseClaims(app, '开放工区')).toEqual([
      { from: -900, minutes: 45, quantity: 0, all: 1, later: 0 },
    ]);
    expect(lastEvents(app.file)).toMatchObject([{ subject: 'closure', action: 'ended', at: START + 45 }]);
    expect((await create(callerOf(app, 'administrator'), oneDesk(app))).outcome).toBe('granted');
    const before = wholeDatabase(app.file);
    await expect(manager.closure.end({ closureId })).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { reason: 'closure-ended' },
    });
    expect(wholeDatabase(app.file)).toEqual(before);
  });

  it('in the minute in which it was made leaves no claim', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    const { id: closureId } = await manager.closure.create({
      stationId: app.story.stationId,
      purpose: 'closure',
      when: { from: '2026-11-30', to: '2026-12-01' },
    });
    await manager.closure.end({ closureId });
    expect(countOf(app)).toBe(0);
  });

  it('does not touch another one', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    const { bayId: resourceId } = app.story;
    const { id: closureId } = await manager.closure.create({ resourceId, purpose: 'closure', when: DAY });
    await manager.closure.create({ resourceId, purpose: 'maintenance', when: DAY });
    await manager.closure.end({ closureId });
    expect(houseClaims(app, '东停车位')).toHaveLength(1);
  });
});

describe('the list of closures', () => {
  it('shows the latest first, page by page, with what they are and whether they are over', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    const { stationId, zoneId, areaId } = app.story;
    await manager.closure.create({
      zoneId,
      purpose: 'maintenance',
      reason: '换灯',
      when: { from: '2026-11-30', to: '2026-11-30' },
    });
    await manager.closure.create({
      resourceId: areaId,
      purpose: 'reserve',
      quantity: 3,
      when: { from: '2026-12-01', to: '2026-12-04', time: { from: '20:00', to: '02:00', nextDay: true } },
    });
    const { id } = await manager.closure.create({
      stationId,
      purpose: 'closure',
      when: { from: '2026-12-24', to: '2026-12-26' },
    });
    await manager.closure.end({ closureId: id });
    app.passMinutes(15 * 60);
    const first = await manager.closure.list({ stationId, limit: 2 });
    const shared = { createdBy: '李站长', createdAt: '2026-11-30T01:00Z' };
    expect(first.closures).toEqual([
      {
        ...shared,
        id,
        zone: null,
        resource: null,
        purpose: 'closure',
        reason: '',
        quantity: null,
        from: '2026-12-24',
        to: '2026-12-26',
        time: null,
        endedAt: '2026-11-30T01:00Z',
        over: true,
      },
      {
        ...shared,
        id: expect.any(String) as string,
        zone: null,
        resource: { id: areaId, label: '开放工区' },
        purpose: 'reserve',
        reason: '',
        quantity: 3,
        from: '2026-12-01',
        to: '2026-12-04',
        time: { from: '20:00', to: '02:00', nextDay: true },
        endedAt: null,
        over: false,
      },
    ]);
    const second = await manager.closure.list({ stationId, limit: 2, after: first.next! });
    expect(second).toMatchObject({
      closures: [{ zone: { id: zoneId, name: '共享工区' }, reason: '换灯', endedAt: null, over: true }],
      next: null,
    });
  });

  it('of another station cannot be turned to from one of this', async () => {
    const app = await useApp();
    const officer = callerOf(app, 'officer');
    const { id } = await officer.closure.create({
      stationId: app.story.otherStationId,
      purpose: 'closure',
      when: DAY,
    });
    await expect(officer.closure.list({ stationId: app.story.stationId, after: id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('the limits of closures', () => {
  it('366 days of a hall of forty desks are closed with one statement for all claims', async () => {
    const app = await useApp();
    const closure = {
      zoneId: app.story.zoneId,
      purpose: 'closure' as const,
      when: { from: '2026-12-01', to: '2027-12-01' },
    };
    const counts = await countStatements(app, () => callerOf(app, 'manager').closure.create(closure));
    expect(countOf(app)).toBe(366 * 40);
    expect(counts).toMatchObject({ INSERT: 3 });
  });

  it('20,000 claims at once and no more', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    const { stationId } = app.story;
    const { id: zoneId } = await manager.resource.createZone({
      stationId,
      name: '大区',
      template: 'empty',
      width: 50_000,
      height: 50_000,
    });
    await manager.resource.generateRows({
      zoneId,
      prefix: 'K',
      rows: 1,
      desksPerRow: 200,
      spacing: { x: 100, y: 100 },
      start: { x: 0, y: 0 },
    });
    const days = (to: string) => ({ zoneId, purpose: 'closure' as const, when: { from: '2026-12-01', to } });
    const before = wholeDatabase(app.file);
    const tooLarge = { code: 'CONFLICT', cause: { reason: 'closure-too-large', facts: { limit: 20_000 } } };
    await expect(manager.closure.create(days('2027-03-11'))).rejects.toMatchObject(tooLarge);
    expect(wholeDatabase(app.file)).toEqual(before);
    await manager.closure.create(days('2027-03-10'));
    expect(countOf(app)).toBe(20_000);
  });

  it('20,000 claims of places that come into service, and no more', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'otherManager');
    const { otherStationId: stationId } = app.story;
    await manager.closure.create({
      stationId,
      purpose: 'closure',
      when: { from: '2026-12-01', to: '2027-12-01' },
    });
    const { id: zoneId } = await manager.resource.createZone({
      stationId,
      name: '大区',
      template: 'empty',
      width: 50_000,
      height: 50_000,
    });
    const generate = (desksPerRow: number) =>
      manager.resource.generateRows({
        zoneId,
        prefix: 'K',
        rows: 1,
        desksPerRow,
        spacing: { x: 100, y: 100 },
        start: { x: 0, y: 0 },
      });
    const before = wholeDatabase(app.file);
    await expect(generate(55)).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { reason: 'closure-too-large', facts: { limit: 20_000 } },
    });
    expect(wholeDatabase(app.file)).toEqual(before);
    await generate(54);
    expect(countOf(app)).toBe(54 * 366);
  });

  it('200 closures of a station that are not over, and no more', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    const { stationId, bayId: resourceId } = app.story;
    const { id: closureId } = await manager.closure.create({ stationId, purpose: 'closure', when: DAY });
    withBareConnection(app.file, (db) => {
      const insert =
        db.prepare(`INSERT INTO closure (public_id, station_id, purpose, intervals, created_by, created_at)
        SELECT ?, station_id, purpose, replace(intervals, '20788', ?), created_by, 0 FROM closure WHERE public_id = ?`);
      // 100 that are over do not count, 198 that are to come do.
      for (let index = 0; index < 298; index += 1)
        insert.run(String(index).padStart(16, 'c'), index < 100 ? '20700' : '20800', closureId);
    });
    const next = { resourceId, purpose: 'closure' as const, when: DAY };
    await manager.closure.create(next);
    const before = wholeDatabase(app.file);
    await expect(manager.closure.create(next)).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { reason: 'too-many-closures', facts: { limit: 200 } },
    });
    expect(wholeDatabase(app.file)).toEqual(before);
    await manager.closure.end({ closureId });
    await expect(manager.closure.create(next)).resolves.toHaveProperty('id');
  });

  it('a booking that is cancelled makes room for a closure', async () => {
    const app = await useApp();
    const firm = callerOf(app, 'administrator');
    const bookingId = bookingIdOf(await create(firm, oneDesk(app)));
    await firm.booking.cancel({ bookingId });
    await expect(
      callerOf(app, 'manager').closure.create({
        stationId: app.story.stationId,
        purpose: 'closure',
        when: DAY,
      }),
    ).resolves.toHaveProperty('id');
  });
});
