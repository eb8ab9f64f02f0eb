import { describe, expect, it } from 'vitest';
import { callerOf, useApp, type StoryCaller, type TestApp } from '../../support/app-fixture.ts';
import { STORY_PERSONS, type StoryPerson } from '../../support/story.ts';
import { wholeDatabase } from '../../support/whole-database.ts';

type Call = (caller: StoryCaller, app: TestApp) => Promise<unknown>;

const allDay = { from: '2026-12-01', to: '2026-12-02' };
const rules = {
  slotMinutes: 30,
  lengthMinutesMin: 30,
  lengthMinutesMax: 480,
  daysMax: 10,
  quantityMax: 4,
  leadTimeMinutesMin: 0,
  windowDays: 60,
  clearingMinutes: 0,
  eligible: ['enterprise' as const],
  decision: { by: 'nobody' as const },
};

/** Writes of the configuration of 江城驿站, and who may do them. Everybody else is told why not, and nothing changes. */
const OF_THE_STATION: readonly (readonly [string, Call])[] = [
  [
    'station.update',
    (caller, { story }) => caller.station.update({ stationId: story.stationId, notes: '请走东门' }),
  ],
  [
    'station.setException',
    (caller, { story }) =>
      caller.station.setException({ stationId: story.stationId, day: '2026-12-24', ranges: [] }),
  ],
  [
    'resource.createZone',
    (caller, { story }) =>
      caller.resource.createZone({
        stationId: story.stationId,
        name: '西区',
        template: 'empty',
        width: 500,
        height: 500,
      }),
  ],
  [
    'resource.updateZone',
    (caller, { story }) => caller.resource.updateZone({ zoneId: story.zoneId, name: '东区' }),
  ],
  [
    'resource.generateRows',
    (caller, { story }) =>
      caller.resource.generateRows({
        zoneId: story.zoneId,
        prefix: 'Z',
        rows: 1,
        desksPerRow: 2,
        spacing: { x: 100, y: 100 },
        start: { x: 0, y: 0 },
      }),
  ],
  [
    'resource.moveDesks',
    async (caller, app) => caller.resource.moveDesks({ desks: [{ id: await deskId(app), x: 10, y: 10 }] }),
  ],
  [
    'resource.renumber',
    async (caller, app) => caller.resource.renumber({ desks: [{ id: await deskId(app), label: 'A99' }] }),
  ],
  [
    'resource.create',
    (caller, { story }) =>
      caller.resource.create({ stationId: story.stationId, kind: 'room', label: '新会议室' }),
  ],
  [
    'resource.update',
    (caller, { story }) => caller.resource.update({ resourceId: story.areaId, capacity: 25 }),
  ],
  ['resource.retire', (caller, { story }) => caller.resource.retire({ resourceId: story.bayId })],
  [
    'policy.set',
    (caller, { story }) => caller.policy.set({ stationId: story.stationId, kind: 'room', rules }),
  ],
  [
    'calendar.setStationDay',
    (caller, { story }) =>
      caller.calendar.setStationDay({ stationId: story.stationId, day: '2026-12-25', change: 'off' }),
  ],
  [
    'closure.create',
    (caller, { story }) =>
      caller.closure.create({ zoneId: story.zoneId, purpose: 'maintenance', when: allDay }),
  ],
  ['closure.list', (caller, { story }) => caller.closure.list({ stationId: story.stationId })],
  [
    'resource.list of what was retired',
    (caller, { story }) => caller.resource.list({ stationId: story.stationId, state: 'retired' }),
  ],
];

const OF_THE_DISTRICT: readonly (readonly [string, Call])[] = [
  ['station.create', (caller) => caller.station.create({ name: '南湖驿站' })],
  ['station.retire', (caller, { story }) => caller.station.retire({ stationId: story.otherStationId })],
  ['policy.set for all stations', (caller) => caller.policy.set({ kind: 'room', rules })],
  [
    'calendar.publish',
    (caller) =>
      caller.calendar.publish({ year: 2027, days: [{ day: '2027-01-01', change: 'off', name: '元旦' }] }),
  ],
  ['party.create', (caller) => caller.party.create({ name: '新来的公司', kind: 'enterprise' })],
  [
    'party.update',
    (caller, { story }) => caller.party.update({ partyId: story.neighbourId, name: '味道食品公司' }),
  ],
];

async function deskId(app: TestApp): Promise<string> {
  const { resources } = await callerOf(app, null).resource.list({ stationId: app.story.stationId, limit: 1 });
  return resources[0]!.id;
}

async function expectRefused(
  app: TestApp,
  call: Call,
  person: StoryPerson | null,
  expected: object,
): Promise<void> {
  const before = wholeDatabase(app.file);
  await expect(call(callerOf(app, person), app), person ?? 'nobody').rejects.toMatchObject(expected);
  expect(wholeDatabase(app.file), person ?? 'nobody').toEqual(before);
}

/** What others than managers may look at, too. */
const READ_ONLY: ReadonlySet<string> = new Set(['resource.list of what was retired', 'closure.list']);

describe('what is set at a station', () => {
  const mayDoIt: readonly StoryPerson[] = ['manager', 'officer'];

  it.each(OF_THE_STATION)('%s is for those who run it', async (name, call) => {
    const reason = READ_ONLY.has(name) ? 'station-role-needed' : 'manager-needed';
    const app = await useApp();
    await expectRefused(app, call, null, { code: 'UNAUTHORIZED', cause: { reason: 'not-signed-in' } });
    for (const person of STORY_PERSONS.filter((one) => !mayDoIt.includes(one))) {
      await expectRefused(app, call, person, { code: 'FORBIDDEN', cause: { reason } });
    }
    await expect(call(callerOf(app, 'manager'), app)).resolves.toBeDefined();
  });

  it.each(OF_THE_STATION)('%s is for the officers of its district, too', async (_, call) => {
    const app = await useApp();
    await expect(call(callerOf(app, 'officer'), app)).resolves.toBeDefined();
  });
});

describe('what is set for the district', () => {
  it.each(OF_THE_DISTRICT)('%s is for its officers', async (_, call) => {
    const app = await useApp();
    await expectRefused(app, call, null, { code: 'UNAUTHORIZED', cause: { reason: 'not-signed-in' } });
    for (const person of STORY_PERSONS.filter((one) => one !== 'officer')) {
      await expectRefused(app, call, person, { code: 'FORBIDDEN', cause: { reason: 'officer-needed' } });
    }
    await expect(call(callerOf(app, 'officer'), app)).resolves.toBeDefined();
  });
});

describe('what takes something away', () => {
  it('removeException, policy.remove and removeStationDay are for those who run the station', async () => {
    const app = await useApp();
    const { stationId } = app.story;
    const manager = callerOf(app, 'manager');
    await manager.station.setException({ stationId, day: '2026-12-24', ranges: [] });
    await manager.policy.set({ stationId, kind: 'room', rules });
    await manager.calendar.setStationDay({ stationId, day: '2026-12-25', change: 'off' });
    const calls: readonly Call[] = [
      (caller) => caller.station.removeException({ stationId, day: '2026-12-24' }),
      (caller) => caller.policy.remove({ stationId, kind: 'room' }),
      (caller) => caller.calendar.removeStationDay({ stationId, day: '2026-12-25' }),
    ];
    for (const call of calls) {
      await expectRefused(app, call, 'otherManager', {
        code: 'FORBIDDEN',
        cause: { reason: 'manager-needed' },
      });
      await expectRefused(app, call, 'administrator', {
        code: 'FORBIDDEN',
        cause: { reason: 'manager-needed' },
      });
      await expectRefused(app, call, null, { code: 'UNAUTHORIZED' });
      await expect(call(manager, app)).resolves.toEqual({ done: true });
    }
  });

  it('retireZone is for those who run the station; once it is retired, others do not find it', async () => {
    const app = await useApp();
    const { id: zoneId } = await callerOf(app, 'manager').resource.createZone({
      stationId: app.story.stationId,
      name: '西区',
      template: 'empty',
      width: 9,
      height: 9,
    });
    const retire: Call = (caller) => caller.resource.retireZone({ zoneId });
    await expectRefused(app, retire, 'otherManager', {
      code: 'FORBIDDEN',
      cause: { reason: 'manager-needed' },
    });
    await retire(callerOf(app, 'manager'), app);
    await expectRefused(app, retire, 'otherManager', { code: 'NOT_FOUND' });
    await expectRefused(app, retire, 'manager', { code: 'CONFLICT', cause: { reason: 'retired' } });
  });

  it('reactivate: a retired resource is not found by those who do not run the station', async () => {
    const app = await useApp();
    const resourceId = app.story.bayId;
    await callerOf(app, 'manager').resource.retire({ resourceId });
    for (const person of ['otherManager', 'administrator', 'stranger'] as const) {
      await expectRefused(app, (caller) => caller.resource.reactivate({ resourceId }), person, {
        code: 'NOT_FOUND',
      });
    }
    await expect(callerOf(app, 'manager').resource.reactivate({ resourceId })).resolves.toEqual({
      done: true,
    });
  });

  it('closure.end: a closure is not found by those who do not run the station, like one that does not exist', async () => {
    const app = await useApp();
    const { id: closureId } = await callerOf(app, 'manager').closure.create({
      stationId: app.story.stationId,
      purpose: 'closure',
      when: allDay,
    });
    for (const person of ['otherManager', 'administrator', 'stranger'] as const) {
      await expectRefused(app, (caller) => caller.closure.end({ closureId }), person, {
        code: 'NOT_FOUND',
        cause: { reason: 'not-found' },
      });
      await expectRefused(app, (caller) => caller.closure.end({ closureId: 'AAAAAAAAAAAAAAAA' }), person, {
        code: 'NOT_FOUND',
        cause: { reason: 'not-found' },
      });
    }
  });

  it('a right that is taken away is gone with the next call of the same session', async () => {
    const app = await useApp();
    const { stationId, personIds } = app.story;
    const manager = callerOf(app, 'manager');
    await manager.station.update({ stationId, phone: '027-11111111' });
    await callerOf(app, 'officer').account.removeRole({
      personId: personIds.manager,
      role: { stationId, as: 'manager' },
    });
    await expect(manager.station.update({ stationId, phone: '027-22222222' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('what everybody may read', () => {
  const PUBLIC: readonly (readonly [string, Call])[] = [
    ['station.list', (caller) => caller.station.list()],
    ['station.get', (caller, { story }) => caller.station.get({ stationId: story.stationId })],
    ['resource.list', (caller, { story }) => caller.resource.list({ stationId: story.stationId })],
    ['calendar.year', (caller) => caller.calendar.year({ year: 2026 })],
  ];

  it.each(PUBLIC)('%s, signed in or not', async (_, call) => {
    const app = await useApp();
    for (const person of [null, ...STORY_PERSONS])
      await expect(call(callerOf(app, person), app)).resolves.toBeDefined();
  });

  it('policies are read by whoever is signed in', async () => {
    const app = await useApp();
    const read: Call = (caller) => caller.policy.get({ stationId: app.story.stationId });
    await expect(read(callerOf(app, null), app)).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    for (const person of STORY_PERSONS) await expect(read(callerOf(app, person), app)).resolves.toBeDefined();
  });

  it('a preview of the calendar is for officers and for those who run any station', async () => {
    const app = await useApp();
    const preview: Call = (caller) => caller.calendar.preview({ year: 2027, notice: '1月1日放假。' });
    for (const person of ['officer', 'manager', 'otherManager'] as const)
      await expect(preview(callerOf(app, person), app)).resolves.toBeDefined();
    await expectRefused(app, preview, 'administrator', {
      code: 'FORBIDDEN',
      cause: { reason: 'manager-needed' },
    });
    await expectRefused(app, preview, null, { code: 'UNAUTHORIZED' });
  });
});
