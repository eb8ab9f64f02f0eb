import { describe, expect, it } from 'vitest';
import { callerOf, START, useApp, type TestApp } from '../../support/app-fixture.ts';
import { lastEvents } from '../../support/last-events.ts';
import { rowsOf } from '../../support/ledger-contents.ts';
import { bookingIdOf, create, oneDesk } from '../../support/requests.ts';
import { withBareConnection } from '../../support/sqlite-connection.ts';
import { wholeDatabase } from '../../support/whole-database.ts';

/** Seats of the area on the first day of December, 09:00–18:00, by the consultancy; granted at once up to ten. */
async function bookSeats(app: TestApp, count: number): Promise<string> {
  return bookingIdOf(
    await create(
      callerOf(app, 'administrator'),
      oneDesk(app, { want: { kind: 'area', count }, headCount: count }),
    ),
  );
}

async function one(app: TestApp, id: string) {
  const { resources } = await callerOf(app, 'manager').resource.list({ stationId: app.story.stationId });
  return resources.find((resource) => resource.id === id);
}

describe('opening a resource', () => {
  it('of each kind makes it bookable at once', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    const { stationId } = app.story;
    const { id } = await manager.resource.create({
      stationId,
      kind: 'room',
      label: '洽谈室',
      fits: 8,
      features: ['白板', '投影'],
      validFrom: '2026-12-01',
      validTo: '2026-12-31',
    });
    expect(lastEvents(app.file)).toEqual([
      { actor: '李站长', subject: 'resource', action: 'created', facts: { kind: 'room' }, at: START },
    ]);
    expect(await one(app, id)).toEqual({
      id,
      kind: 'room',
      label: '洽谈室',
      zoneId: null,
      capacity: 1,
      fits: 8,
      features: ['白板', '投影'],
      x: null,
      y: null,
      validFrom: '2026-12-01',
      validTo: '2026-12-31',
      settings: { provider: null, retiredAt: null },
    });
    const room = oneDesk(app, {
      want: { kind: 'room', resourceId: id },
      when: { days: { list: ['2026-12-01'] }, time: { from: '09:00', to: '10:00' } },
    });
    expect((await create(callerOf(app, 'administrator'), room)).outcome).toBe('granted');
    for (const kind of ['area', 'bay'] as const)
      await manager.resource.create({ stationId, kind, label: `新${kind}`, capacity: 100_000 });
    await manager.resource.create({ stationId, kind: 'counter', label: '2号窗口' });
    expect((await manager.station.get({ stationId })).resources).toEqual([
      { kind: 'desk', count: 40 },
      { kind: 'area', count: 2 },
      { kind: 'room', count: 3 },
      { kind: 'counter', count: 2 },
      { kind: 'bay', count: 2 },
    ]);
  });

  it('may be offered by a party of the district, which others are not told', async () => {
    const app = await useApp();
    const { stationId, neighbourId } = app.story;
    const { id } = await callerOf(app, 'manager').resource.create({
      stationId,
      kind: 'bay',
      label: '西停车位',
      capacity: 2,
      providerId: neighbourId,
    });
    expect(await one(app, id)).toMatchObject({
      settings: { provider: { id: neighbourId, name: '味道食品' } },
    });
    const shown = JSON.stringify(await callerOf(app, 'administrator').resource.list({ stationId }));
    expect(shown).toContain('西停车位');
    expect(shown).not.toContain('味道食品');
  });

  it('by a party of another district, or none, is not found', async () => {
    const app = await useApp();
    withBareConnection(app.file, (db) => {
      db.exec(`INSERT INTO district (public_id, name, created_at) VALUES ('DDDDDDDDDDDDDDDD', '别处', 0);
        INSERT INTO party (public_id, district_id, name, kind, created_at) VALUES ('PPPPPPPPPPPPPPPP', 2, '别处的公司', 'enterprise', 0)`);
    });
    const before = wholeDatabase(app.file);
    for (const providerId of ['PPPPPPPPPPPPPPPP', 'AAAAAAAAAAAAAAAA']) {
      await expect(
        callerOf(app, 'manager').resource.create({
          stationId: app.story.stationId,
          kind: 'room',
          label: '室',
          providerId,
        }),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(wholeDatabase(app.file)).toEqual(before);
  });

  it('needs a label that no other of its kind has', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    const { stationId } = app.story;
    const before = wholeDatabase(app.file);
    await expect(
      manager.resource.create({ stationId, kind: 'room', label: ' 大会议室 ' }),
    ).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { reason: 'label-taken', facts: { label: '大会议室' } },
    });
    expect(wholeDatabase(app.file)).toEqual(before);
    await expect(
      manager.resource.create({ stationId, kind: 'area', label: '大会议室', capacity: 1 }),
    ).resolves.toHaveProperty('id');
  });
});

describe('changing a resource', () => {
  it('changes what is named and leaves the rest', async () => {
    const app = await useApp();
    const resourceId = app.story.largeRoomId;
    await callerOf(app, 'manager').resource.update({
      resourceId,
      fits: null,
      features: ['电话会议'],
      validTo: '2026-12-31',
    });
    expect(lastEvents(app.file)).toMatchObject([
      { subject: 'resource', action: 'updated', facts: { changed: 'features fits validTo' } },
    ]);
    expect(await one(app, resourceId)).toMatchObject({
      label: '大会议室',
      fits: null,
      features: ['电话会议'],
      validFrom: null,
      validTo: '2026-12-31',
    });
    const before = wholeDatabase(app.file);
    await expect(callerOf(app, 'manager').resource.update({ resourceId })).resolves.toEqual({ done: true });
    expect(wholeDatabase(app.file)).toEqual(before);
  });

  it('keeps its days in order, also with those that were set before', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    const resourceId = app.story.largeRoomId;
    await manager.resource.update({ resourceId, validFrom: '2026-12-10' });
    await expect(manager.resource.update({ resourceId, validTo: '2026-12-09' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
      cause: { reason: 'days-reversed' },
    });
    await manager.resource.update({ resourceId, validTo: '2026-12-10' });
    await manager.resource.update({ resourceId, validFrom: null, validTo: '2026-12-01' });
    expect(await one(app, resourceId)).toMatchObject({ validFrom: null, validTo: '2026-12-01' });
  });

  it('has one unit where it is a desk, a room or a counter', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    for (const resourceId of [app.story.smallRoomId, app.story.counterId]) {
      await expect(manager.resource.update({ resourceId, capacity: 2 })).rejects.toMatchObject({
        code: 'BAD_REQUEST',
        cause: { reason: 'single-unit' },
      });
      await expect(manager.resource.update({ resourceId, capacity: 1 })).resolves.toEqual({ done: true });
    }
  });

  it('takes no label of another', async () => {
    const app = await useApp();
    const { largeRoomId } = app.story;
    await expect(
      callerOf(app, 'manager').resource.update({ resourceId: largeRoomId, label: '小会议室' }),
    ).rejects.toMatchObject({ code: 'CONFLICT', cause: { reason: 'label-taken' } });
    await expect(
      callerOf(app, 'manager').resource.update({ resourceId: largeRoomId, label: '大会议室' }),
    ).resolves.toEqual({ done: true });
  });
});

describe('cutting a capacity', () => {
  it('goes as far as the bookings to come allow, and says how many are in the way', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    const resourceId = app.story.areaId;
    await bookSeats(app, 8);
    await bookSeats(app, 4);
    const before = wholeDatabase(app.file);
    await expect(
      manager.resource.update({ resourceId, capacity: 11, label: '小工区' }),
    ).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { reason: 'over-booked', facts: { bookings: 2 } },
    });
    expect(wholeDatabase(app.file)).toEqual(before);
    await manager.resource.update({ resourceId, capacity: 12 });
    expect(rowsOf(app.file, `SELECT capacity, guarded_from FROM resource WHERE label = '开放工区'`)).toEqual([
      { capacity: 12, guarded_from: START },
    ]);
  });

  it('says so in words', async () => {
    const app = await useApp();
    await bookSeats(app, 8);
    const cut = { resourceId: app.story.areaId, capacity: 7 };
    await expect(callerOf(app, 'manager').resource.update(cut)).rejects.toMatchObject({
      message: expect.any(String),
      cause: { facts: { bookings: 1 } },
    });
  });

  it('leaves what has passed as it was, and judges what lies from now on for ever after', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    const resourceId = app.story.areaId;
    await bookSeats(app, 8);
    // 2 December 2026, 09:00: yesterday's eight seats are history.
    app.passMinutes(2 * 1440);
    await manager.resource.update({ resourceId, capacity: 3 });
    await manager.resource.update({ resourceId, capacity: 9 });
    app.passMinutes(-1440);
    await manager.resource.update({ resourceId, capacity: 5 });
    const rows = rowsOf<{ guardedFrom: number }>(
      app.file,
      `SELECT guarded_from AS guardedFrom FROM resource WHERE label = '开放工区'`,
    );
    expect(rows).toEqual([{ guardedFrom: START + 2 * 1440 }]);
  });

  it('to more writes no guard', async () => {
    const app = await useApp();
    await callerOf(app, 'manager').resource.update({ resourceId: app.story.areaId, capacity: 30 });
    expect(rowsOf(app.file, `SELECT capacity, guarded_from FROM resource WHERE label = '开放工区'`)).toEqual([
      { capacity: 30, guarded_from: 0 },
    ]);
  });
});

describe('retiring a resource', () => {
  it('is refused while bookings are to come or go on, with their number', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    const resourceId = app.story.areaId;
    await bookSeats(app, 2);
    await bookSeats(app, 3);
    const refused = { code: 'CONFLICT', cause: { reason: 'has-future-bookings', facts: { bookings: 2 } } };
    const before = wholeDatabase(app.file);
    await expect(manager.resource.retire({ resourceId })).rejects.toMatchObject(refused);
    // 1 December, 17:59: their last minute.
    app.passMinutes(1440 + 8 * 60 + 59);
    await expect(manager.resource.retire({ resourceId })).rejects.toMatchObject(refused);
    expect(wholeDatabase(app.file)).toEqual(before);
    app.passMinutes(1);
    await expect(manager.resource.retire({ resourceId })).resolves.toEqual({ done: true });
    expect(lastEvents(app.file)).toMatchObject([{ subject: 'resource', action: 'retired' }]);
  });

  it('takes it off the list of what can be booked, and keeps it for those who run the station', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    const { stationId, bayId, largeRoomId, smallRoomId } = app.story;
    for (const resourceId of [bayId, largeRoomId, smallRoomId]) await manager.resource.retire({ resourceId });
    expect(await one(app, bayId)).toBeUndefined();
    const first = await manager.resource.list({ stationId, state: 'retired', limit: 2 });
    expect(first.resources.map(({ label, settings }) => [label, settings?.retiredAt])).toEqual([
      ['东停车位', '2026-11-30T01:00Z'],
      ['小会议室', '2026-11-30T01:00Z'],
    ]);
    const second = await manager.resource.list({ stationId, state: 'retired', limit: 2, after: first.next! });
    expect(second).toMatchObject({ resources: [{ label: '大会议室' }], next: null });
    await expect(callerOf(app, null).resource.list({ stationId, state: 'retired' })).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
    });
  });

  it('a second time, or changing what was retired, is refused', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    const resourceId = app.story.bayId;
    await manager.resource.retire({ resourceId });
    const before = wholeDatabase(app.file);
    const refused = { code: 'CONFLICT', cause: { reason: 'retired' } };
    await expect(manager.resource.retire({ resourceId })).rejects.toMatchObject(refused);
    await expect(manager.resource.update({ resourceId, capacity: 5 })).rejects.toMatchObject(refused);
    await expect(
      manager.closure.create({
        resourceId,
        purpose: 'closure',
        when: { from: '2026-12-01', to: '2026-12-01' },
      }),
    ).rejects.toMatchObject(refused);
    expect(wholeDatabase(app.file)).toEqual(before);
  });
});

describe('putting a resource back into service', () => {
  it('makes it bookable again', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    const resourceId = app.story.areaId;
    await manager.resource.retire({ resourceId });
    await manager.resource.reactivate({ resourceId });
    expect(lastEvents(app.file)).toMatchObject([{ subject: 'resource', action: 'reactivated' }]);
    await expect(bookSeats(app, 2)).resolves.toBeDefined();
    await expect(manager.resource.reactivate({ resourceId })).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { reason: 'in-service' },
    });
  });

  it('is refused where its label was given to another', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    const { stationId, largeRoomId } = app.story;
    await manager.resource.retire({ resourceId: largeRoomId });
    await manager.resource.create({ stationId, kind: 'room', label: '大会议室' });
    const before = wholeDatabase(app.file);
    await expect(manager.resource.reactivate({ resourceId: largeRoomId })).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { reason: 'label-taken' },
    });
    expect(wholeDatabase(app.file)).toEqual(before);
  });
});

describe('the list of resources', () => {
  it('is in the order of zones and numbers, page by page', async () => {
    const app = await useApp();
    const anyone = callerOf(app, null);
    const { stationId } = app.story;
    const labels: string[] = [];
    let after: string | undefined;
    do {
      const page = await anyone.resource.list({ stationId, limit: 7, ...(after !== undefined && { after }) });
      expect(page.resources.length).toBeLessThanOrEqual(7);
      labels.push(...page.resources.map((resource) => resource.label));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(labels.slice(0, 6)).toEqual(['A01', 'A02', 'A03', 'A04', 'A05', 'B01']);
    expect(labels).toHaveLength(45);
    expect(new Set(labels.slice(40))).toEqual(
      new Set(['开放工区', '大会议室', '小会议室', '1号窗口', '东停车位']),
    );
  });
});
