import type { LocalDay } from '#lib/domain/time/local-day.ts';
import type { DayChange } from './working-calendar.ts';

/** A day that a notice changes. */
export interface NoticeDay {
  readonly day: LocalDay;
  readonly change: DayChange;
  /** The holiday that the day belongs to, such as 春节 or 国庆节、中秋节; null where the text names none. */
  readonly name: string | null;
}
