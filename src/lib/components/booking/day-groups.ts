import type { BookingView } from '#lib/schemas/booking-view.ts';

type Day = BookingView['days'][number];

/** Days one after the other that are alike in all but their date. */
export interface DayGroup extends Pick<Day, 'state' | 'over' | 'times' | 'places'> {
  readonly first: string;
  readonly last: string;
  readonly count: number;
}

/** A month of equal days is one line and not twenty-three. */
export function groupDays(days: readonly Day[]): DayGroup[] {
  const groups: DayGroup[] = [];
  for (const { day, ...alike } of days) {
    const open = groups.at(-1);
    if (open && keyOf(open) === keyOf(alike))
      groups[groups.length - 1] = { ...open, last: day, count: open.count + 1 };
    else groups.push({ ...alike, first: day, last: day, count: 1 });
  }
  return groups;
}

function keyOf({ state, over, times, places }: Omit<Day, 'day'>): string {
  return JSON.stringify([state, over, times, places.map(({ id, quantity }) => [id, quantity])]);
}
