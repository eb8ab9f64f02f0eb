import { parseLocalDay } from '#lib/domain/time/local-day.ts';
import type { BookingView } from '#lib/schemas/booking-view.ts';

type Day = BookingView['days'][number];

/** Days one after the other that are alike in all but their date. */
export interface DayGroup extends Pick<Day, 'state' | 'over' | 'movedTo' | 'times' | 'places'> {
  readonly first: string;
  readonly last: string;
  readonly days: readonly string[];
}

/** A month of equal days is one line and not twenty-three. */
export function groupDays(days: readonly Day[]): DayGroup[] {
  const groups: DayGroup[] = [];
  for (const { day, ...alike } of days) {
    const open = groups.at(-1);
    if (open && keyOf(open) === keyOf(alike))
      groups[groups.length - 1] = { ...open, last: day, days: [...open.days, day] };
    else groups.push({ ...alike, first: day, last: day, days: [day] });
  }
  return groups;
}

/** Whether days of the calendar between its first and its last are not among them: then the range alone does not tell. */
export function hasGaps({ first, last, days }: DayGroup): boolean {
  const [from, to] = [parseLocalDay(first), parseLocalDay(last)];
  return from === null || to === null || to - from !== days.length - 1;
}

function keyOf({ state, over, movedTo, times, places }: Omit<Day, 'day'>): string {
  return JSON.stringify([state, over, movedTo, times, places.map(({ id, quantity }) => [id, quantity])]);
}
