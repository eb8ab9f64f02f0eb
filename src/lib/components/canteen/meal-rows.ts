import { MEAL_PERIODS_MAX, MEALS, type Meal } from '#lib/domain/canteen/canteen-terms.ts';
import type { CanteenListing } from '#lib/schemas/canteen.ts';

/** One meal of the form of a listing, served or not. */
export interface MealRow {
  readonly meal: Meal;
  readonly served: boolean;
  /** Another of a kind that the canteen serves already. */
  readonly another: boolean;
  readonly from: string;
  readonly to: string;
  readonly sittingMinutes: string;
  readonly portions: string;
  readonly surplus: string;
}

/** Every meal that is served, and one more row of each kind. */
export const MEAL_ROWS_MAX = MEAL_PERIODS_MAX + MEALS.length;

const USUAL: Readonly<Record<Meal, readonly [string, string]>> = {
  breakfast: ['07:00', '09:00'],
  lunch: ['11:30', '13:00'],
  dinner: ['17:30', '19:00'],
};

/**
 * The meals of a listing in the order of the day, and after those of each kind a row for one more; a new one begins with
 * lunch.
 */
export function mealRows(periods: CanteenListing['periods'] | null): MealRow[] {
  return MEALS.flatMap((meal) => {
    const served = periods === null ? newMeals(meal) : servedMeals(periods, meal);
    const last = served.at(-1);
    return [...served, last ? anotherOf(last) : { ...usual(meal), served: false }];
  });
}

function newMeals(meal: Meal): MealRow[] {
  return meal === 'lunch' ? [usual(meal)] : [];
}

function servedMeals(periods: CanteenListing['periods'], meal: Meal): MealRow[] {
  return periods
    .filter((one) => one.meal === meal)
    .map(({ from, to, sittingMinutes, portions, surplus }) => ({
      meal,
      served: true,
      another: false,
      from,
      to,
      sittingMinutes: String(sittingMinutes),
      portions: String(portions),
      surplus: String(surplus),
    }));
}

function usual(meal: Meal): MealRow {
  const [from, to] = USUAL[meal];
  return {
    meal,
    served: true,
    another: false,
    from,
    to,
    sittingMinutes: '30',
    portions: '',
    surplus: '0',
  };
}

/** It begins when the other ends, and asks when it ends itself. */
function anotherOf({ meal, to, sittingMinutes }: MealRow): MealRow {
  return { ...usual(meal), served: false, another: true, from: to, to: '', sittingMinutes };
}

type Values = Readonly<Record<string, string>>;

/** What the rows of a form mean; a row that is not ticked is left out, whatever stands in it. */
export function periodsOf(values: Values, hasSurplus: boolean): Record<string, unknown>[] {
  return Array.from({ length: MEAL_ROWS_MAX }, (_, row) => row)
    .filter((row) => (values[mealField(row, 'served')] ?? '') !== '')
    .map((row) => {
      const text = (name: string): string => values[mealField(row, name)] ?? '';
      return {
        meal: text('meal'),
        from: text('from'),
        to: text('to'),
        sittingMinutes: Number(text('sittingMinutes')),
        portions: numberOf(text('portions')),
        surplus: hasSurplus ? Number(text('surplus')) : 0,
      };
    });
}

/** Where a row stands among those that are ticked, as the problems of the form count them; null where it is not. */
export function rankOfRow(served: readonly boolean[], row: number): number | null {
  return served[row] === true ? served.slice(0, row).filter(Boolean).length : null;
}

/** An empty field is no zero. */
export function numberOf(typed: string): number {
  return typed.trim() === '' ? Number.NaN : Number(typed);
}

export function mealField(row: number, name: string): string {
  return `meal${row}-${name}`;
}
