import { parseLocalDay } from '#lib/domain/time/local-day.ts';
import { dayText } from '#lib/messages/date-words.ts';
import type { Language } from '#lib/messages/language.ts';
import type { CanteenDayShown, CanteenView } from '#lib/schemas/canteen.ts';

export interface Choice {
  readonly value: string;
  readonly text: string;
}

/** Days on which orders are still taken. */
export function openDays(language: Language, { days }: Pick<CanteenView, 'days'>): Choice[] {
  return days
    .filter(({ open }) => open)
    .flatMap(({ day: value }) => {
      const day = parseLocalDay(value);
      return day === null ? [] : [{ value, text: dayText(language, day) }];
    });
}

/** Every sitting of some days, each of them once, in the order of the day. */
export function sittingChoices(days: readonly Pick<CanteenDayShown, 'sittings'>[]): Choice[] {
  const all = days.flatMap(({ sittings }) => sittings).map(({ from, to }) => [from, to] as const);
  const byValue = new Map(all.map(([from, to]) => [`${from}-${to}`, `${from}–${to}`]));
  return [...byValue].map(([value, text]) => ({ value, text })).sort((a, b) => (a.value < b.value ? -1 : 1));
}
