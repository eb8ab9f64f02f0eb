import {
  addDays,
  formatLocalDay,
  localDayOf,
  localDayParts,
  weekdayOf,
  yearOf,
  type LocalDay,
  type Weekday,
} from './local-day.ts';

/** Which year a date without one means: what is booked lies ahead, what is looked up lies behind. */
export type Reach = 'ahead' | 'behind';

/** A date without a year that lies no longer ago than this is meant as it was: a form about what has just been. */
const AHEAD_FROM_DAYS = -90;
/** Longer than any way to write a date. */
const CHARACTERS_MAX = 40;

const CHINESE_WEEKDAY = /[(]?(?:星期|礼拜|周)([一二三四五六日天])[)]?/;
const ENGLISH_WEEKDAY = /\b(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?\b\.?/;
const CHINESE_DIGITS = '一二三四五六日';
const ENGLISH_DAYS = 'mon tue wed thu fri sat sun'.split(' ');
const ENGLISH_MONTHS =
  'january february march april may june july august september october november december'.split(' ');

const WITH_YEAR = /^(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})[日号]?$/;
const EIGHT_DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
const WITHOUT_YEAR = /^(\d{1,2})(?:月|[-/.])(\d{1,2})[日号]?$/;
const DATE_FIRST = /^(\d{1,2})(?:st|nd|rd|th)?([a-z]{3,9})\.?,?(\d{4})?$/;
const MONTH_FIRST = /^([a-z]{3,9})\.?(\d{1,2})(?:st|nd|rd|th)?(?:,?(\d{4}))?$/;

/**
 * Reads a date as people write one: 2026-12-01, 2026/12/1, 20261201, 2026年12月1日, 12-1, 12月1日, 1 Dec, Dec 1 2026, each
 * with its weekday or without, in letters of any width. Numbers alone are month and day, as in ISO 8601 and in Chinese.
 * A date without a year is the first one from 90 days ago on, or `behind` the last one up to today. Null for anything
 * else, for a day that does not exist, and where the weekday is another one.
 */
export function parseTypedDay(text: string, today: LocalDay, reach: Reach = 'ahead'): LocalDay | null {
  if (text.length > CHARACTERS_MAX) return null;
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐-―−]/g, '-');
  const named = weekdayIn(plain);
  const day = dateIn(named === null ? plain : named.rest, today, reach);
  return day !== null && named !== null && weekdayOf(day) !== named.weekday ? null : day;
}

/** The day that was typed as `YYYY-MM-DD`; what cannot be read stays as it was typed, so that it can be refused. */
export function typedDayText(text: string, today: LocalDay, reach: Reach = 'ahead'): string {
  const day = parseTypedDay(text, today, reach);
  return day === null ? text.trim() : formatLocalDay(day);
}

function weekdayIn(plain: string): { readonly weekday: Weekday; readonly rest: string } | null {
  const match = CHINESE_WEEKDAY.exec(plain) ?? ENGLISH_WEEKDAY.exec(plain);
  if (!match) return null;
  const word = match[1] === '天' ? '日' : (match[1] ?? '');
  const index = CHINESE_DIGITS.includes(word) ? CHINESE_DIGITS.indexOf(word) : ENGLISH_DAYS.indexOf(word);
  return { weekday: (index + 1) as Weekday, rest: plain.replace(match[0], ' ') };
}

function dateIn(text: string, today: LocalDay, reach: Reach): LocalDay | null {
  // Between digits a blank parts; anywhere else it is only taste.
  const bare = text.replace(/^[\s,]+|[\s,]+$/g, '').replace(/(?<!\d)\s+|\s+(?!\d)/g, '');
  const full = WITH_YEAR.exec(bare) ?? EIGHT_DIGITS.exec(bare);
  if (full) return localDayOf(Number(full[1]), Number(full[2]), Number(full[3]));
  const short = WITHOUT_YEAR.exec(bare);
  if (short) return dayWithoutYear(Number(short[1]), Number(short[2]), today, reach);
  const dateFirst = DATE_FIRST.exec(bare);
  const [month, date, year] = dateFirst
    ? [dateFirst[2], dateFirst[1], dateFirst[3]]
    : (MONTH_FIRST.exec(bare)?.slice(1) ?? []);
  const number = month === undefined ? 0 : ENGLISH_MONTHS.findIndex((one) => one.startsWith(month)) + 1;
  if (number === 0) return null;
  return year === undefined
    ? dayWithoutYear(number, Number(date), today, reach)
    : localDayOf(Number(year), number, Number(date));
}

function dayWithoutYear(month: number, date: number, today: LocalDay, reach: Reach): LocalDay | null {
  const years = [-1, 0, 1].map((more) => localDayOf(yearOf(today) + more, month, date));
  const days = years.filter((day) => day !== null);
  return (
    (reach === 'behind'
      ? days.findLast((day) => day <= today)
      : days.find((day) => day >= addDays(today, AHEAD_FROM_DAYS))) ?? null
  );
}

/** Whether the day is meant by its month and date alone. */
export function isClearWithoutYear(day: LocalDay, today: LocalDay, reach: Reach = 'ahead'): boolean {
  const { month, date } = localDayParts(day);
  return dayWithoutYear(month, date, today, reach) === day;
}
