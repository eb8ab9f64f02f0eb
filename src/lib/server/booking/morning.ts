import { openOn } from '#lib/domain/request/asked-times.ts';
import { formatClockTime } from '#lib/domain/time/clock-time.ts';
import { parseLocalDay } from '#lib/domain/time/local-day.ts';
import type { CataloguedHall } from '#lib/server/station/hall-catalogue.ts';

/** What people need to know who come for the first time. Texts may be empty. */
export interface FirstMorning {
  readonly day: string;
  /** `HH:MM`, when the booking begins on that day. */
  readonly from: string;
  readonly open: string[];
  readonly address: string;
  readonly wayIn: string;
  readonly houseRules: string;
  readonly notes: string;
  readonly phone: string;
}

interface DayToCome {
  readonly day: string;
  readonly over: boolean;
  readonly times: readonly { readonly from: string }[];
}

/** The first of these days that is not over, and the station on it; null where there is none. */
export function firstMorningOf(
  { hall, station }: CataloguedHall,
  given: readonly DayToCome[],
): FirstMorning | null {
  const next = given.find((one) => !one.over);
  const day = next === undefined ? null : parseLocalDay(next.day);
  if (!next || day === null) return null;
  const { address, wayIn, houseRules, notes, phone } = station;
  return {
    day: next.day,
    from: next.times[0]?.from ?? '',
    open: openOn(hall, day).map(({ from, to }) => `${formatClockTime(from)}-${formatClockTime(to)}`),
    address,
    wayIn,
    houseRules,
    notes,
    phone,
  };
}
