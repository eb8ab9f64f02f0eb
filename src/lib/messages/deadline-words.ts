import { formatClockTime } from '#lib/domain/time/clock-time.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { addDays, yearOf } from '#lib/domain/time/local-day.ts';
import { localDayAt, minuteOfDayAt, type TimeZone } from '#lib/domain/time/time-zone.ts';
import { dayText } from './date-words.ts';
import type { Language } from './language.ts';

/** A moment, seen from now, on the clock of a station. */
export interface SeenFromNow {
  readonly at: Instant;
  readonly now: Instant;
  readonly timeZone: TimeZone;
}

/** 今天 18:00, 明天 09:00, 12月1日 周二 12:00; of another year with the year. */
export function nearMomentText(language: Language, { at, now, timeZone }: SeenFromNow): string {
  const [day, today] = [localDayAt(timeZone, at), localDayAt(timeZone, now)];
  const time = formatClockTime(minuteOfDayAt(timeZone, at));
  const words = NEAR_DAYS[language];
  if (day === today) return `${words.today} ${time}`;
  if (day === addDays(today, 1)) return `${words.tomorrow} ${time}`;
  return `${dayText(language, day, { withYear: yearOf(day) !== yearOf(today) })} ${time}`;
}

/** How long it still is, cut down to one unit so that nobody counts on more: 还剩 2 小时. */
export function timeLeftText(language: Language, { at, now }: Pick<SeenFromNow, 'at' | 'now'>): string {
  const minutes = at - now;
  if (minutes <= 0) return LEFT[language].none;
  if (minutes < MINUTES_PER_HOUR) return LEFT[language].minutes(minutes);
  if (minutes < HOURS_TOLD_BELOW * MINUTES_PER_HOUR)
    return LEFT[language].hours(Math.floor(minutes / MINUTES_PER_HOUR));
  return LEFT[language].days(Math.floor(minutes / MINUTES_PER_HOUR / 24));
}

const MINUTES_PER_HOUR = 60;
/** Until two days people count hours. */
const HOURS_TOLD_BELOW = 48;

const NEAR_DAYS: Readonly<Record<Language, { readonly today: string; readonly tomorrow: string }>> = {
  'zh-CN': { today: '今天', tomorrow: '明天' },
  en: { today: 'today', tomorrow: 'tomorrow' },
};

interface LeftWords {
  readonly none: string;
  minutes(count: number): string;
  hours(count: number): string;
  days(count: number): string;
}

const LEFT: Readonly<Record<Language, LeftWords>> = {
  'zh-CN': {
    none: '已截止',
    minutes: (count) => `还剩 ${count} 分钟`,
    hours: (count) => `还剩 ${count} 小时`,
    days: (count) => `还剩 ${count} 天`,
  },
  en: {
    none: 'over',
    minutes: (count) => `${count} ${count === 1 ? 'minute' : 'minutes'} left`,
    hours: (count) => `${count} ${count === 1 ? 'hour' : 'hours'} left`,
    days: (count) => `${count} days left`,
  },
};
