import type { CanteenTerms, TimeBefore } from '#lib/domain/canteen/canteen-terms.ts';
import { parseClockTime } from '#lib/domain/time/clock-time.ts';
import { parseLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import type { CanteenListing } from '#lib/schemas/canteen.ts';

/** What was typed, as the domain has it. */
export function termsOfListing(listing: CanteenListing): CanteenTerms {
  const { licence, periods, surplusOpens, cutOff } = listing;
  return {
    ...listing,
    licence: { number: licence.number, until: dayOf(licence.until) },
    periods: periods.map((one) => ({ ...one, from: minuteOf(one.from), to: minuteOf(one.to) })),
    surplusOpens: surplusOpens && beforeOf(surplusOpens),
    cutOff: beforeOf(cutOff),
  };
}

function beforeOf({ daysBefore, time }: { daysBefore: number; time: string }): TimeBefore {
  return { daysBefore, minute: minuteOf(time) };
}

function minuteOf(text: string): number {
  const minute = parseClockTime(text);
  if (minute === null) throw new RangeError('a time that the schema has let through');
  return minute;
}

function dayOf(text: string): LocalDay {
  const day = parseLocalDay(text);
  if (day === null) throw new RangeError('a day that the schema has let through');
  return day;
}
