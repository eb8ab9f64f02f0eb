import { describe, expect, it } from 'vitest';
import { callerOf, useApp, type TestApp } from '../../support/app-fixture.ts';
import { wholeDatabase } from '../../support/whole-database.ts';
import { callByPath, MALFORMED, UNKNOWN, type Path } from './call-by-path.ts';

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
    await expect(callByPath(callerOf(app, 'officer'), path, input(app))).rejects.toMatchObject(MALFORMED);
    expect(wholeDatabase(app.file)).toEqual(before);
  });
});
