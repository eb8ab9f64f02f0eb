import type { Language } from './language.ts';

/** A field for a date, and the month that unfolds from it. */
export interface DateFieldTexts {
  /** Stands in the empty field. */
  readonly example: string;
  /** Stands beside a date that could not be read. */
  readonly ways: string;
  readonly open: string;
  readonly calendar: string;
  readonly previousMonth: string;
  readonly nextMonth: string;
}

export const DATE_FIELD_TEXTS: Readonly<Record<Language, DateFieldTexts>> = {
  'zh-CN': {
    example: '如 12月1日',
    ways: '可以写成 12月1日、12-1 或 2026-12-01。',
    open: '打开月历',
    calendar: '月历',
    previousMonth: '上个月',
    nextMonth: '下个月',
  },
  en: {
    example: '1 Dec, for example',
    ways: 'Write it as 1 Dec, 12-1 (month first) or 2026-12-01.',
    open: 'Open the calendar',
    calendar: 'Calendar',
    previousMonth: 'Previous month',
    nextMonth: 'Next month',
  },
};
