import { describe, expect, it } from 'vitest';
import { callerOf, useApp } from '../../support/app-fixture.ts';
import { wholeDatabase } from '../../support/whole-database.ts';
import { callByPath, MALFORMED } from './call-by-path.ts';

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
        callByPath(officer, 'station.create', { name: '南湖驿站', ...change }),
        what,
      ).rejects.toMatchObject(MALFORMED);
      await expect(
        callByPath(officer, 'station.update', { stationId: app.story.stationId, ...change }),
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
