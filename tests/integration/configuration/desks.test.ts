import { describe, expect, it } from 'vitest';
import { generateRows } from '#lib/server/resource/generate-rows.ts';
import { actorOf, callerOf, useApp } from '../../support/app-fixture.ts';
import { lastEvents } from '../../support/last-events.ts';
import { rowsOf } from '../../support/ledger-contents.ts';
import { create, oneDesk } from '../../support/requests.ts';
import { wholeDatabase } from '../../support/whole-database.ts';
import { withBareConnection } from '../../support/sqlite-connection.ts';
import { desksOf, emptyZone } from './desks-of-the-story.ts';

const row = { rows: 1, spacing: { x: 100, y: 100 }, start: { x: 0, y: 0 } };

describe('moving desks', () => {
  it('changes who sits beside whom', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    const desks = (await desksOf(app)).slice(0, 10);
    await manager.resource.moveDesks({
      desks: desks.map(({ id }, index) => ({ id, x: 0, y: index * 80 > 760 ? 760 : index * 80 })),
    });
    expect(lastEvents(app.file)).toMatchObject([
      { subject: 'zone', action: 'desks-moved', facts: { desks: 10 } },
    ]);
    expect((await desksOf(app))[1]).toMatchObject({ label: 'A02', x: 0, y: 80 });
  });

  it('moves all or none: not out of the drawing, not of two zones, not what was retired', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    const [first, second, third] = await desksOf(app);
    const zoneId = await emptyZone(app);
    await manager.resource.generateRows({ ...row, zoneId, prefix: 'K', desksPerRow: 1 });
    const stranger = (await desksOf(app)).at(-1)!;
    await manager.resource.retire({ resourceId: third!.id });
    const before = wholeDatabase(app.file);
    const at = (id: string, x = 5) => ({ id, x, y: 5 });
    await expect(
      manager.resource.moveDesks({ desks: [at(first!.id), at(second!.id, 1441)] }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST', cause: { reason: 'outside-drawing' } });
    await expect(
      manager.resource.moveDesks({ desks: [at(first!.id), at(stranger.id)] }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(manager.resource.moveDesks({ desks: [at(first!.id), at(third!.id)] })).rejects.toMatchObject(
      { code: 'NOT_FOUND' },
    );
    await expect(
      manager.resource.moveDesks({ desks: [at(first!.id), at(app.story.areaId)] }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(wholeDatabase(app.file)).toEqual(before);
  });
});

describe('a drawing that is too small for new rows', () => {
  it('grows with them, or stays as it was where they are refused', async () => {
    const app = await useApp();
    const zoneId = await emptyZone(app);
    const actor = await actorOf(app, 'manager');
    const size = (): { width: number; height: number } =>
      rowsOf<{ width: number; height: number }>(
        app.file,
        `SELECT width, height FROM zone WHERE public_id = '${zoneId}'`,
      )[0]!;
    const before = size();
    const x = before.width + 500;
    const wide = { ...row, zoneId, prefix: 'K', firstNumber: 1, desksPerRow: 1, start: { x, y: 0 } };
    await expect(generateRows(app, actor, wide)).rejects.toThrow('outside-drawing');
    await expect(generateRows(app, actor, { ...wide, prefix: 'A' }, { grows: true })).rejects.toThrow();
    expect(size()).toEqual(before);
    await generateRows(app, actor, wide, { grows: true });
    expect(size()).toEqual({ ...before, width: x + 100 });
    expect(lastEvents(app.file, 2)).toMatchObject([
      { subject: 'zone', action: 'updated', facts: { changed: 'height,width' } },
      { subject: 'zone', action: 'desks-added' },
    ]);
  });
});

describe('desks that a drawing cannot tell apart', () => {
  const close = (label: string, other: string) => ({
    code: 'CONFLICT',
    cause: { reason: 'desks-too-close', facts: { label, other } },
  });

  it('are not made by a move, onto another one or among those that are moved', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    const [first, second, third] = await desksOf(app);
    const before = wholeDatabase(app.file);
    const onto = [{ id: first!.id, x: second!.x! + 5, y: second!.y! - 5 }];
    await expect(manager.resource.moveDesks({ desks: onto })).rejects.toMatchObject(close('A01', 'A02'));
    const together = [first!, third!].map(({ id }, index) => ({ id, x: 700 + 19 * index, y: 400 }));
    await expect(manager.resource.moveDesks({ desks: together })).rejects.toMatchObject(close('A01', 'A03'));
    expect(wholeDatabase(app.file)).toEqual(before);
    const exchanged = [
      { id: first!.id, x: second!.x!, y: second!.y! },
      { id: second!.id, x: first!.x!, y: first!.y! },
    ];
    await manager.resource.moveDesks({ desks: exchanged });
  });

  it('are not added, one upon the other or upon those that are there', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    const { zoneId } = app.story;
    const upon = { zoneId, prefix: 'K', rows: 1, desksPerRow: 2, start: { x: 700, y: 400 } };
    await expect(
      manager.resource.generateRows({ ...upon, spacing: { x: 19, y: 100 } }),
    ).rejects.toMatchObject(close('K01', 'K02'));
    const [first] = await desksOf(app);
    const start = { x: first!.x! + 1, y: first!.y! };
    await expect(
      manager.resource.generateRows({ ...upon, start, spacing: { x: 60, y: 100 } }),
    ).rejects.toMatchObject(close('K01', 'A01'));
    await manager.resource.generateRows({ ...upon, spacing: { x: 20, y: 100 } });
  });

  it('that stand so already do not hinder others from being moved', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    const [first] = await desksOf(app);
    withBareConnection(app.file, (db) => {
      db.exec(`UPDATE resource SET x = 0, y = 0 WHERE label IN ('B01', 'B02')`);
    });
    await manager.resource.moveDesks({ desks: [{ id: first!.id, x: 700, y: 400 }] });
  });
});

describe('numbering desks anew', () => {
  it('lets them exchange their numbers in one call, and their bookings stay with the desks', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    const [one, two] = await desksOf(app);
    await create(
      callerOf(app, 'administrator'),
      oneDesk(app, { want: { kind: 'desk', count: 1, deskIds: [one!.id] } }),
    );
    const claims = rowsOf(app.file, 'SELECT * FROM claim');
    await manager.resource.renumber({
      desks: [
        { id: one!.id, label: 'A02' },
        { id: two!.id, label: 'A01' },
      ],
    });
    expect(lastEvents(app.file)).toMatchObject([
      { subject: 'zone', action: 'desks-renumbered', facts: { desks: 2 } },
    ]);
    expect((await desksOf(app)).slice(0, 2).map(({ id, label }) => [id, label])).toEqual([
      [two!.id, 'A01'],
      [one!.id, 'A02'],
    ]);
    expect(rowsOf(app.file, 'SELECT * FROM claim')).toEqual(claims);
  });

  it('gives no number twice', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    const [one, two] = await desksOf(app);
    const before = wholeDatabase(app.file);
    const taken = (label: string) => ({
      code: 'CONFLICT',
      cause: { reason: 'label-taken', facts: { label } },
    });
    await expect(manager.resource.renumber({ desks: [{ id: one!.id, label: 'A03' }] })).rejects.toMatchObject(
      taken('A03'),
    );
    await expect(
      manager.resource.renumber({
        desks: [
          { id: one!.id, label: 'X1' },
          { id: two!.id, label: 'X1' },
        ],
      }),
    ).rejects.toMatchObject(taken('X1'));
    expect(wholeDatabase(app.file)).toEqual(before);
  });

  it('is for desks of one station', async () => {
    const app = await useApp();
    await callerOf(app, 'otherManager').resource.createZone({
      stationId: app.story.otherStationId,
      name: '区',
      template: 'islands-40',
    });
    const officer = callerOf(app, 'officer');
    const [one] = await desksOf(app);
    const [other] = (await officer.resource.list({ stationId: app.story.otherStationId })).resources;
    await expect(
      officer.resource.renumber({
        desks: [
          { id: one!.id, label: 'X1' },
          { id: other!.id, label: 'X2' },
        ],
      }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(
      callerOf(app, 'manager').resource.renumber({ desks: [{ id: other!.id, label: 'X2' }] }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('changes a whole zone of 300 in one call', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    await manager.resource.generateRows({
      ...row,
      zoneId: await emptyZone(app),
      prefix: 'K',
      desksPerRow: 300,
    });
    const desks = (await desksOf(app)).slice(40);
    await manager.resource.renumber({
      desks: desks.map(({ id }, index) => ({ id, label: `新${index + 1}` })),
    });
    await manager.resource.moveDesks({ desks: desks.map(({ id }, index) => ({ id, x: 20 * index, y: 7 })) });
    expect((await desksOf(app)).slice(40).map(({ label, x, y }) => [label, x, y])).toEqual(
      desks.map((_, index) => [`新${index + 1}`, 20 * index, 7]),
    );
  });
});
