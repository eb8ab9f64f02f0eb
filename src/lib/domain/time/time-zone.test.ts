import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { instantOf, type Instant } from './instant.ts';
import { lengthOf } from './interval.ts';
import { addDays, formatLocalDay, parseLocalDay, type LocalDay } from './local-day.ts';
import {
  findLocalDayBounds,
  instantAt,
  isTimeZone,
  localDayAt,
  localDayBounds,
  minuteOfDayAt,
} from './time-zone.ts';

function day(text: string): LocalDay {
  return parseLocalDay(text)!;
}

function utc(text: string): Instant {
  return instantOf(Date.parse(text) / 60_000);
}

/** Zones with the odd cases: midnight skipped or repeated, half hours, two hours, a day left out, no change at all. */
const ZONES = [
  'Asia/Shanghai',
  'UTC',
  'America/New_York',
  'Europe/Berlin',
  'Africa/Cairo',
  'America/Santiago',
  'America/Havana',
  'America/Sao_Paulo',
  'America/St_Johns',
  'America/Goose_Bay',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Pyongyang',
  'Asia/Beirut',
  'Africa/Casablanca',
  'Antarctica/Troll',
  'Antarctica/Casey',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
];

describe('a time zone name', () => {
  test.each(['Asia/Shanghai', 'UTC', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5'])('%s is one', (name) => {
    expect(isTimeZone(name)).toBe(true);
  });

  test.each([
    '',
    'Asia/Beijing',
    '+08:00',
    '-05',
    'GMT+8',
    'Asia/Shanghai ',
    'asia/shanghai',
    'Z',
    '__proto__',
  ])('%j is none', (name) => {
    expect(isTimeZone(name)).toBe(false);
  });
});

describe('a day lasts as long as its clocks say', () => {
  test.each([
    ['Asia/Shanghai', '2026-12-01', '2026-11-30T16:00Z', 24 * 60],
    ['Asia/Shanghai', '2028-02-29', '2028-02-28T16:00Z', 24 * 60],
    ['Asia/Shanghai', '2026-12-31', '2026-12-30T16:00Z', 24 * 60],
    ['America/New_York', '2026-03-08', '2026-03-08T05:00Z', 23 * 60],
    ['America/New_York', '2026-11-01', '2026-11-01T04:00Z', 25 * 60],
    ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00Z', 23 * 60],
    ['Europe/Berlin', '2026-10-25', '2026-10-24T22:00Z', 25 * 60],
    ['Africa/Cairo', '2026-04-24', '2026-04-23T22:00Z', 23 * 60],
    ['Africa/Cairo', '2026-10-29', '2026-10-28T21:00Z', 25 * 60],
    ['America/Santiago', '2026-09-06', '2026-09-06T04:00Z', 23 * 60],
    ['America/Santiago', '2026-04-04', '2026-04-04T03:00Z', 25 * 60],
    ['America/Havana', '2026-11-01', '2026-11-01T04:00Z', 25 * 60],
    ['Australia/Lord_Howe', '2026-10-04', '2026-10-03T13:30Z', 23.5 * 60],
    ['Australia/Lord_Howe', '2026-04-05', '2026-04-04T13:00Z', 24.5 * 60],
    ['Asia/Pyongyang', '2018-05-04', '2018-05-03T15:30Z', 23.5 * 60],
    ['Antarctica/Troll', '2026-03-29', '2026-03-29T00:00Z', 22 * 60],
    ['Antarctica/Troll', '2026-10-25', '2026-10-24T22:00Z', 26 * 60],
  ])('%s, %s begins at %s and has %i minutes', (zone, text, begin, minutes) => {
    const bounds = localDayBounds(zone, day(text));
    expect(bounds.from).toBe(utc(begin));
    expect(lengthOf(bounds)).toBe(minutes);
  });
});

describe('a time that the clocks leave out is the moment of the change', () => {
  test.each([
    ['America/New_York', '2026-03-08', 119, '2026-03-08T06:59Z'],
    ['America/New_York', '2026-03-08', 120, '2026-03-08T07:00Z'],
    ['America/New_York', '2026-03-08', 150, '2026-03-08T07:00Z'],
    ['America/New_York', '2026-03-08', 180, '2026-03-08T07:00Z'],
    ['America/New_York', '2026-03-08', 181, '2026-03-08T07:01Z'],
    // Midnight itself does not occur: the day begins when the clock shows one.
    ['Africa/Cairo', '2026-04-24', 0, '2026-04-23T22:00Z'],
    ['Africa/Cairo', '2026-04-24', 60, '2026-04-23T22:00Z'],
    ['Africa/Cairo', '2026-04-23', 1440, '2026-04-23T22:00Z'],
    ['America/Santiago', '2026-09-06', 30, '2026-09-06T04:00Z'],
    ['Australia/Lord_Howe', '2026-10-04', 135, '2026-10-03T15:30Z'],
    ['Australia/Lord_Howe', '2026-10-04', 151, '2026-10-03T15:31Z'],
  ])('%s, %s, minute %i is %s', (zone, text, minute, moment) => {
    expect(instantAt(zone, day(text), minute)).toBe(utc(moment));
  });
});

describe('a time that occurs twice is its first occurrence', () => {
  test.each([
    ['America/New_York', '2026-11-01', 60, '2026-11-01T05:00Z'],
    ['America/New_York', '2026-11-01', 119, '2026-11-01T05:59Z'],
    ['America/New_York', '2026-11-01', 120, '2026-11-01T07:00Z'],
    ['Europe/Berlin', '2026-10-25', 150, '2026-10-25T00:30Z'],
    ['Australia/Lord_Howe', '2026-04-05', 105, '2026-04-04T14:45Z'],
    ['Australia/Lord_Howe', '2026-04-05', 120, '2026-04-04T15:30Z'],
    // The hour before midnight is repeated, so the day ends an hour later than the old clocks would have it.
    ['Africa/Cairo', '2026-10-29', 1380, '2026-10-29T20:00Z'],
    ['Africa/Cairo', '2026-10-29', 1440, '2026-10-29T22:00Z'],
    ['America/Santiago', '2026-04-04', 1439, '2026-04-05T02:59Z'],
    ['America/Santiago', '2026-04-05', 0, '2026-04-05T04:00Z'],
    // Midnight is repeated: it is the first that begins the day.
    ['America/Havana', '2026-11-01', 0, '2026-11-01T04:00Z'],
  ])('%s, %s, minute %i is %s', (zone, text, minute, moment) => {
    expect(instantAt(zone, day(text), minute)).toBe(utc(moment));
  });
});

describe('a day that the zone leaves out', () => {
  test.each([
    ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00Z'],
    ['Pacific/Fakaofo', '2011-12-30', '2011-12-30T11:00Z'],
  ])('has no bounds in %s on %s, and its neighbours meet', (zone, text, moment) => {
    expect(findLocalDayBounds(zone, day(text))).toBeNull();
    expect(() => localDayBounds(zone, day(text))).toThrow(/leaves out the day 2011-12-30/);
    expect(localDayBounds(zone, day('2011-12-29')).to).toBe(utc(moment));
    expect(localDayBounds(zone, day('2011-12-31')).from).toBe(utc(moment));
    expect(instantAt(zone, day(text), 720)).toBe(utc(moment));
    expect(formatLocalDay(localDayAt(zone, utc(moment)))).toBe('2011-12-31');
    expect(formatLocalDay(localDayAt(zone, instantOf(utc(moment) - 1)))).toBe('2011-12-29');
  });
});

describe('the day and the clock at an instant', () => {
  test.each([
    ['Asia/Shanghai', '2026-12-31T15:59Z', '2026-12-31', 1439],
    ['Asia/Shanghai', '2026-12-31T16:00Z', '2027-01-01', 0],
    ['America/New_York', '2027-01-01T04:59Z', '2026-12-31', 1439],
    ['Asia/Kathmandu', '2026-06-01T18:15Z', '2026-06-02', 0],
    ['America/New_York', '2026-11-01T06:30Z', '2026-11-01', 90],
    ['Africa/Cairo', '2026-10-29T21:30Z', '2026-10-29', 1410],
  ])('%s at %s', (zone, moment, text, minute) => {
    expect(formatLocalDay(localDayAt(zone, utc(moment)))).toBe(text);
    expect(minuteOfDayAt(zone, utc(moment))).toBe(minute);
  });

  test('a day that has ended stays so, even where clocks show it for some minutes again', () => {
    // Newfoundland went back at 00:01 on 7 November 2010, to 23:01 of the sixth.
    const zone = 'America/St_Johns';
    const again = utc('2010-11-07T02:31Z');
    expect(minuteOfDayAt(zone, again)).toBe(1381);
    expect(formatLocalDay(localDayAt(zone, again))).toBe('2010-11-07');
    expect(localDayBounds(zone, day('2010-11-06')).to).toBe(utc('2010-11-07T02:30Z'));
  });
});

describe('what is no instant is not made up', () => {
  test.each([
    ['Asia/Nowhere', day('2026-01-01'), 0],
    ['Asia/Shanghai', NaN as LocalDay, 0],
    ['Asia/Shanghai', day('2026-01-01'), 0.5],
    ['Asia/Shanghai', 0 as LocalDay, 0],
  ])('%s, day %d, minute %d throws', (zone, from, minute) => {
    expect(() => instantAt(zone, from, minute)).toThrow(RangeError);
  });
});

const someZone = fc.constantFrom(...ZONES);
const someDay = fc
  .integer({ min: day('2000-01-03'), max: day('2060-12-31') })
  .map((count) => count as LocalDay);

/**
 * A time around a change of the zone's clocks, where it has one after a day drawn at random; half of them within
 * 90 minutes of it. Times drawn from all years would hardly ever meet a change.
 */
const zoneAndTime = fc
  .record({
    zone: someZone,
    from: someDay,
    daysAfter: fc.integer({ min: -1, max: 2 }),
    minute: fc.integer({ min: 0, max: 1439 }),
    near: fc.option(fc.integer({ min: -90, max: 90 })),
  })
  .map(({ zone, from, daysAfter, minute, near }) => {
    const change = Temporal.Instant.fromEpochMilliseconds(from * 86_400_000)
      .toZonedDateTimeISO(zone)
      .getTimeZoneTransition('next');
    if (!change) return { zone, day: from, minute };
    const wall = change.epochMilliseconds / 60_000 + change.offsetNanoseconds / 60e9;
    if (near === null) return { zone, day: addDays(Math.floor(wall / 1440) as LocalDay, daysAfter), minute };
    const time = wall + near;
    return { zone, day: Math.floor(time / 1440) as LocalDay, minute: time - Math.floor(time / 1440) * 1440 };
  });

/** What Temporal says: the first occurrence, or the moment of the change where there is none. */
function byTemporal(zone: string, at: LocalDay, minute: number): { instant: number; occurs: 0 | 1 | 2 } {
  const wall = Temporal.PlainDateTime.from('1970-01-01').add({ days: at, minutes: minute });
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  const later = wall.toZonedDateTime(zone, { disambiguation: 'later' });
  if (earlier.toPlainDateTime().equals(wall)) {
    return { instant: earlier.epochMilliseconds / 60_000, occurs: earlier.equals(later) ? 1 : 2 };
  }
  const change = earlier.getTimeZoneTransition('next')!;
  return { instant: change.epochMilliseconds / 60_000, occurs: 0 };
}

test('agrees with Temporal on every time around changes of the clock', () => {
  const seen = [0, 0, 0];
  fc.assert(
    fc.property(zoneAndTime, ({ zone, day: at, minute }) => {
      const expected = byTemporal(zone, at, minute);
      seen[expected.occurs]! += 1;
      expect(instantAt(zone, at, minute)).toBe(expected.instant);
    }),
    { numRuns: 2000 },
  );
  const [skipped, once, twice] = seen;
  expect(skipped).toBeGreaterThan(100);
  expect(twice).toBeGreaterThan(100);
  expect(once).toBeGreaterThan(500);
});

test('a later time is never an earlier instant, from one day into the next', () => {
  const minutes = fc.array(fc.integer({ min: 0, max: 2880 }), { minLength: 2, maxLength: 40 });
  fc.assert(
    fc.property(zoneAndTime, minutes, ({ zone, day: at }, drawn) => {
      const instants = drawn.toSorted((a, b) => a - b).map((minute) => instantAt(zone, at, minute));
      expect(instants).toEqual(instants.toSorted((a, b) => a - b));
    }),
    { numRuns: 1000 },
  );
});

test('the midnight that ends a day is the one that begins the next, and minutes count on beyond it', () => {
  fc.assert(
    fc.property(zoneAndTime, ({ zone, day: at, minute }) => {
      expect(instantAt(zone, at, 1440 + minute)).toBe(instantAt(zone, addDays(at, 1), minute));
    }),
    { numRuns: 1000 },
  );
});

test('every instant lies on exactly the day whose bounds hold it', () => {
  fc.assert(
    fc.property(zoneAndTime, fc.integer({ min: -1440, max: 1440 }), ({ zone, day: at, minute }, shift) => {
      const instant = instantOf(at * 1440 + minute + shift);
      const bounds = localDayBounds(zone, localDayAt(zone, instant));
      expect(bounds.from).toBeLessThanOrEqual(instant);
      expect(instant).toBeLessThan(bounds.to);
    }),
    { numRuns: 2000 },
  );
});

test('a time that occurs is found again at its own instant', () => {
  let found = 0;
  fc.assert(
    fc.property(zoneAndTime, ({ zone, day: at, minute }) => {
      if (byTemporal(zone, at, minute).occurs === 0) return;
      const instant = instantAt(zone, at, minute);
      expect(localDayAt(zone, instant)).toBe(at);
      expect(minuteOfDayAt(zone, instant)).toBe(minute);
      found += 1;
    }),
    { numRuns: 2000 },
  );
  expect(found).toBeGreaterThan(1000);
});
