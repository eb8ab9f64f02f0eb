/**
 * How much may still be looked at, in steps; one step is about as much work as one candidate seat in a search.
 * Counted and never timed, so that the same question gets the same answer on a slow and on a busy machine.
 */
export interface WorkBudget {
  stepsLeft: number;
}

export function budgetOf(steps: number): WorkBudget {
  return { stepsLeft: steps };
}

export function isSpent(budget: WorkBudget): boolean {
  return budget.stepsLeft <= 0;
}

/** Two sets of seats compared. */
export const STEPS_PER_PAIR = 0.25;
/** One seat considered while a set grows. */
export const STEPS_PER_GROWTH = 0.25;
/** One set written down. */
export const STEPS_PER_SET = 40;
