import { describe, expect, it } from 'vitest';
import { callerOf, useApp, type TestApp } from '../../support/app-fixture.ts';
import { lastEvents } from '../../support/last-events.ts';
import { create, oneDesk } from '../../support/requests.ts';
import { wholeDatabase } from '../../support/whole-database.ts';

async function drawnDesks(app: TestApp) {
  const { resources } = await callerOf(app, 'manager').resource.list({ stationId: app.story.stationId });
  return resources
    .filter((one) => one.zoneId === app.story.zoneId)
    .map(({ id, label, x, y }) => ({ id, label, x: x ?? 0, y: y ?? 0 }));
}

async function lastChange(app: TestApp) {
  return (await callerOf(app, 'manager').resource.layoutChange({ zoneId: app.story.zoneId })).change;
}

async function bookDesk(app: TestApp, deskId: string): Promise<void> {
  const want = { kind: 'desk' as const, count: 1, deskIds: [deskId] };
  await create(callerOf(app, 'administrator'), oneDesk(app, { want }));
}

async function undo(app: TestApp, change: number): Promise<void> {
  await callerOf(app, 'manager').resource.undoLayout({ zoneId: app.story.zoneId, change });
}

const CHANGES = {
  moved: async (app: TestApp) => {
    const [one, two] = await drawnDesks(app);
    const desks = [
      { id: one!.id, x: 7, y: 9 },
      { id: two!.id, x: 300, y: 400 },
    ];
    await callerOf(app, 'manager').resource.moveDesks({ desks });
  },
  renumbered: async (app: TestApp) => {
    const [one, two] = await drawnDesks(app);
    const desks = [
      { id: one!.id, label: two!.label },
      { id: two!.id, label: one!.label },
    ];
    await callerOf(app, 'manager').resource.renumber({ desks });
  },
  'given new rows': async (app: TestApp) => {
    const rows = { rows: 1, desksPerRow: 3, spacing: { x: 120, y: 120 }, start: { x: 100, y: 700 } };
    await callerOf(app, 'manager').resource.generateRows({ zoneId: app.story.zoneId, prefix: 'K', ...rows });
  },
};
const KINDS = Object.keys(CHANGES) as (keyof typeof CHANGES)[];

describe.each(KINDS)('a zone whose desks were %s', (kind) => {
  it('is put back, once', async () => {
    const app = await useApp();
    const before = await drawnDesks(app);
    await CHANGES[kind](app);
    expect(await drawnDesks(app)).not.toEqual(before);
    const change = await lastChange(app);
    expect(change).toMatchObject({ by: '李站长', at: '2026-11-30T01:00Z' });

    await undo(app, change!.id);
    expect(await drawnDesks(app)).toEqual(before);
    expect(lastEvents(app.file)).toMatchObject([{ subject: 'zone', action: 'layout-undone' }]);
    expect(await lastChange(app)).toBeNull();
    await expect(undo(app, change!.id)).rejects.toMatchObject({ cause: { reason: 'changed-meanwhile' } });
  });

  it('is not put back where another change has come since', async () => {
    const app = await useApp();
    await CHANGES[kind](app);
    const change = await lastChange(app);
    const [, , third] = await drawnDesks(app);
    const desks = [{ id: third!.id, x: 50, y: 50 }];
    await callerOf(app, 'manager').resource.moveDesks({ desks });
    const before = wholeDatabase(app.file);
    await expect(undo(app, change!.id)).rejects.toMatchObject({ cause: { reason: 'changed-meanwhile' } });
    expect(wholeDatabase(app.file)).toEqual(before);
  });
});

it('a renumbering is not undone where a desk of it has got another number or is out of service', async () => {
  for (const kind of ['update', 'retire'] as const) {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    await CHANGES.renumbered(app);
    const change = await lastChange(app);
    const [first] = await drawnDesks(app);
    const resourceId = first!.id;
    await (kind === 'update'
      ? manager.resource.update({ resourceId, label: '新号' })
      : manager.resource.retire({ resourceId }));
    expect(await lastChange(app)).toBeNull();
    await expect(undo(app, change!.id)).rejects.toMatchObject({ cause: { reason: 'changed-meanwhile' } });
  }
});

it('rows are not taken away again once one of their desks is booked', async () => {
  const app = await useApp();
  await CHANGES['given new rows'](app);
  const change = await lastChange(app);
  const added = (await drawnDesks(app)).find((desk) => desk.label === 'K02');
  await bookDesk(app, added!.id);
  await expect(undo(app, change!.id)).rejects.toMatchObject({ cause: { reason: 'has-future-bookings' } });
});

it('desks are retired together, all or none', async () => {
  const app = await useApp();
  const manager = callerOf(app, 'manager');
  const [one, two, three] = await drawnDesks(app);
  await bookDesk(app, one!.id);
  const before = wholeDatabase(app.file);
  await expect(manager.resource.retireDesks({ desks: [two!.id, one!.id] })).rejects.toMatchObject({
    cause: { reason: 'has-future-bookings' },
  });
  expect(wholeDatabase(app.file)).toEqual(before);
  await manager.resource.retireDesks({ desks: [two!.id, three!.id] });
  expect((await drawnDesks(app)).map((desk) => desk.id)).not.toContain(two!.id);
  expect(await drawnDesks(app)).toHaveLength(38);
});
