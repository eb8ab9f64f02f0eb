import { describe, expect, it } from 'vitest';
import { callerOf, START, useApp, type TestApp } from '../../support/app-fixture.ts';
import { lastEvents } from '../../support/last-events.ts';
import { rowsOf } from '../../support/ledger-contents.ts';
import { bookingIdOf, create } from '../../support/requests.ts';
import { wholeDatabase } from '../../support/whole-database.ts';
import { seats } from './house-claims.ts';

/** So many seats of the area on 1 December, 09:00–18:00, by the consultancy; up to ten are granted at once. */
async function bookSeats(app: TestApp, count: number): Promise<string> {
  return bookingIdOf(await create(callerOf(app, 'administrator'), seats(app, count)));
}

async function one(app: TestApp, id: string) {
  const { resources } = await callerOf(app, 'manager').resource.list({ stationId: app.story.stationId });
  return resources.find((resource) => resource.id === id);
}

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
    const taken = { resourceId: largeRoomId, label: '小会议室' };
    await expect(manager.resource.reactivate(taken)).rejects.toMatchObject({
      cause: { reason: 'label-taken', facts: { label: '小会议室' } },
    });
    await manager.resource.reactivate({ resourceId: largeRoomId, label: '旧大会议室' });
    const { resources } = await manager.resource.list({ stationId });
    expect(resources.find(({ id }) => id === largeRoomId)).toMatchObject({ label: '旧大会议室' });
  });

  it('is refused to a desk where another one stands now', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    const { stationId, zoneId } = app.story;
    const deskOf = async (name: string) =>
      (await manager.resource.list({ stationId })).resources.find(({ label }) => label === name)!;
    const { id: resourceId, x, y } = await deskOf('A01');
    await manager.resource.retire({ resourceId });
    const rows = { prefix: 'A', rows: 1, desksPerRow: 1, spacing: { x: 100, y: 100 } };
    await manager.resource.generateRows({ ...rows, zoneId, start: { x: x!, y: y! } });
    await expect(manager.resource.reactivate({ resourceId })).rejects.toMatchObject({
      cause: { reason: 'label-taken', facts: { label: 'A01' } },
    });
    await expect(manager.resource.reactivate({ resourceId, label: 'Z01' })).rejects.toMatchObject({
      cause: { reason: 'desks-too-close', facts: { label: 'Z01', other: 'A01' } },
    });
    const { id } = await deskOf('A01');
    await manager.resource.moveDesks({ desks: [{ id, x: 700, y: 400 }] });
    await manager.resource.reactivate({ resourceId, label: 'Z01' });
    expect(await deskOf('Z01')).toMatchObject({ id: resourceId, x, y });
  });
});
