import type { WhenDays } from '#lib/domain/request/booking-request.ts';
import { parseLocalDay, type LocalDay, type Weekday } from '#lib/domain/time/local-day.ts';
import { dateText, dayRangeText, dayText, weekdayText } from './date-words.ts';
import type { Language } from './language.ts';

/** The days of a request in one phrase: 12月1日至12月31日工作日, 12月1日 周二, 12月1日等3天. */
export function askedDaysText(language: Language, days: WhenDays): string {
  if ('rule' in days) return daysFrom(language, [parseLocalDay(days.start)]);
  if ('list' in days) return daysFrom(language, days.list.map(parseLocalDay));
  const [from, to] = [parseLocalDay(days.from), parseLocalDay(days.to)];
  if (from === null || to === null) return '';
  const range = dayRangeText(language, from, to);
  const on = typeof days.on === 'string' ? ON[language][days.on] : weekdaysText(language, days.on);
  return language === 'en' ? `${range}, ${on}` : range + on;
}

/** What a link is called where it is sent: 江城驿站 · 6 席 · 12月1日至12月31日工作日. */
export function linkTitle(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}

const ON: Readonly<Record<Language, Readonly<Record<'workdays' | 'all', string>>>> = {
  'zh-CN': { workdays: '工作日', all: '每天' },
  en: { workdays: 'workdays', all: 'every day' },
};

function weekdaysText(language: Language, weekdays: readonly Weekday[]): string {
  const words = weekdays.toSorted().map((one) => weekdayText(language, one));
  return language === 'en' ? words.join(', ') : `每${words.join('、')}`;
}

function daysFrom(language: Language, list: readonly (LocalDay | null)[]): string {
  const days = list.filter((day) => day !== null).sort((a, b) => a - b);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (first === last) return dayText(language, first);
  if (last - first === days.length - 1) return dayRangeText(language, first, last);
  return language === 'en'
    ? `${days.length} days from ${dateText(language, first)}`
    : `${dateText(language, first)}等${days.length}天`;
}
