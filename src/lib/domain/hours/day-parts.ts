import type { MinuteRange } from './opening-hours.ts';
import { openPartsOf } from './opening-hours.ts';

/** A named time of a station. The whole day has no times of its own: it is the hall's open ranges. */
export type DayPart = 'morning' | 'afternoon' | 'evening' | 'full-day';

export type DayParts = Readonly<Record<'morning' | 'afternoon' | 'evening', MinuteRange>>;

/** The open times of a day part, breaks left out; empty where the hall is closed then. */
export function rangesOfDayPart(open: readonly MinuteRange[], parts: DayParts, part: DayPart): MinuteRange[] {
  return part === 'full-day' ? [...open] : openPartsOf(open, parts[part]);
}
