import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  formatLocalDay,
  localDayOf,
  parseLocalDay,
  type LocalDay,
} from '#lib/domain/time/local-day.ts';
import { PUBLISHED_NOTICES } from './holiday-notices.fixture.ts';
import { parseHolidayNotice } from './parse-holiday-notice.ts';
import type { NoticeDay } from './notice-day.ts';
import { natureOf, type DayChange, type WorkingCalendar } from './working-calendar.ts';

const SEED = JSON.parse(
  readFileSync(new URL('../../../../prisma/seed/calendar-years.json', import.meta.url), 'utf8'),
) as { years: { year: number; days: { day: string; change: DayChange; name: string }[] }[] };

function calendarOf(changes: Iterable<readonly [LocalDay, DayChange]>): WorkingCalendar {
  return { publishedYears: new Set(), changes: new Map(changes), overrides: new Map() };
}

const SEEDED = calendarOf(
  SEED.years.flatMap(({ days }) => days.map(({ day, change }) => [parseLocalDay(day)!, change] as const)),
);
const READ = calendarOf(
  PUBLISHED_NOTICES.flatMap(({ year, text }) => parseHolidayNotice(year, text).days).map(
    ({ day, change }) => [day, change] as const,
  ),
);

function keyOf({ day, change }: NoticeDay): string {
  return `${formatLocalDay(day)} ${change}`;
}

function keysOf(year: number, text: string): string[] {
  return parseHolidayNotice(year, text).days.map(keyOf);
}

describe('the notices of twenty years', () => {
  it.each(SEED.years.map(({ year }) => year))(
    '%i: every day is worked on as in the published data',
    (year) => {
      const differing: string[] = [];
      const end = localDayOf(year, 12, 31)!;
      for (let day = localDayOf(year, 1, 1)!; day <= end; day = addDays(day, 1)) {
        if (natureOf(READ, day).workday !== natureOf(SEEDED, day).workday)
          differing.push(formatLocalDay(day));
      }
      expect(differing).toEqual([]);
    },
  );

  it.each(PUBLISHED_NOTICES)(
    '$year: no sentence is left over but the one that only encourages',
    ({ year, text }) => {
      const expected =
        year === 2024 ? ['鼓励各单位结合带薪年休假等制度落实，安排职工在除夕（2月9日）休息。'] : [];
      expect(parseHolidayNotice(year, text).unread).toEqual(expected);
    },
  );

  it.each(PUBLISHED_NOTICES)('$year: each day belongs to a holiday', ({ year, text }) => {
    expect(parseHolidayNotice(year, text).days.filter(({ name }) => name === null)).toEqual([]);
  });
});

describe('however a notice is pasted', () => {
  it.each<[string, (text: string) => string]>([
    ['in one line', (text) => text.replaceAll('\n', '')],
    ['with a blank behind every character', (text) => [...text].join(' ')],
    ['with empty lines and indents', (text) => text.replaceAll('\n', '\r\n\r\n　　')],
    [
      'without colons behind its headings',
      (text) => text.replaceAll(/^([一二三四五六七]、.{2,12}?)：/gm, '$1'),
    ],
  ])('it says the same %s', (_title, change) => {
    for (const { year, text } of PUBLISHED_NOTICES)
      expect(keysOf(year, change(text))).toEqual(keysOf(year, text));
  });

  it('it says the same where its lines are cut at any width', () => {
    for (const { year, text } of PUBLISHED_NOTICES) {
      const uncut = keysOf(year, text);
      for (let width = 5; width <= 60; width++) {
        const cut = text.replaceAll(new RegExp(`(.{${width}})`, 'gu'), '$1\n');
        expect(keysOf(year, cut), `${year} at ${width}`).toEqual(uncut);
      }
    }
  });

  it('it says nothing of another year than its title', () => {
    for (const { year, text } of PUBLISHED_NOTICES) {
      const titled = `国务院办公厅关于${year}年部分节假日安排的通知\n${text}`;
      expect(keysOf(year, titled)).toEqual(keysOf(year, text));
      expect(keysOf(year - 1, titled)).toEqual([]);
      expect(keysOf(year + 1, titled)).toEqual([]);
    }
  });
});
