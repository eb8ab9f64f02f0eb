import { describe, expect, it } from 'vitest';
import { callerOf, useApp, type StoryCaller, type TestApp } from '../../support/app-fixture.ts';
import { wholeDatabase } from '../../support/whole-database.ts';

const UNKNOWN = 'AAAAAAAAAAAAAAAA';
const when = { from: '2026-12-01', to: '2026-12-01' };
const rules = {
  slotMinutes: 30,
  lengthMinutesMin: 30,
  lengthMinutesMax: 480,
  daysMax: 10,
  quantityMax: 4,
  leadTimeMinutesMin: 0,
  windowDays: 60,
  clearingMinutes: 0,
  eligible: ['enterprise'],
  decision: { by: 'nobody' },
};

type Path = {
  [Router in keyof StoryCaller]: `${Router & string}.${keyof StoryCaller[Router] & string}`;
}[keyof StoryCaller];

/** A well-formed input of every write, with ids of the story. */
function inputs({ story }: TestApp): readonly (readonly [Path, Record<string, unknown>])[] {
  const { stationId, zoneId, areaId, consultancyId } = story;
  return [
    ['station.create', { name: '南湖驿站' }],
    ['station.update', { stationId, name: '江城驿站' }],
    ['station.setException', { stationId, day: '2026-12-24', ranges: [] }],
    ['station.removeException', { stationId, day: '2026-12-24' }],
    ['station.retire', { stationId }],
    ['resource.createZone', { stationId, name: '西区', template: 'empty', width: 10, height: 10 }],
    ['resource.updateZone', { zoneId, name: '东区' }],
    ['resource.retireZone', { zoneId }],
    [
      'resource.generateRows',
      { zoneId, prefix: 'Z', rows: 1, desksPerRow: 1, spacing: { x: 1, y: 1 }, start: { x: 0, y: 0 } },
    ],
    ['resource.moveDesks', { desks: [{ id: UNKNOWN, x: 1, y: 1 }] }],
    ['resource.renumber', { desks: [{ id: UNKNOWN, label: 'A1' }] }],
    ['resource.create', { stationId, kind: 'room', label: '新会议室' }],
    ['resource.update', { resourceId: areaId, label: '大工区' }],
    ['resource.retire', { resourceId: areaId }],
    ['resource.reactivate', { resourceId: areaId }],
    ['policy.set', { stationId, kind: 'room', rules }],
    ['policy.remove', { stationId, kind: 'room' }],
    ['calendar.publish', { year: 2027, days: [{ day: '2027-01-01', change: 'off' }] }],
    ['calendar.setStationDay', { stationId, day: '2026-12-24', change: 'off' }],
    ['calendar.removeStationDay', { stationId, day: '2026-12-24' }],
    ['closure.create', { stationId, purpose: 'closure', when }],
    ['closure.end', { closureId: UNKNOWN }],
    ['party.create', { name: '新公司', kind: 'team' }],
    ['party.update', { partyId: consultancyId, name: '远景' }],
  ];
}

/** Calls by path, with inputs that the types would not let through. */
function call(caller: StoryCaller, path: Path, input: unknown): Promise<unknown> {
  const [router, procedure] = path.split('.') as [string, string];
  return (caller as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>)[router]![
    procedure
  ]!(input);
}

async function expectEach(
  expected: object,
  spoil: (input: Record<string, unknown>, path: Path) => unknown,
): Promise<void> {
  const app = await useApp();
  const before = wholeDatabase(app.file);
  for (const [path, input] of inputs(app)) {
    const spoilt = spoil(structuredClone(input), path);
    if (spoilt === undefined) continue;
    await expect(call(callerOf(app, 'officer'), path, spoilt), path).rejects.toMatchObject(expected);
  }
  expect(wholeDatabase(app.file)).toEqual(before);
}

const MALFORMED = { code: 'BAD_REQUEST' };

describe('a malformed call writes nothing and is told so', () => {
  it.each(['role', 'status', 'id', 'districtId', 'approvedBy', 'publicId', '__proto__x'])(
    'with a key of its own: %s',
    async (key) => {
      await expectEach(MALFORMED, (input) => ({ ...input, [key]: 1 }));
    },
  );

  it('with an object, a list, nothing or a number where a text belongs', async () => {
    for (const value of [{ contains: '' }, [], null, 1e309, Number.NaN]) {
      await expectEach(MALFORMED, (input) => {
        const key = Object.keys(input).find((name) => typeof input[name] === 'string');
        return key === undefined ? undefined : { ...input, [key]: value };
      });
    }
  });

  it('with no input at all, or one that is no object', async () => {
    for (const value of [null, 7, 'x', [], {}]) await expectEach(MALFORMED, () => value);
  });

  it('with an id that is none', async () => {
    await expectEach(MALFORMED, (input) => {
      const key = Object.keys(input).find((name) => name.endsWith('Id'));
      return key === undefined ? undefined : { ...input, [key]: '1 OR 1=1' };
    });
  });

  it('with a key deeper down', async () => {
    await expectEach(MALFORMED, (input) => {
      const key = Object.keys(input).find((name) => typeof input[name] === 'object');
      if (key === undefined) return undefined;
      const value = input[key];
      return {
        ...input,
        [key]: Array.isArray(value)
          ? value
              .map((one: object) => ({ ...one, price: 0 }))
              .concat(value.length === 0 ? [{ price: 0 }] : [])
          : { ...(value as object), price: 0 },
      };
    });
  });
});

describe('what a station is', () => {
  const CREATE: readonly (readonly [string, Record<string, unknown>])[] = [
    ['no name', { name: '' }],
    ['a name of 81 characters', { name: '站'.repeat(81) }],
    ['a name on two lines', { name: '江城\n驿站' }],
    ['a NUL in its name', { name: 'a\u0000b' }],
    ['a name that reads backwards', { name: 'a\u202Eb' }],
    ['a time zone that does not exist', { timeZone: 'Asia/Wuhan' }],
    ['a time zone by its offset', { timeZone: '+08:00' }],
    ['a time zone with days of 26 hours', { timeZone: 'Antarctica/Troll' }],
    ['reversed hours', { hours: { ...everyDay([{ from: '18:00', to: '09:00' }]) } }],
    [
      'overlapping hours',
      {
        hours: {
          ...everyDay([
            { from: '09:00', to: '12:00' },
            { from: '11:00', to: '18:00' },
          ]),
        },
      },
    ],
    ['hours after midnight', { hours: { ...everyDay([{ from: '09:00', to: '25:00' }]) } }],
    ['hours of no length', { hours: { ...everyDay([{ from: '09:00', to: '09:00' }]) } }],
    [
      '13 ranges a day',
      {
        hours: {
          ...everyDay(
            Array.from({ length: 13 }, (_, hour) => ({
              from: `${String(hour).padStart(2, '0')}:00`,
              to: `${String(hour).padStart(2, '0')}:30`,
            })),
          ),
        },
      },
    ],
    ['no hours for Sundays', { hours: { ...everyDay([]), sunday: undefined } }],
    [
      'a reversed morning',
      {
        dayParts: {
          morning: { from: '12:00', to: '08:00' },
          afternoon: { from: '12:00', to: '18:00' },
          evening: { from: '18:00', to: '24:00' },
        },
      },
    ],
    ['notes of 2,001 characters', { notes: 'x'.repeat(2_001) }],
    ['an address of 201 characters', { address: 'x'.repeat(201) }],
    ['a telephone of 41 characters', { phone: '1'.repeat(41) }],
  ];

  function everyDay(ranges: unknown): Record<string, unknown> {
    const days = [
      'monday',
      'tuesday',
      'wednesday',
      'thursday',
      'friday',
      'saturday',
      'sunday',
      'publicHoliday',
      'makeUpWorkday',
    ];
    return Object.fromEntries(days.map((day) => [day, ranges]));
  }

  it('is malformed with anything of this, when it is opened and when it is changed', async () => {
    const app = await useApp();
    const before = wholeDatabase(app.file);
    const officer = callerOf(app, 'officer');
    for (const [what, change] of CREATE) {
      await expect(
        call(officer, 'station.create', { name: '南湖驿站', ...change }),
        what,
      ).rejects.toMatchObject(MALFORMED);
      await expect(
        call(officer, 'station.update', { stationId: app.story.stationId, ...change }),
        what,
      ).rejects.toMatchObject(MALFORMED);
    }
    expect(wholeDatabase(app.file)).toEqual(before);
  });

  it('says in words which time zones cannot be used', async () => {
    const app = await useApp();
    const refusal = await callerOf(app, 'officer')
      .station.create({ name: '极地驿站', timeZone: 'Antarctica/Casey' })
      .catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      cause: { issues: [{ path: ['timeZone'], message: 'time-zone-long-days' }] },
    });
  });
});

describe('other limits of one call', () => {
  const AT_ODDS: readonly (readonly [string, Path, (app: TestApp) => unknown])[] = [
    [
      'a zone half a kilometre and one centimetre wide',
      'resource.createZone',
      ({ story }) => ({
        stationId: story.stationId,
        name: '区',
        template: 'empty',
        width: 50_001,
        height: 1,
      }),
    ],
    [
      'a zone without an extent',
      'resource.createZone',
      ({ story }) => ({ stationId: story.stationId, name: '区', template: 'empty', width: 0, height: 1 }),
    ],
    [
      'a size beside the template',
      'resource.createZone',
      ({ story }) => ({
        stationId: story.stationId,
        name: '区',
        template: 'islands-40',
        width: 10,
        height: 10,
      }),
    ],
    [
      '301 desks at once',
      'resource.generateRows',
      ({ story }) => ({
        zoneId: story.zoneId,
        prefix: 'Z',
        rows: 7,
        desksPerRow: 43,
        spacing: { x: 1, y: 1 },
        start: { x: 0, y: 0 },
      }),
    ],
    [
      '301 desks moved',
      'resource.moveDesks',
      () => ({
        desks: Array.from({ length: 301 }, (_, index) => ({
          id: String(index).padStart(16, 'A'),
          x: 1,
          y: 1,
        })),
      }),
    ],
    [
      'one desk moved twice',
      'resource.moveDesks',
      () => ({
        desks: [
          { id: UNKNOWN, x: 1, y: 1 },
          { id: UNKNOWN, x: 2, y: 2 },
        ],
      }),
    ],
    [
      'one desk numbered twice',
      'resource.renumber',
      () => ({
        desks: [
          { id: UNKNOWN, label: 'A' },
          { id: UNKNOWN, label: 'B' },
        ],
      }),
    ],
    [
      'a label of 21 characters',
      'resource.create',
      ({ story }) => ({ stationId: story.stationId, kind: 'room', label: 'x'.repeat(21) }),
    ],
    [
      'a capacity for a room',
      'resource.create',
      ({ story }) => ({ stationId: story.stationId, kind: 'room', label: '室', capacity: 2 }),
    ],
    [
      'an area without a capacity',
      'resource.create',
      ({ story }) => ({ stationId: story.stationId, kind: 'area', label: '区' }),
    ],
    [
      'a desk without its zone',
      'resource.create',
      ({ story }) => ({ stationId: story.stationId, kind: 'desk', label: 'A01' }),
    ],
    [
      'a canteen',
      'resource.create',
      ({ story }) => ({ stationId: story.stationId, kind: 'canteen', label: '食堂', capacity: 40 }),
    ],
    [
      '21 features',
      'resource.create',
      ({ story }) => ({
        stationId: story.stationId,
        kind: 'room',
        label: '室',
        features: Array.from({ length: 21 }, (_, index) => `f${index}`),
      }),
    ],
    [
      'a feature twice',
      'resource.create',
      ({ story }) => ({ stationId: story.stationId, kind: 'room', label: '室', features: ['投影', '投影'] }),
    ],
    [
      'a validity that ends before it begins',
      'resource.create',
      ({ story }) => ({
        stationId: story.stationId,
        kind: 'room',
        label: '室',
        validFrom: '2026-12-02',
        validTo: '2026-12-01',
      }),
    ],
    [
      '2,001 resources listed',
      'resource.list',
      ({ story }) => ({ stationId: story.stationId, limit: 2_001 }),
    ],
    [
      'a closure of 367 days',
      'closure.create',
      ({ story }) => ({
        resourceId: story.bayId,
        purpose: 'closure',
        when: { from: '2026-12-01', to: '2027-12-02' },
      }),
    ],
    [
      'a reversed closure',
      'closure.create',
      ({ story }) => ({
        resourceId: story.bayId,
        purpose: 'closure',
        when: { from: '2026-12-02', to: '2026-12-01' },
      }),
    ],
    [
      'a closure of no length',
      'closure.create',
      ({ story }) => ({
        resourceId: story.bayId,
        purpose: 'closure',
        when: { ...when, time: { from: '10:00', to: '10:00' } },
      }),
    ],
    [
      'units of a whole station',
      'closure.create',
      ({ story }) => ({ stationId: story.stationId, purpose: 'reserve', quantity: 2, when }),
    ],
    [
      'a station and a zone at once',
      'closure.create',
      ({ story }) => ({ stationId: story.stationId, zoneId: story.zoneId, purpose: 'closure', when }),
    ],
    ['nothing to close', 'closure.create', () => ({ purpose: 'closure', when })],
    [
      'a purpose of its own',
      'closure.create',
      ({ story }) => ({ stationId: story.stationId, purpose: 'party', when }),
    ],
    [
      '41 seats together',
      'policy.set',
      ({ story }) => ({ stationId: story.stationId, kind: 'desk', rules: { ...rules, quantityMax: 41 } }),
    ],
    [
      'a longest time below the shortest',
      'policy.set',
      ({ story }) => ({
        stationId: story.stationId,
        kind: 'room',
        rules: { ...rules, lengthMinutesMin: 481 },
      }),
    ],
    [
      'rules for canteens',
      'policy.set',
      ({ story }) => ({ stationId: story.stationId, kind: 'canteen', rules }),
    ],
    ['the year 1999', 'calendar.year', () => ({ year: 1999 })],
    [
      'a notice of 20,001 characters',
      'calendar.preview',
      () => ({ year: 2027, notice: '节'.repeat(20_001) }),
    ],
    [
      'a day twice',
      'calendar.publish',
      () => ({
        year: 2027,
        days: [
          { day: '2027-01-01', change: 'off' },
          { day: '2027-01-01', change: 'work' },
        ],
      }),
    ],
    [
      '121 days of a notice',
      'calendar.publish',
      () => ({
        year: 2027,
        days: Array.from({ length: 121 }, (_, index) => ({
          day: new Date(Date.UTC(2027, 0, 1 + index)).toISOString().slice(0, 10),
          change: 'off',
        })),
      }),
    ],
    [
      'a party valid to before from',
      'party.create',
      () => ({ name: '公司', kind: 'team', validFrom: '2026-12-02', validTo: '2026-12-01' }),
    ],
    ['a party of another kind', 'party.create', () => ({ name: '公司', kind: 'school' })],
    ['101 parties listed', 'party.list', () => ({ limit: 101 })],
  ];

  it.each(AT_ODDS)('%s', async (_, path, input) => {
    const app = await useApp();
    const before = wholeDatabase(app.file);
    await expect(call(callerOf(app, 'officer'), path, input(app))).rejects.toMatchObject(MALFORMED);
    expect(wholeDatabase(app.file)).toEqual(before);
  });
});

describe('what does not exist', () => {
  it('is not found, for officers too', async () => {
    await expectEach({ code: 'NOT_FOUND', cause: { reason: 'not-found' } }, (input, path) => {
      if (path === 'closure.end' || path === 'resource.moveDesks' || path === 'resource.renumber')
        return input;
      const key = Object.keys(input).find((name) => name.endsWith('Id'));
      return key === undefined ? undefined : { ...input, [key]: UNKNOWN };
    });
  });

  it('is not found when it is read', async () => {
    const app = await useApp();
    const officer = callerOf(app, 'officer');
    const reads = [
      officer.station.get({ stationId: UNKNOWN }),
      officer.resource.list({ stationId: UNKNOWN }),
      officer.resource.list({ stationId: app.story.stationId, after: UNKNOWN }),
      officer.resource.list({ stationId: app.story.stationId, state: 'retired', after: UNKNOWN }),
      officer.policy.get({ stationId: UNKNOWN }),
      officer.calendar.year({ year: 2026, stationId: UNKNOWN }),
      officer.closure.list({ stationId: UNKNOWN }),
      officer.closure.list({ stationId: app.story.stationId, after: UNKNOWN }),
      officer.party.list({ after: UNKNOWN }),
      officer.party.members({ partyId: UNKNOWN }),
      officer.party.members({ partyId: app.story.consultancyId, after: app.story.personIds.neighbour }),
    ];
    for (const outcome of await Promise.allSettled(reads))
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'NOT_FOUND' } });
  });
});
