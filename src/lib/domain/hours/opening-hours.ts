import { MINUTES_PER_DAY } from '#lib/domain/time/instant.ts';
import { weekdayOf, type LocalDay, type Weekday } from '#lib/domain/time/local-day.ts';
import type { MinuteOfDay } from '#lib/domain/time/time-zone.ts';

/** Half-open times of one day by the station's clock: 0 ≤ from < to ≤ 1440. */
export interface MinuteRange {
  readonly from: MinuteOfDay;
  readonly to: MinuteOfDay;
}

/**
 * When a hall (or a resource with hours of its own) is open. Every list is ascending and disjoint, and no two
 * ranges touch: `normaliseRanges` makes it so. An empty list means closed.
 */
export interface OpeningHours {
  readonly weekly: Readonly<Record<Weekday, readonly MinuteRange[]>>;
  /** Days that the notice of the year declares off, whatever their weekday. Usually closed. */
  readonly publicHoliday: readonly MinuteRange[];
  /** Days that the notice declares to be worked, usually a Saturday or Sunday. */
  readonly makeUpWorkday: readonly MinuteRange[];
  /** Single days that differ; they are stronger than the notice and the week. */
  readonly exceptions: ReadonlyMap<LocalDay, readonly MinuteRange[]>;
}

/** What the notice of public holidays says of a day; null where it says nothing. */
export type HolidayMark = 'off' | 'make-up' | null;

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** The most ranges that one day may have, before those that touch are joined. */
export const RANGES_PER_DAY_MAX = 12;

/** When it is open on a day: by exception, else by the notice, else by the weekday. */
export function openRangesOn(hours: OpeningHours, day: LocalDay, mark: HolidayMark): readonly MinuteRange[] {
  const exception = hours.exceptions.get(day);
  if (exception) return exception;
  if (mark === 'off') return hours.publicHoliday;
  if (mark === 'make-up') return hours.makeUpWorkday;
  return hours.weekly[weekdayOf(day)];
}

/**
 * True when some weekday's hours differ from those of a holiday or a make-up workday, so that opening in a year
 * whose notice is not entered yet can't be answered for sure.
 */
export function dependsOnCalendar(hours: OpeningHours): boolean {
  return WEEKDAYS.some((weekday) => weekdayDependsOnCalendar(hours, weekday));
}

/** The same for one day: a day with an exception is certain, and so is one whose weekday the notice can't change. */
export function dependsOnCalendarOn(hours: OpeningHours, day: LocalDay): boolean {
  return !hours.exceptions.has(day) && weekdayDependsOnCalendar(hours, weekdayOf(day));
}

function weekdayDependsOnCalendar(hours: OpeningHours, weekday: Weekday): boolean {
  const usual = hours.weekly[weekday];
  return !sameRanges(usual, hours.publicHoliday) || !sameRanges(usual, hours.makeUpWorkday);
}

function sameRanges(a: readonly MinuteRange[], b: readonly MinuteRange[]): boolean {
  return (
    a.length === b.length &&
    a.every((range, index) => range.from === b[index]?.from && range.to === b[index].to)
  );
}

/** True for whole minutes with 0 ≤ from < to ≤ 1440. */
export function isMinuteRange(range: MinuteRange): boolean {
  return (
    Number.isInteger(range.from) &&
    Number.isInteger(range.to) &&
    range.from >= 0 &&
    range.from < range.to &&
    range.to <= MINUTES_PER_DAY
  );
}

/**
 * The ranges of one day in ascending order, those that touch joined to one.
 * Null where one is invalid, where two overlap (a slip of the pen: nobody opens twice at once)
 * or where there are more than RANGES_PER_DAY_MAX.
 */
export function normaliseRanges(ranges: readonly MinuteRange[]): MinuteRange[] | null {
  if (ranges.length > RANGES_PER_DAY_MAX || !ranges.every(isMinuteRange)) return null;
  const joined: MinuteRange[] = [];
  for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && from < last.to) return null;
    if (last && from === last.to) joined[joined.length - 1] = { from: last.from, to };
    else joined.push({ from, to });
  }
  return joined;
}

export type OpenAnswer = 'inside' | 'outside' | 'across-break';

/**
 * Whether the asked times lie in open time. `across-break` begins and ends in open time, with a break between;
 * the open parts (`openPartsOf`) are then the alternative. For times over midnight pass `openOverMidnight`.
 */
export function insideOpenHours(open: readonly MinuteRange[], asked: MinuteRange): OpenAnswer {
  const first = open.findIndex((range) => range.from <= asked.from && asked.from < range.to);
  const last = open.findIndex((range) => range.from < asked.to && asked.to <= range.to);
  if (first === -1 || last === -1) return 'outside';
  return first === last ? 'inside' : 'across-break';
}

/** The parts of the asked times that are open, in the order of `open`; empty where none is. */
export function openPartsOf(open: readonly MinuteRange[], asked: MinuteRange): MinuteRange[] {
  return open
    .map((range) => ({ from: Math.max(range.from, asked.from), to: Math.min(range.to, asked.to) }))
    .filter((part) => part.from < part.to);
}
