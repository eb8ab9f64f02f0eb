import { describe, expect, it } from 'vitest';
import { callerOf, START, useApp } from '../../support/app-fixture.ts';
import { lastEvents } from '../../support/last-events.ts';
import { create, oneDesk } from '../../support/requests.ts';
import { wholeDatabase } from '../../support/whole-database.ts';
import { countClaims, houseClaims } from './house-claims.ts';

const DAY = { from: '2026-12-01', to: '2026-12-01' };

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
    expect(countClaims(app)).toBe(0);
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
        progress: null,
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
        progress: null,
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
