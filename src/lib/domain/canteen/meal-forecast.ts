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

/**
 * How many of the ordered portions will be eaten, by the share that was on past days. Its error is that of the same rule on
 * those days, each judged by the others. Null where too little is known.
 */
export function forecastMeals(past: readonly MealDay[], ordered: number): MealForecast | null {
  const days = past.filter((one) => one.ordered > 0);
  if (days.length < FORECAST_DAYS_MIN) return null;
  const missed = days.map((day) => {
    const others = days.filter((one) => one !== day);
    return Math.abs(day.ordered * shareOf(others) - day.redeemed);
  });
  return {
    expected: Math.round(ordered * shareOf(days)),
    error: Math.round((missed.reduce((sum, one) => sum + one, 0) / days.length) * 10) / 10,
    days: days.length,
  };
}

function shareOf(days: readonly MealDay[]): number {
  const ordered = days.reduce((sum, one) => sum + one.ordered, 0);
  return ordered === 0 ? 0 : days.reduce((sum, one) => sum + one.redeemed, 0) / ordered;
}
