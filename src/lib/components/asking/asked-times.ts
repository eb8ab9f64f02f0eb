import { rangesOfDayPart, type DayParts } from '#lib/domain/hours/day-parts.ts';
import type { MinuteRange } from '#lib/domain/hours/opening-hours.ts';
import type { WhenTime } from '#lib/domain/request/booking-request.ts';
import { formatClockTime, parseClockTime } from '#lib/domain/time/clock-time.ts';
import type { AskingChoice } from './asking-choice.ts';

/** What the station's clock shows, and what is still open today by the rules of the kind that is asked for. */
export interface TodayFacts {
  /** Minutes since midnight. */
  readonly minute: number;
  readonly open: readonly MinuteRange[];
  readonly dayParts: DayParts;
  readonly slotMinutes: number;
  readonly leadTimeMinutes: number;
  /** Whoever serves at the station chooses, for somebody who stands there: the slot that runs can be had. */
  readonly isHere: boolean;
}

/** The times in the words of a request; null where one of them was not typed. */
export function askedTimes(choice: AskingChoice, today: TodayFacts | null): WhenTime | null {
  const { part, start, end, nextDay } = choice;
  if (part !== 'times') return (today && restOfToday(part, today)) ?? { part };
  return start === '' || end === '' ? null : { from: start, to: end, nextDay };
}

/** Whether it is too late today for the whole of what is asked for. */
export function hasBegunToday(choice: Pick<AskingChoice, 'part' | 'start'>, today: TodayFacts): boolean {
  const soonest = soonestOf(today);
  if (choice.part === 'times') return (parseClockTime(choice.start) ?? soonest) < soonest;
  const [first] = rangesOfDayPart(today.open, today.dayParts, choice.part);
  return first !== undefined && first.from < soonest;
}

/** Whether nothing of today can be asked for any more, at whatever time. */
export function isTodayOver(today: TodayFacts): boolean {
  const { open, slotMinutes } = today;
  const soonest = soonestOf(today);
  return open.every(({ from, to }) => {
    const first = Math.ceil(Math.max(from, soonest) / slotMinutes) * slotMinutes;
    return first + slotMinutes > to;
  });
}

/**
 * A part of today that has begun is meant from now on: from the first slot that can be had to the end of what is open without a break.
 * Null where the part has not begun, or nothing of it is left; then the request says the part, and the answer the rest.
 */
function restOfToday(part: Exclude<AskingChoice['part'], 'times'>, today: TodayFacts): WhenTime | null {
  const { slotMinutes } = today;
  const soonest = soonestOf(today);
  const ranges = rangesOfDayPart(today.open, today.dayParts, part);
  const onGrid = ranges.map(({ from, to }) => ({
    from: Math.ceil(Math.max(from, soonest) / slotMinutes) * slotMinutes,
    to: Math.floor(to / slotMinutes) * slotMinutes,
  }));
  if (ranges[0] === undefined || ranges[0].from >= soonest) return null;
  const left = onGrid.find(({ from, to }) => from < to);
  return left ? { from: formatClockTime(left.from), to: formatClockTime(left.to), nextDay: false } : null;
}

/** The first minute of today that can still be asked for. */
function soonestOf({ minute, leadTimeMinutes, slotMinutes, isHere }: TodayFacts): number {
  if (isHere && leadTimeMinutes === 0) return Math.floor(minute / slotMinutes) * slotMinutes;
  return minute + leadTimeMinutes;
}
