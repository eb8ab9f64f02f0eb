import { formatClockTime, parseClockTime } from '#lib/domain/time/clock-time.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import { localDayAt, minuteOfDayAt } from '#lib/domain/time/time-zone.ts';
import type { BookingView } from '#lib/schemas/booking-view.ts';

/** The usual grid of a day, in minutes: the form says what a stricter rule asks. */
const GRID_MINUTES = 30;

/**
 * What the form of a change is filled in with by whoever is here and leaves before the end; null where nobody is, or where next to
 * nothing is left of the day.
 */
export function leavingEarlyOf(
  { days, attendance, station }: Pick<BookingView, 'days' | 'attendance' | 'station'>,
  now: Instant,
): string | null {
  const today = formatLocalDay(localDayAt(station.timeZone, now));
  const day = days.find((one) => one.day === today && one.state === 'given' && !one.over);
  const came = attendance.some((one) => one.day === today && one.state === 'came');
  const [time, ...more] = day?.times ?? [];
  if (!came || !time || more.length > 0 || time.nextDay) return null;
  const minute = minuteOfDayAt(station.timeZone, now);
  const until = Math.ceil((minute + 1) / GRID_MINUTES) * GRID_MINUTES;
  if (until >= (parseClockTime(time.to) ?? 0)) return null;
  return new URLSearchParams({ scope: 'only', onDay: today, endsAt: formatClockTime(until) }).toString();
}
