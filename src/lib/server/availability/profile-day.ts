import { formatClockTime, parseClockTime } from '#lib/domain/time/clock-time.ts';
import type { DayView, DistrictView } from '#lib/schemas/availability.ts';

const MINUTES_PER_HOUR = 60;

type Resources = DayView['resources'];

/**
 * How many units of the hall's seats (of its first kind, where it has none) are free in each hour of the open time: the
 * fewest of each hour's minutes, for a seat that is taken for some minutes is not free for the hour. The day is the one
 * that the station's clock shows.
 */
export function profileDay({
  open,
  resources,
  now,
}: Pick<DayView, 'open' | 'resources' | 'now'>): DistrictView['stations'][number]['today']['hours'] {
  const inService = resources.filter((one) => one.inService);
  const seats = inService.filter(({ kind }) => kind === 'desk' || kind === 'area');
  const counted = seats.length > 0 ? seats : inService.filter(({ kind }) => kind === inService[0]?.kind);
  const total = counted.reduce((sum, { capacity }) => sum + capacity, 0);
  if (total === 0) return [];
  return open
    .flatMap((times) => hoursOf(minuteOf(times.from), minuteOf(times.to)))
    .map(({ from, to }) => ({
      from: formatClockTime(from),
      free: freeWithin(counted, from, to),
      total,
      over: to <= minuteOf(now.time),
    }));
}

/** Cut at the full hours of the clock. */
function hoursOf(from: number, to: number): { readonly from: number; readonly to: number }[] {
  const hours: { from: number; to: number }[] = [];
  for (let start = from; start < to;) {
    const end = Math.min(to, (Math.floor(start / MINUTES_PER_HOUR) + 1) * MINUTES_PER_HOUR);
    hours.push({ from: start, to: end });
    start = end;
  }
  return hours;
}

function freeWithin(resources: Resources, from: number, to: number): number {
  return resources.reduce((sum, { capacity, claims }) => {
    const meeting = claims.filter((claim) => minuteOf(claim.from) < to && from < minuteOf(claim.to));
    const starts = [from, ...meeting.map((claim) => Math.max(from, minuteOf(claim.from)))];
    const peak = Math.max(...starts.map((minute) => unitsAt(meeting, minute)));
    return sum + Math.max(0, capacity - peak);
  }, 0);
}

function unitsAt(claims: Resources[number]['claims'], minute: number): number {
  return claims
    .filter((claim) => minuteOf(claim.from) <= minute && minute < minuteOf(claim.to))
    .reduce((sum, { quantity }) => sum + quantity, 0);
}

/** The times are those that the server has written itself. */
function minuteOf(text: string): number {
  return parseClockTime(text) ?? 0;
}
