/** What was ordered and eaten on one past day. */
export interface MealDay {
  readonly ordered: number;
  readonly redeemed: number;
}

export interface MealForecast {
  /** Portions that are likely to be asked for. A forecast: nobody is refused by it. */
  readonly expected: number;
  /** Portions by which the same forecast missed on the past days, on average. */
  readonly error: number;
  /** Past days that it was made of. */
  readonly days: number;
}

/** Days with orders that a forecast takes at least: of fewer it is no more than a guess. */
export const FORECAST_DAYS_MIN = 3;

/** A past day beside what the forecast says of it, made of all the others. */
export interface JudgedMealDay<Day extends MealDay = MealDay> {
  readonly day: Day;
  readonly expected: number;
  /** Above what was fetched, or below it where it is negative. */
  readonly missed: number;
}

/**
 * How many of the ordered portions will be eaten, by the share that was on past days. Its error is that of the same rule on
 * those days, each judged by the others. Null where too little is known.
 */
export function forecastMeals(past: readonly MealDay[], ordered: number): MealForecast | null {
  const judged = judgePastMeals(past);
  if (judged.length === 0) return null;
  const missed = judged.reduce((sum, one) => sum + Math.abs(one.missed), 0) / judged.length;
  return {
    expected: Math.round(ordered * shareOf(judged.map(({ day }) => day))),
    error: Math.round(missed * 10) / 10,
    days: judged.length,
  };
}

/** The rule of the forecast on the days it is made of, in their order; none where too little is known. */
export function judgePastMeals<Day extends MealDay>(past: readonly Day[]): JudgedMealDay<Day>[] {
  const days = past.filter((one) => one.ordered > 0);
  if (days.length < FORECAST_DAYS_MIN) return [];
  return days.map((day) => {
    const expected = Math.round(day.ordered * shareOf(days.filter((one) => one !== day)));
    return { day, expected, missed: expected - day.redeemed };
  });
}

function shareOf(days: readonly MealDay[]): number {
  const ordered = days.reduce((sum, one) => sum + one.ordered, 0);
  return ordered === 0 ? 0 : days.reduce((sum, one) => sum + one.redeemed, 0) / ordered;
}
