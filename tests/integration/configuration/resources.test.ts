import { describe, expect, it } from 'vitest';
import { callerOf, START, useApp, type TestApp } from '../../support/app-fixture.ts';
import { lastEvents } from '../../support/last-events.ts';
import { create, oneDesk } from '../../support/requests.ts';
import { withBareConnection } from '../../support/sqlite-connection.ts';
import { wholeDatabase } from '../../support/whole-database.ts';

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
      own: null,
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

  it('gives a label to one of two that ask for it at once', async () => {
    const app = await useApp();
    const { stationId } = app.story;
    const outcomes = await Promise.allSettled(
      (['manager', 'officer'] as const).map((person) =>
        callerOf(app, person).resource.create({ stationId, kind: 'room', label: '洽谈室' }),
      ),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'CONFLICT', cause: { reason: 'label-taken' } },
    });
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
