import { describe, expect, it } from 'vitest';
import { callerOf, useApp, type StoryCaller } from '../../support/app-fixture.ts';
import { lastEvents } from '../../support/last-events.ts';
import { rowsOf } from '../../support/ledger-contents.ts';
import { create, oneDesk } from '../../support/requests.ts';
import { wholeDatabase } from '../../support/whole-database.ts';

type Rules = Parameters<StoryCaller['policy']['set']>[0]['rules'];

const RULES: Rules = {
  slotMinutes: 15,
  lengthMinutesMin: 30,
  lengthMinutesMax: 480,
  daysMax: 10,
  quantityMax: 4,
  leadTimeMinutesMin: 60,
  windowDays: 60,
  clearingMinutes: 5,
  eligible: ['team'],
  decision: { by: 'manager', aboveQuantity: 0, aboveDays: 0, withinMinutes: 60 },
};

async function levels(caller: StoryCaller, stationId?: string): Promise<Record<string, string>> {
  const { policies } = await caller.policy.get(stationId === undefined ? {} : { stationId });
  return Object.fromEntries(policies.map(({ kind, level }) => [kind, level]));
}

const ALL_DISTRICT = {
  desk: 'district',
  area: 'district',
  room: 'district',
  counter: 'district',
  bay: 'district',
};

describe('the rules of a station', () => {
  it('are those of its district until it has its own, kind by kind', async () => {
    const app = await useApp();
    const { stationId, otherStationId } = app.story;
    const manager = callerOf(app, 'manager');
    expect(await levels(manager, stationId)).toEqual(ALL_DISTRICT);
    await manager.policy.set({ stationId, kind: 'desk', rules: RULES });
    expect(lastEvents(app.file)).toMatchObject([
      { actor: '李站长', subject: 'policy', action: 'set', facts: { kind: 'desk' } },
    ]);
    expect(await levels(manager, stationId)).toEqual({ ...ALL_DISTRICT, desk: 'station' });
    expect(await levels(manager, otherStationId)).toEqual(ALL_DISTRICT);
    expect(await levels(manager)).toEqual(ALL_DISTRICT);
    const { policies } = await manager.policy.get({ stationId });
    expect(policies.find(({ kind }) => kind === 'desk')?.rules).toEqual(RULES);
  });

  it('decide the next request', async () => {
    const app = await useApp();
    const { stationId } = app.story;
    const firm = callerOf(app, 'administrator');
    expect((await create(firm, oneDesk(app))).outcome).toBe('granted');
    await callerOf(app, 'manager').policy.set({ stationId, kind: 'desk', rules: RULES });
    expect(await create(firm, oneDesk(app))).toMatchObject({
      outcome: 'refused',
      refusals: [{ code: 'not-eligible' }],
    });
    await callerOf(app, 'manager').policy.remove({ stationId, kind: 'desk' });
    expect((await create(firm, oneDesk(app))).outcome).toBe('granted');
  });

  it('are replaced by the next ones, not heaped up', async () => {
    const app = await useApp();
    const { stationId } = app.story;
    const manager = callerOf(app, 'manager');
    for (const quantityMax of [1, 2, 40])
      await manager.policy.set({ stationId, kind: 'desk', rules: { ...RULES, quantityMax } });
    expect(
      rowsOf(
        app.file,
        `SELECT json_extract(rules, '$.quantityMax') AS most FROM policy WHERE station_id IS NOT NULL`,
      ),
    ).toEqual([{ most: 40 }]);
  });

  it('are taken back once', async () => {
    const app = await useApp();
    const { stationId } = app.story;
    const manager = callerOf(app, 'manager');
    await manager.policy.set({ stationId, kind: 'room', rules: RULES });
    await manager.policy.remove({ stationId, kind: 'room' });
    expect(lastEvents(app.file)).toMatchObject([
      { subject: 'policy', action: 'removed', facts: { kind: 'room' } },
    ]);
    expect(await levels(manager, stationId)).toEqual(ALL_DISTRICT);
    const before = wholeDatabase(app.file);
    await expect(manager.policy.remove({ stationId, kind: 'room' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(wholeDatabase(app.file)).toEqual(before);
  });
});

describe('the rules of the district', () => {
  it('count at every station that has none of its own', async () => {
    const app = await useApp();
    const { stationId, otherStationId } = app.story;
    const officer = callerOf(app, 'officer');
    await callerOf(app, 'manager').policy.set({ stationId, kind: 'room', rules: RULES });
    await officer.policy.set({ kind: 'room', rules: { ...RULES, daysMax: 3 } });
    const daysMax = async (station: string) =>
      (await officer.policy.get({ stationId: station })).policies.find(({ kind }) => kind === 'room')?.rules
        .daysMax;
    expect(await daysMax(stationId)).toBe(10);
    expect(await daysMax(otherStationId)).toBe(3);
  });
});

describe('rules by which nothing could be booked', () => {
  it('are refused at the field that says how far ahead one may book', async () => {
    const app = await useApp();
    const { stationId } = app.story;
    const manager = callerOf(app, 'manager');
    const set = (rules: Partial<Rules>) =>
      manager.policy.set({ stationId, kind: 'room', rules: { ...RULES, ...rules } });
    const before = wholeDatabase(app.file);
    for (const [field, rules] of [
      ['windowMinutes', { windowMinutes: 0, leadTimeMinutesMin: 0 }],
      ['windowMinutes', { windowMinutes: 60, leadTimeMinutesMin: 60 }],
      ['windowDays', { windowDays: 0, leadTimeMinutesMin: 1_440 }],
    ] as const)
      await expect(set(rules)).rejects.toMatchObject({
        code: 'BAD_REQUEST',
        cause: { issues: [{ path: ['rules', field], message: 'window-within-lead' }] },
      });
    expect(wholeDatabase(app.file)).toEqual(before);
    // Only for today, and only within the hour, is a rule like any other.
    await set({ windowDays: 0, windowMinutes: 61, leadTimeMinutesMin: 60 });
  });
});

describe('the widest rules', () => {
  it('are taken as they are', async () => {
    const app = await useApp();
    const widest: Rules = {
      slotMinutes: 1_440,
      lengthMinutesMin: 1,
      lengthMinutesMax: 1_440,
      daysMax: 366,
      quantityMax: 100_000,
      leadTimeMinutesMin: 527_040,
      windowDays: 731,
      clearingMinutes: 240,
      eligible: ['enterprise', 'team'],
      decision: { by: 'manager', aboveQuantity: 100_000, aboveDays: 366, withinMinutes: 86_400 },
    };
    const { stationId } = app.story;
    const manager = callerOf(app, 'manager');
    await manager.policy.set({ stationId, kind: 'area', rules: widest });
    await manager.policy.set({ stationId, kind: 'desk', rules: { ...widest, quantityMax: 40 } });
    expect(
      (await manager.policy.get({ stationId })).policies.find(({ kind }) => kind === 'area')?.rules,
    ).toEqual(widest);
    const before = wholeDatabase(app.file);
    for (const one of [
      { daysMax: 367 },
      { windowDays: 732 },
      { clearingMinutes: 241 },
      { leadTimeMinutesMin: 527_041 },
      { quantityMax: 100_001 },
      { slotMinutes: 0 },
    ]) {
      await expect(
        manager.policy.set({ stationId, kind: 'area', rules: { ...widest, ...one } }),
      ).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    }
    expect(wholeDatabase(app.file)).toEqual(before);
  });
});
