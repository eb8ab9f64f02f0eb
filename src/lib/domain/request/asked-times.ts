import { openRangesOn, insideOpenHours } from '#lib/domain/hours/opening-hours.ts';
import { openOverMidnight, type AskedRange } from '#lib/domain/hours/over-midnight.ts';
import { rangesOfDayPart } from '#lib/domain/hours/day-parts.ts';
import { natureOf } from '#lib/domain/calendar/working-calendar.ts';
import { formatClockTime, parseClockTime } from '#lib/domain/time/clock-time.ts';
import { addDays, type LocalDay } from '#lib/domain/time/local-day.ts';
import { MINUTES_PER_DAY } from '#lib/domain/time/instant.ts';
import type { Hall } from '#lib/domain/hall/hall.ts';
import type { DayRefusal } from '#lib/domain/refusal/refusal.ts';
import type { WhenTime } from './booking-request.ts';

/** The times of one day in minutes from its midnight, or why the hall cannot serve them. */
export type AskedTimes = { readonly ranges: readonly AskedRange[] } | { readonly refusal: DayRefusal };

/** What is open on a day, by exception, notice or weekday. */
export function openOn(hall: Hall, day: LocalDay): readonly AskedRange[] {
  return openRangesOn(hall.hours, day, natureOf(hall.calendar, day).mark);
}

/** A day part is the hall's own open parts of it; times of day must lie in one open part. */
export function askedTimesOn(hall: Hall, day: LocalDay, time: WhenTime): AskedTimes {
  const open = openOn(hall, day);
  if (open.length === 0) return { refusal: { code: 'closed-that-day', reason: closedBecause(hall, day) } };
  if ('part' in time) {
    const ranges = rangesOfDayPart(open, hall.dayParts, time.part);
    return ranges.length > 0 ? { ranges } : { refusal: { code: 'outside-opening-hours', open: shown(open) } };
  }
  const asked = rangeOf(time);
  const reachable = asked.to > MINUTES_PER_DAY ? openOverMidnight(open, openOn(hall, addDays(day, 1))) : open;
  switch (insideOpenHours(reachable, asked)) {
    case 'inside':
      return { ranges: [asked] };
    case 'across-break':
      return { refusal: { code: 'across-break', open: shown(open) } };
    case 'outside':
      return { refusal: { code: 'outside-opening-hours', open: shown(open) } };
  }
}

/** Minutes from midnight; the schema has refused times that are not, and ranges that end before they begin. */
export function rangeOf(time: Extract<WhenTime, { from: string }>): AskedRange {
  const from = parseClockTime(time.from);
  const to = parseClockTime(time.to);
  if (from === null || to === null) throw new RangeError(`not times of day: ${time.from}–${time.to}`);
  return { from, to: time.nextDay ? to + MINUTES_PER_DAY : to };
}

function closedBecause(hall: Hall, day: LocalDay): 'weekly' | 'holiday' | 'exception' {
  if (hall.hours.exceptions.has(day)) return 'exception';
  return natureOf(hall.calendar, day).mark === 'off' ? 'holiday' : 'weekly';
}

function shown(open: readonly AskedRange[]): string[] {
  return open.map(({ from, to }) => `${formatClockTime(from)}-${formatClockTime(to)}`);
}
