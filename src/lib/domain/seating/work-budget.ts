/**
 * How much may still be looked at, counted in steps (one candidate seat or one pair of sets looked at).
 * Counted and never timed, so that the same question gets the same answer on a slow and on a busy machine.
 */
export interface WorkBudget {
  stepsLeft: number;
}

export function isSpent(budget: WorkBudget): boolean {
  return budget.stepsLeft <= 0;
}
