import { formatClockTime } from '#lib/domain/time/clock-time.ts';
import { instantOf } from '#lib/domain/time/instant.ts';
import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import { localDayAt, minuteOfDayAt, type TimeZone } from '#lib/domain/time/time-zone.ts';

/** A moment of the wire on the station's clock. */
export function momentShown(zone: TimeZone, moment: string | null): { day: string; time: string } | null {
  if (moment === null) return null;
  const instant = instantOf(Date.parse(moment) / 60_000);
  return {
    day: formatLocalDay(localDayAt(zone, instant)),
    time: formatClockTime(minuteOfDayAt(zone, instant)),
  };
}
