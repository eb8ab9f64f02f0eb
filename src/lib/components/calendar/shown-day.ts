import { parseLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import { isClearWithoutYear, type Reach } from '#lib/domain/time/typed-day.ts';
import { dayText } from '#lib/messages/date-words.ts';
import type { Language } from '#lib/messages/language.ts';

/** A day in words that are read back as the same day: with its year where it would not be clear without. */
export function shownDay(language: Language, day: LocalDay, today: LocalDay, reach: Reach = 'ahead'): string {
  return dayText(language, day, { withYear: !isClearWithoutYear(day, today, reach) });
}

/** What stands in a field: a day, `YYYY-MM-DD`, in words; anything else as it was typed. */
export function shownDayText(language: Language, text: string, today: string, reach?: Reach): string {
  const [day, now] = [parseLocalDay(text), parseLocalDay(today)];
  return day === null || now === null ? text : shownDay(language, day, now, reach);
}
