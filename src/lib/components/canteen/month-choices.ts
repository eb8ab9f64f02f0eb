import { factMonthText } from '#lib/messages/date-words.ts';
import type { Language } from '#lib/messages/language.ts';

/** A settlement is looked at after the month, and for a month that has orders before it begins. */
const MONTHS_BACK = 24;
const MONTHS_AHEAD = 1;
const MONTHS_PER_YEAR = 12;

/** Months to choose from, YYYY-MM, the latest first: those around `today` (YYYY-MM-DD), and the one that is shown. */
export function monthChoices(
  language: Language,
  today: string,
  shown: string,
): { readonly value: string; readonly text: string }[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const latest = year * MONTHS_PER_YEAR + month - 1 + MONTHS_AHEAD;
  const around = Array.from({ length: MONTHS_BACK + MONTHS_AHEAD + 1 }, (_, back) =>
    monthText(latest - back),
  );
  return [...new Set([...around, shown])]
    .sort()
    .reverse()
    .map((value) => ({ value, text: factMonthText(language, value) }));
}

function monthText(count: number): string {
  const year = Math.floor(count / MONTHS_PER_YEAR);
  const month = (count % MONTHS_PER_YEAR) + 1;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
}
