/**
 * How much may still be looked at, in steps; one step is about 20 ns of work on a small server.
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

/** Two sets of seats compared, per word of their bits. */
export const STEPS_PER_WORD_COMPARED = 0.12;
/** One seat considered, while a set grows or in an exchange. */
export const STEPS_PER_SEAT_CONSIDERED = 0.25;
/** What goes on around it for each free seat, as so many seats considered. */
export const STEPS_AROUND_EACH_SEAT = 8;
/** One set written down, per seat in it. */
export const STEPS_PER_SEAT_WRITTEN = 8;
/** One pair of seats compared while a search is made ready. */
export const STEPS_PER_PAIR_PREPARED = 0.1;

/** One candidate seat on a branch of a search: for larger groups more of the cheapest ones are kept in order. */
export function stepsPerCandidate(groupSize: number): number {
  return 1 + groupSize / 20;
}
