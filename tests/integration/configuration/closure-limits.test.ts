import { describe, expect, it } from 'vitest';
import { callerOf, useApp } from '../../support/app-fixture.ts';
import { countStatements } from '../../support/count-statements.ts';
import { bookingIdOf, create, oneDesk } from '../../support/requests.ts';
import { withBareConnection } from '../../support/sqlite-connection.ts';
import { wholeDatabase } from '../../support/whole-database.ts';
import { countClaims } from './house-claims.ts';

const DAY = { from: '2026-12-01', to: '2026-12-01' };

describe('the limits of closures', () => {
  it('366 days of a hall of forty desks are closed with one statement for all claims', async () => {
    const app = await useApp();
    const closure = {
      zoneId: app.story.zoneId,
      purpose: 'closure' as const,
      when: { from: '2026-12-01', to: '2027-12-01' },
    };
    const counts = await countStatements(app, () => callerOf(app, 'manager').closure.create(closure));
    expect(countClaims(app)).toBe(366 * 40);
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
    expect(countClaims(app)).toBe(20_000);
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
    expect(countClaims(app)).toBe(54 * 366);
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
