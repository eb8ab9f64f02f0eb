import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { rollStandingMeal } from './roll-standing-meal.ts';
import { listStandingOpen } from './standing-reader.ts';

/** So many are seen to in one run; the next begins with those seen to longest ago. */
const STANDING_PER_RUN_MAX = 2_000;

/** Rolls every standing order on to the days that its canteen has opened meanwhile. May run twice. */
export async function rollStandingMeals(app: App): Promise<void> {
  for (const row of await listStandingOpen(readingFrom(app), STANDING_PER_RUN_MAX))
    await rollStandingMeal(app, row);
}
