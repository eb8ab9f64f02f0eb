import {
  localDayParts,
  parseLocalDay,
  weekdayOf,
  yearOf,
  type LocalDay,
  type Weekday,
} from '#lib/domain/time/local-day.ts';
import { counted } from './count-words.ts';
import type { Language } from './language.ts';

/** From here on a length is told in days: until 48 hours people count hours. */
const DAYS_TOLD_FROM_MINUTES = 2 * 1440;

const WEEKDAYS: Readonly<Record<Language, Readonly<Record<Weekday, string>>>> = {
  'zh-CN': { 1: '周一', 2: '周二', 3: '周三', 4: '周四', 5: '周五', 6: '周六', 7: '周日' },
  en: { 1: 'Mon', 2: 'Tue', 3: 'Wed', 4: 'Thu', 5: 'Fri', 6: 'Sat', 7: 'Sun' },
};

const ENGLISH_MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** January first. */
export const ENGLISH_MONTH_NAMES =
  'January February March April May June July August September October November December'.split(' ');

export interface DateOptions {
  readonly withYear?: boolean;
}

/** Monday is 周一, Mon. */
export function weekdayText(language: Language, weekday: Weekday): string {
  return WEEKDAYS[language][weekday];
}

/** 12月1日 周二, Tue 1 Dec; with the year 2026年12月1日 周二, Tue 1 Dec 2026. */
export function dayText(language: Language, day: LocalDay, options: DateOptions = {}): string {
  const weekday = weekdayText(language, weekdayOf(day));
  const date = dateText(language, day, options);
  return language === 'en' ? `${weekday} ${date}` : `${date} ${weekday}`;
}

/** The same without the weekday, as it stands in a sentence: 12月1日, 1 Dec. */
export function dateText(language: Language, day: LocalDay, { withYear = false }: DateOptions = {}): string {
  const { year, month, date } = localDayParts(day);
  if (language === 'en') return `${date} ${ENGLISH_MONTHS[month - 1] ?? ''}${withYear ? ` ${year}` : ''}`;
  return `${withYear ? `${year}年` : ''}${month}月${date}日`;
}

/** 2026年12月, December 2026; month is 1–12. */
export function monthText(language: Language, year: number, month: number): string {
  return language === 'en' ? `${ENGLISH_MONTH_NAMES[month - 1] ?? month} ${year}` : `${year}年${month}月`;
}

/** Each day of a list by name, month by month: 2026年12月1、3、4日；2027年1月4日; 1, 3, 4 Dec 2026; 4 Jan 2027. */
export function dayListText(language: Language, days: readonly LocalDay[]): string {
  const months = Map.groupBy(days, (day) => {
    const { year, month } = localDayParts(day);
    return language === 'en' ? `${ENGLISH_MONTHS[month - 1] ?? month} ${year}` : `${year}年${month}月`;
  });
  const dates = (of: readonly LocalDay[]): number[] => of.map((day) => localDayParts(day).date);
  return [...months]
    .map(([month, of]) =>
      language === 'en' ? `${dates(of).join(', ')} ${month}` : `${month}${dates(of).join('、')}日`,
    )
    .join(language === 'en' ? '; ' : '；');
}

/** The same of a month that is written `YYYY-MM`. */
export function factMonthText(language: Language, month: string): string {
  return monthText(language, Number(month.slice(0, 4)), Number(month.slice(5)));
}

/** 12月1日至12月31日, 1 Dec to 31 Dec. Days of different years carry both years; one day is not a range. */
export function dayRangeText(
  language: Language,
  from: LocalDay,
  to: LocalDay,
  { withYear = false }: DateOptions = {},
): string {
  if (from === to) return dateText(language, from, { withYear });
  const bothYears = yearOf(from) !== yearOf(to);
  const years = withYear || bothYears;
  if (language === 'en') {
    return `${dateText('en', from, { withYear: bothYears })} to ${dateText('en', to, { withYear: years })}`;
  }
  return `${dateText(language, from, { withYear: years })}至${dateText(language, to, { withYear: bothYears })}`;
}

/** A day of a fact, `YYYY-MM-DD`, with its year; what is no day stays as it is. */
export function factDayText(language: Language, text: string): string {
  const day = parseLocalDay(text);
  return day === null ? text : dateText(language, day, { withYear: true });
}

/** Two days of facts as a range. */
export function factRangeText(language: Language, from: string, to: string): string {
  const [first, last] = [parseLocalDay(from), parseLocalDay(to)];
  if (first !== null && last !== null) return dayRangeText(language, first, last, { withYear: true });
  const [fromText, toText] = [factDayText(language, from), factDayText(language, to)];
  return language === 'en' ? `${fromText} to ${toText}` : `${fromText}至${toText}`;
}

/** Whole minutes, 0 or more: 1小时30分钟, 1 hour 30 minutes. From 48 hours on in days: 3天, 3 days. */
export function durationText(language: Language, minutes: number): string {
  const days = minutes >= DAYS_TOLD_FROM_MINUTES ? Math.floor(minutes / 1440) : 0;
  const hours = Math.floor((minutes - days * 1440) / 60);
  const rest = minutes % 60;
  const parts =
    language === 'en'
      ? [days && counted(days, 'day'), hours && counted(hours, 'hour'), rest && counted(rest, 'minute')]
      : [days && `${days}天`, hours && `${hours}小时`, rest && `${rest}分钟`];
  const told = parts.filter((part) => part !== 0 && part !== '');
  if (told.length > 0) return told.join(language === 'en' ? ' ' : '');
  return language === 'en' ? '0 minutes' : '0分钟';
}

/** Times of facts, each `HH:MM-HH:MM`: 08:30–12:00、13:30–18:00, 08:30–12:00 and 13:30–18:00. */
export function timesText(language: Language, ranges: readonly string[]): string {
  const shown = ranges.map((range) => range.replace('-', '–'));
  if (language === 'zh-CN') return shown.join('、');
  const last = shown.at(-1) ?? '';
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${last}` : last;
}
