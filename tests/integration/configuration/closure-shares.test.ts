import { describe, expect, it } from 'vitest';
import { callerOf, useApp } from '../../support/app-fixture.ts';
import { houseClaims } from './house-claims.ts';

const DAY = { from: '2026-12-01', to: '2026-12-01' };

describe('places that come into service', () => {
  it('take their share of the closures of the station and of their zone that are not over', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    const { stationId, zoneId, areaId } = app.story;
    await manager.closure.create({
      stationId,
      purpose: 'closure',
      when: { from: '2026-11-30', to: '2026-12-02', time: { from: '08:00', to: '10:00' } },
    });
    await manager.closure.create({ zoneId, purpose: 'maintenance', when: DAY });
    await manager.closure.create({ resourceId: areaId, purpose: 'reserve', quantity: 2, when: DAY });
    const { id } = await manager.closure.create({
      stationId,
      purpose: 'closure',
      when: { from: '2026-12-05', to: '2026-12-05' },
    });
    await manager.closure.end({ closureId: id });
    app.passMinutes(30);
    await manager.resource.create({ stationId, kind: 'room', label: '新会议室' });
    const morning = (day: number) => ({
      from: day * 1440 + 480,
      minutes: 120,
      quantity: 0,
      all: 1,
      later: 0,
    });
    const today = { from: 30 - 900, minutes: 30, quantity: 0, all: 1, later: 0 };
    expect(houseClaims(app, '新会议室')).toEqual([today, morning(0), morning(1)]);
    await manager.resource.generateRows({
      zoneId,
      prefix: 'N',
      rows: 1,
      desksPerRow: 1,
      spacing: { x: 1, y: 1 },
      start: { x: 0, y: 0 },
    });
    expect(houseClaims(app, 'N01')).toEqual([
      today,
      { from: 0, minutes: 1440, quantity: 0, all: 1, later: 0 },
      morning(0),
      morning(1),
    ]);
    const { id: otherZone } = await manager.resource.createZone({
      stationId,
      name: '西区',
      template: 'islands-40',
      labelPrefix: 'W',
    });
    expect(houseClaims(app, 'WA01')).toEqual([today, morning(0), morning(1)]);
    expect(otherZone).not.toBe(zoneId);
  });

  it('give their claims back when they are retired, and take them again from now on', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    const { stationId, bayId: resourceId } = app.story;
    await manager.closure.create({
      stationId,
      purpose: 'closure',
      when: { from: '2026-11-30', to: '2026-12-01' },
    });
    await manager.closure.create({ resourceId, purpose: 'reserve', quantity: 1, when: DAY });
    app.passMinutes(60);
    await manager.resource.retire({ resourceId });
    expect(houseClaims(app, '东停车位')).toEqual([
      { from: -900, minutes: 60, quantity: 0, all: 1, later: 0 },
    ]);
    app.passMinutes(30);
    await manager.resource.reactivate({ resourceId });
    expect(houseClaims(app, '东停车位')).toEqual([
      { from: -900, minutes: 60, quantity: 0, all: 1, later: 0 },
      { from: -810, minutes: 810, quantity: 0, all: 1, later: 0 },
      { from: 0, minutes: 1440, quantity: 1, all: 0, later: 0 },
      { from: 0, minutes: 1440, quantity: 0, all: 1, later: 0 },
    ]);
  });

  it('retired and put back within one minute have each claim once', async () => {
    const app = await useApp();
    const manager = callerOf(app, 'manager');
    const { stationId, bayId: resourceId } = app.story;
    await manager.closure.create({
      stationId,
      purpose: 'closure',
      when: { from: '2026-11-30', to: '2026-12-01' },
    });
    const claims = houseClaims(app, '东停车位');
    for (let times = 0; times < 3; times += 1) {
      await manager.resource.retire({ resourceId });
      await manager.resource.reactivate({ resourceId });
    }
    expect(houseClaims(app, '东停车位')).toEqual(claims);
  });
});
