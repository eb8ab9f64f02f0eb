import { describe, expect, it } from 'vitest';
import { callerOf, START, useApp } from '../../support/app-fixture.ts';
import { lastEvents } from '../../support/last-events.ts';
import { rowsOf } from '../../support/ledger-contents.ts';
import { create, oneDesk } from '../../support/requests.ts';
import { wholeDatabase } from '../../support/whole-database.ts';
import { countClaims, houseClaims, seats } from './house-claims.ts';

const DAY = { from: '2026-12-01', to: '2026-12-01' };

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
    expect(countClaims(app)).toBe(2 * 45);
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
    expect(countClaims(app)).toBe(40);
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
      { from: -900, minutes: 900, quantity: 0, all: 1, later: 0 },
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
      cause: { reason: 'closure-booked', facts: { bookings } },
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
      cause: { reason: 'closure-booked', facts: { bookings: 1 } },
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
      cause: { reason: 'closure-booked', facts: { bookings: 1 } },
    });
    app.passMinutes(1);
    await expect(manager.closure.create(closure)).resolves.toHaveProperty('id');
  });
});
