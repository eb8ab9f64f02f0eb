import { describe, expect, it } from 'vitest';
import { callerOf, useApp } from '../../support/app-fixture.ts';
import { lastEvents } from '../../support/last-events.ts';
import { create, oneDesk } from '../../support/requests.ts';
import { withBareConnection } from '../../support/sqlite-connection.ts';

describe('a day that a station decides for itself', () => {
  it('outweighs the notices at this station only, and may be taken back', async () => {
    const app = await useApp();
    const { stationId, otherStationId } = app.story;
    const manager = callerOf(app, 'manager');
    await manager.calendar.setStationDay({ stationId, day: '2026-12-01', change: 'off', reason: '园区停电' });
    expect(lastEvents(app.file)).toMatchObject([
      { subject: 'station', action: 'calendar-day-set', facts: { day: '2026-12-01', change: 'off' } },
    ]);
    expect((await create(callerOf(app, 'administrator'), oneDesk(app))).outcome).toBe('refused');
    const anyone = callerOf(app, null);
    expect((await anyone.calendar.year({ year: 2026, stationId })).stationDays).toEqual([
      { day: '2026-12-01', change: 'off' },
    ]);
    expect((await anyone.calendar.year({ year: 2026, stationId: otherStationId })).stationDays).toEqual([]);
    await manager.calendar.setStationDay({ stationId, day: '2026-12-01', change: 'work' });
    expect((await create(callerOf(app, 'administrator'), oneDesk(app))).outcome).toBe('granted');
    await manager.calendar.removeStationDay({ stationId, day: '2026-12-01' });
    expect(lastEvents(app.file)).toMatchObject([
      { action: 'calendar-day-removed', facts: { day: '2026-12-01' } },
    ]);
    await expect(manager.calendar.removeStationDay({ stationId, day: '2026-12-01' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('is one of 1,000 at most', async () => {
    const app = await useApp();
    const { stationId } = app.story;
    withBareConnection(app.file, (db) => {
      const insert = db.prepare(
        `INSERT INTO station_calendar_day (station_id, local_day, change) VALUES (1, ?, 'off')`,
      );
      for (let day = 30_000; day < 30_999; day += 1) insert.run(day);
    });
    const manager = callerOf(app, 'manager');
    await manager.calendar.setStationDay({ stationId, day: '2026-12-01', change: 'off' });
    await expect(
      manager.calendar.setStationDay({ stationId, day: '2026-12-02', change: 'off' }),
    ).rejects.toMatchObject({ code: 'CONFLICT', cause: { reason: 'too-many-days' } });
    await expect(
      manager.calendar.setStationDay({ stationId, day: '2026-12-01', change: 'work' }),
    ).resolves.toEqual({ done: true });
  });
});
