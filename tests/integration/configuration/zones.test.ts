import { describe, expect, it } from 'vitest';
import { callerOf, useApp } from '../../support/app-fixture.ts';
import { countStatements } from '../../support/count-statements.ts';
import { lastEvents } from '../../support/last-events.ts';
import { create, oneDesk, sixSeats } from '../../support/requests.ts';
import { wholeDatabase } from '../../support/whole-database.ts';
import { desksOf, emptyZone } from './desks-of-the-story.ts';

const row = { rows: 1, spacing: { x: 100, y: 100 }, start: { x: 0, y: 0 } };

describe('drawing a zone', () => {
  it('from the template gives forty desks with a few statements', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    await emptyZone(app);
    const zone = { stationId: app.story.otherStationId, name: '共享工区', template: 'islands-40' as const };
    const counts = await countStatements(app, () => callerOf(app, 'otherManager').resource.createZone(zone));
    expect(counts).toMatchObject({ INSERT: 3 });
    // The look-up of the session is among them, which reads the rights as well when anything has changed before,
    // and one that asks whether anybody waits for what is free now.
    expect(Object.values(counts).reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(20);
    expect(lastEvents(app.file)).toMatchObject([
      { actor: '吴站长', subject: 'zone', action: 'created', facts: { desks: 40 } },
    ]);
    expect((await manager.station.get({ stationId: app.story.otherStationId })).zones).toMatchObject([
      { name: '共享工区', desks: 40 },
    ]);
  });

  it('puts desks where six people sit together across two islands that face each other', async () => {
    const app = await useApp();
    const answer = await create(callerOf(app, 'administrator'), sixSeats(app));
    expect(answer.outcome).toBe('pending');
    expect(answer.days[0]!.together).toBe(true);
    const islands = new Set(answer.days[0]!.places.map((place) => place.label[0]));
    expect([...islands].sort()).toEqual(['A', 'B']);
  });

  it('a second time needs numbers of its own', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    const zone = { stationId: app.story.stationId, name: '二区', template: 'islands-40' as const };
    const before = wholeDatabase(app.file);
    await expect(manager.resource.createZone(zone)).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { reason: 'label-taken', facts: { label: 'A01' } },
    });
    expect(wholeDatabase(app.file)).toEqual(before);
    await manager.resource.createZone({ ...zone, labelPrefix: '2-' });
    expect((await desksOf(app)).slice(40, 42).map((desk) => desk.label)).toEqual(['2-A01', '2-A02']);
  });

  it('is refused to the 51st of a station', async () => {
    const app = await useApp();
    for (let count = 1; count < 50; count += 1) await emptyZone(app);
    const before = wholeDatabase(app.file);
    await expect(emptyZone(app)).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { reason: 'too-many-zones', facts: { limit: 50 } },
    });
    expect(wholeDatabase(app.file)).toEqual(before);
  });

  it('may be half a kilometre wide, with a desk in its far corner', async () => {
    const app = await useApp();
    const zoneId = await emptyZone(app, 50_000);
    await callerOf(app, 'manager').resource.generateRows({
      ...row,
      zoneId,
      prefix: 'Z',
      desksPerRow: 1,
      start: { x: 50_000, y: 50_000 },
    });
    expect((await desksOf(app)).at(-1)).toMatchObject({ label: 'Z01', x: 50_000, y: 50_000 });
  });
});

describe('changing a zone', () => {
  it('renames it, sets what is near and puts it in another place', async () => {
    const app = await useApp();
    const { zoneId, stationId } = app.story;
    const manager = callerOf(app, 'manager');
    await emptyZone(app);
    await manager.resource.updateZone({ zoneId, name: '东区', neighbourDistance: 130, rank: 9 });
    expect(lastEvents(app.file)).toMatchObject([
      { subject: 'zone', action: 'updated', facts: { changed: 'name neighbourDistance rank' } },
    ]);
    expect((await manager.station.get({ stationId })).settings?.zones).toMatchObject([
      { name: '西区', rank: 1 },
      { name: '东区', neighbourDistance: 130, rank: 9, width: 1440 },
    ]);
    expect((await create(callerOf(app, 'administrator'), sixSeats(app))).outcome).toBe('refused');
  });

  it('never makes the drawing smaller than its desks need', async () => {
    const app = await useApp();
    const { zoneId } = app.story;
    const manager = callerOf(app, 'manager');
    const before = wholeDatabase(app.file);
    await expect(manager.resource.updateZone({ zoneId, width: 1339 })).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { reason: 'outside-drawing' },
    });
    await expect(manager.resource.updateZone({ zoneId, height: 659 })).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { reason: 'outside-drawing' },
    });
    expect(wholeDatabase(app.file)).toEqual(before);
    await expect(manager.resource.updateZone({ zoneId, width: 1340, height: 660 })).resolves.toEqual({
      done: true,
    });
  });

  it('retires it only without desks in service', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    const zoneId = await emptyZone(app);
    await manager.resource.generateRows({ ...row, zoneId, prefix: 'W', desksPerRow: 1 });
    const desk = (await desksOf(app)).find(({ label }) => label === 'W01')!;
    await expect(manager.resource.retireZone({ zoneId })).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { reason: 'zone-not-empty', facts: { desks: 1 } },
    });
    await manager.resource.retire({ resourceId: desk.id });
    await manager.resource.retireZone({ zoneId });
    expect(lastEvents(app.file)).toMatchObject([{ subject: 'zone', action: 'retired' }]);
    expect((await manager.station.get({ stationId: app.story.stationId })).zones).toHaveLength(1);
    await expect(manager.resource.reactivate({ resourceId: desk.id })).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { reason: 'retired' },
    });
    await expect(
      manager.resource.generateRows({ ...row, zoneId, prefix: 'W', desksPerRow: 1 }),
    ).rejects.toMatchObject({ code: 'CONFLICT', cause: { reason: 'retired' } });
  });
});

describe('rows of desks', () => {
  it('are numbered and drawn from the first desk on, and can be booked at once', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    const zoneId = await emptyZone(app, 1_000);
    await expect(
      manager.resource.generateRows({
        zoneId,
        prefix: 'K',
        firstNumber: 9,
        rows: 2,
        desksPerRow: 2,
        spacing: { x: 120, y: 160 },
        start: { x: 60, y: 80 },
      }),
    ).resolves.toEqual({ desks: 4 });
    expect(lastEvents(app.file)).toMatchObject([
      { subject: 'zone', action: 'desks-added', facts: { desks: 4 } },
    ]);
    const added = (await desksOf(app)).slice(40);
    expect(added.map(({ label, x, y }) => [label, x, y])).toEqual([
      ['K09', 60, 80],
      ['K10', 180, 80],
      ['K11', 60, 240],
      ['K12', 180, 240],
    ]);
    const answer = await create(
      callerOf(app, 'administrator'),
      oneDesk(app, { want: { kind: 'desk', count: 1, deskIds: [added[0]!.id] } }),
    );
    expect(answer.outcome).toBe('granted');
  });

  it('stay within the drawing and within numbers that are free', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    const zoneId = await emptyZone(app, 300);
    const before = wholeDatabase(app.file);
    await expect(
      manager.resource.generateRows({ ...row, zoneId, prefix: 'K', desksPerRow: 5 }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST', cause: { reason: 'outside-drawing' } });
    await expect(
      manager.resource.generateRows({ ...row, zoneId, prefix: 'A', firstNumber: 5, desksPerRow: 2 }),
    ).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { reason: 'label-taken', facts: { label: 'A05' } },
    });
    expect(wholeDatabase(app.file)).toEqual(before);
    await expect(
      manager.resource.generateRows({ ...row, zoneId, prefix: 'K', desksPerRow: 4 }),
    ).resolves.toEqual({ desks: 4 });
  });

  it('are 300 in a zone and no more, and go in with a few statements', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    const zoneId = await emptyZone(app);
    const generate = (prefix: string, rows: number, desksPerRow: number) =>
      manager.resource.generateRows({
        zoneId,
        prefix,
        rows,
        desksPerRow,
        spacing: { x: 100, y: 100 },
        start: { x: 0, y: 0 },
      });
    const counts = await countStatements(app, () => generate('K', 15, 20));
    // A statement of Prisma's has so many values at most; forty desks need one, three hundred a few.
    expect(counts['INSERT']).toBeLessThanOrEqual(6);
    const before = wholeDatabase(app.file);
    await expect(generate('L', 1, 1)).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { reason: 'too-many-desks', facts: { limit: 300 } },
    });
    expect(wholeDatabase(app.file)).toEqual(before);
  });

  it('are refused beyond 2,000 resources of a station, as rooms are', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    const { stationId } = app.story;
    const generate = async (prefix: string, desksPerRow: number) =>
      manager.resource.generateRows({ ...row, zoneId: await emptyZone(app), prefix, desksPerRow });
    // 45 of the story, 6 × 300, 154 and a room are 2,000.
    for (const prefix of ['K', 'L', 'M', 'N', 'P', 'Q']) await generate(prefix, 300);
    await expect(generate('R', 156)).rejects.toMatchObject({
      code: 'CONFLICT',
      cause: { reason: 'too-many-resources', facts: { limit: 2_000 } },
    });
    await generate('S', 154);
    await manager.resource.create({ stationId, kind: 'room', label: '最后一间' });
    const before = wholeDatabase(app.file);
    await expect(manager.resource.create({ stationId, kind: 'room', label: '多一间' })).rejects.toMatchObject(
      { code: 'CONFLICT', cause: { reason: 'too-many-resources' } },
    );
    expect(wholeDatabase(app.file)).toEqual(before);
    expect((await manager.resource.list({ stationId })).resources).toHaveLength(2_000);
  });
});
