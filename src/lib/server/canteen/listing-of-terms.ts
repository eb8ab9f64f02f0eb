import type { CanteenTerms, TimeBefore } from '#lib/domain/canteen/canteen-terms.ts';
import { formatClockTime } from '#lib/domain/time/clock-time.ts';
import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import type { CanteenListing } from '#lib/schemas/canteen.ts';

/** Terms as they are typed. */
export function listingOfTerms(terms: CanteenTerms): CanteenListing {
  const { licence, periods, surplusOpens, cutOff, days, welcome } = terms;
  return {
    ...terms,
    marks: [...terms.marks],
    days: days === 'workdays' ? days : [...days],
    licence: { number: licence.number, until: formatLocalDay(licence.until) },
    periods: periods.map((one) => ({ ...one, from: formatClockTime(one.from), to: formatClockTime(one.to) })),
    surplusOpens: surplusOpens && typedOf(surplusOpens),
    cutOff: typedOf(cutOff),
    welcome:
      welcome.who === 'parties'
        ? { who: 'parties', partyIds: [...welcome.partyIds] }
        : welcome.who === 'classes'
          ? { who: 'classes', classes: [...welcome.classes] }
          : welcome,
  };
}

function typedOf({ daysBefore, minute }: TimeBefore): { daysBefore: number; time: string } {
  return { daysBefore, time: formatClockTime(minute) };
}
