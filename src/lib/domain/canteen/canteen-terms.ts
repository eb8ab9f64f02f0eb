import type { PartyClass } from '#lib/domain/registration/party-class.ts';
import type { LocalDay, Weekday } from '#lib/domain/time/local-day.ts';

/** 餐别. */
export const MEALS = ['breakfast', 'lunch', 'dinner'] as const;
export type Meal = (typeof MEALS)[number];

/** What a portion may have to be. Counts on an order, never facts about a person. */
export const DIETARY_MARKS = ['halal', 'vegetarian'] as const;
export type DietaryMark = (typeof DIETARY_MARKS)[number];

/** Portions of an order by mark; marks of which there are none are left out. */
export type MarkCounts = { readonly [Mark in DietaryMark]?: number | undefined };

export const SITTING_MINUTES_MIN = 20;
export const SITTING_MINUTES_MAX = 30;
/** Sittings of one day: a kitchen that serves from six to midnight has fewer. */
export const SITTINGS_PER_DAY_MAX = 48;
export const CANTEEN_WINDOW_DAYS_MAX = 31;
/** Meals of one day, two of a kind included. */
export const MEAL_PERIODS_MAX = 6;

/** One meal of a serving day, cut into sittings of equal length; what is left over at the end is not served. */
export interface MealPeriod {
  readonly meal: Meal;
  /** Minutes from midnight. */
  readonly from: number;
  readonly to: number;
  readonly sittingMinutes: number;
  /** Portions of each sitting that are offered to others from the start. */
  readonly portions: number;
  /** Portions kept for the canteen's own people until `surplusOpens`, and offered from then on. */
  readonly surplus: number;
}

/** A time so many days before the day it is about: 1 and 1020 is 17:00 the evening before. */
export interface TimeBefore {
  readonly daysBefore: number;
  readonly minute: number;
}

/** Who may order: every party of the district, some of them, or some classes of them. */
export type Welcome =
  | { readonly who: 'district' }
  | { readonly who: 'parties'; readonly partyIds: readonly string[] }
  | { readonly who: 'classes'; readonly classes: readonly PartyClass[] };

/** What an enterprise offers. Prices are information: minor units of the currency, for one portion. */
export interface CanteenTerms {
  readonly name: string;
  readonly place: string;
  readonly wayIn: string;
  readonly marks: readonly DietaryMark[];
  readonly licence: {
    readonly number: string;
    /** The last day on which it holds. */ readonly until: LocalDay;
  };
  readonly priceMinor: number;
  /** The most that the kitchen can do at one sitting, its own people included. */
  readonly kitchenMax: number;
  readonly days: 'workdays' | readonly Weekday[];
  readonly periods: readonly MealPeriod[];
  readonly surplusOpens: TimeBefore | null;
  readonly cutOff: TimeBefore;
  /** So many calendar days ahead of today may be ordered. */
  readonly windowDays: number;
  readonly portionsPerOrderMax: number;
  /** From so many minutes before a sitting until its end, what is left is for whoever stands at the door; null is never. */
  readonly walkInMinutes: number | null;
  readonly welcome: Welcome;
}

/** What a station decided about and has to decide about again when it changes. */
const MATTERS = ['name', 'place', 'marks', 'licence', 'kitchenMax', 'days', 'periods', 'welcome'] as const;

/** Whether a change needs a decision. Fewer or more portions within what the kitchen can do are the canteen's own matter. */
export function changesWhatMatters(before: CanteenTerms, after: CanteenTerms): boolean {
  return MATTERS.some((key) => JSON.stringify(heavy(before)[key]) !== JSON.stringify(heavy(after)[key]));
}

function heavy(terms: CanteenTerms): CanteenTerms {
  return { ...terms, periods: terms.periods.map((period) => ({ ...period, portions: 0, surplus: 0 })) };
}
