/** The days for which a station has hours, as the week's form shows them. */
export const WEEK_DAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'publicHoliday',
  'makeUpWorkday',
] as const;
export type WeekDay = (typeof WEEK_DAYS)[number];

/** A lunch break makes two ranges; a hall with more of them gets more fields. */
const RANGES_SHOWN_MIN = 2;

interface Times {
  readonly from: string;
  readonly to: string;
}
type Hours = Readonly<Record<WeekDay, readonly Times[]>>;

/** How many ranges of a day the form has fields for. */
export function rangesShown(hours: Hours): number {
  return Math.max(RANGES_SHOWN_MIN, ...WEEK_DAYS.map((day) => hours[day].length));
}

export function weekField(day: WeekDay, range: number, end: 'from' | 'to'): string {
  return `${day}-${range}-${end}`;
}

/** What the fields of the form are filled with. */
export function weekValues(hours: Hours): Record<string, string> {
  const values: Record<string, string> = {};
  for (const day of WEEK_DAYS) {
    for (const [index, { from, to }] of hours[day].entries()) {
      values[weekField(day, index, 'from')] = from;
      values[weekField(day, index, 'to')] = to;
    }
  }
  return values;
}

/** Hours as they were typed; a range of which both times are empty is none. */
export function readWeek(values: Readonly<Record<string, string>>): Record<WeekDay, Times[]> {
  const rangesOf = (day: WeekDay): Times[] => {
    const ranges: Times[] = [];
    for (let index = 0; weekField(day, index, 'from') in values; index += 1) {
      const from = values[weekField(day, index, 'from')] ?? '';
      const to = values[weekField(day, index, 'to')] ?? '';
      if (from !== '' || to !== '') ranges.push({ from, to });
    }
    return ranges;
  };
  return Object.fromEntries(WEEK_DAYS.map((day) => [day, rangesOf(day)])) as Record<WeekDay, Times[]>;
}
