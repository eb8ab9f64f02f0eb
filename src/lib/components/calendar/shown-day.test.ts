import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, parseLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import { parseTypedDay } from '#lib/domain/time/typed-day.ts';
import { LANGUAGES } from '#lib/messages/language.ts';
import { shownDay, shownDayText } from './shown-day.ts';

test('a field shows the day in the words of its reader, with the year where it needs one', () => {
  const shown = (text: string, language: 'zh-CN' | 'en'): string =>
    shownDayText(language, text, '2026-11-28');
  expect(shown('2026-12-01', 'zh-CN')).toBe('12月1日 周二');
  expect(shown('2026-12-01', 'en')).toBe('Tue 1 Dec');
  expect(shown('2027-12-01', 'zh-CN')).toBe('2027年12月1日 周三');
  expect(shown('2027-12-01', 'en')).toBe('Wed 1 Dec 2027');
});

test('what is no day stays as it was typed', () => {
  expect(shownDayText('zh-CN', '下周', '2026-11-28')).toBe('下周');
  expect(shownDayText('en', '', '2026-11-28')).toBe('');
});

test('what a field shows is read back as the same day, in both languages and either reach', () => {
  const today = parseLocalDay('2026-11-28')!;
  fc.assert(
    fc.property(
      fc.integer({ min: -900, max: 900 }),
      fc.constantFrom(...LANGUAGES),
      fc.constantFrom('ahead' as const, 'behind' as const),
      (distance, language, reach) => {
        const day: LocalDay = addDays(today, distance);
        expect(parseTypedDay(shownDay(language, day, today, reach), today, reach)).toBe(day);
      },
    ),
  );
});
