import { carrySets } from './carry-sets.ts';
import { bestStay, choicesBefore, type Choice, type Stay } from './choose-sets-over-days.ts';
import type { Run } from './feasible-sets.ts';
import type { Hall } from './hall.ts';
import { setsNear } from './sets-near-stay.ts';
import type { SeatSet } from './seat-set.ts';
import type { SetPool } from './set-pool.ts';
import { addCoveringSets, addSpanSets } from './span-sets.ts';
import { emptyPools, staySearchOf, type StaySearch } from './stay-search.ts';
import { budgetOf, isSpent, type WorkBudget } from './work-budget.ts';

/**
 * A good stay, not proven to be the best: per run a pool of promising sets, of these the best stay,
 * and then the best stay among the sets near it as long as it gets better. Always answers, whatever the budget.
 */
export function heuristicStay(hall: Hall, runs: readonly Run[], size: number, budget: WorkBudget): Stay {
  const search = staySearchOf(hall, runs, size, budget);
  const pools = emptyPools(search);
  addCoveringSets(search, pools);
  addSpanSets(search, pools);
  carrySets(search, pools, 'forwards');
  carrySets(search, pools, 'backwards');
  let stay = bestStayFrom(search, pools);
  while (!isSpent(budget)) {
    const next = bestStayFrom(search, setsNear(search, stay));
    if (next.moves === stay.moves && next.distance === stay.distance) return next;
    stay = next;
  }
  return stay;
}

function bestStayFrom(search: StaySearch, pools: readonly SetPool[]): Stay {
  const unlimited = budgetOf(Number.MAX_SAFE_INTEGER);
  const layers: (readonly Choice[])[] = [];
  for (let at = pools.length - 1; at >= 0; at--) {
    const sets: SeatSet[] = (pools[at] as SetPool).sets();
    layers.unshift(choicesBefore(layers[0] ?? [], sets, (search.runs[at] as Run).dayCount, unlimited));
  }
  search.budget.stepsLeft -= Number.MAX_SAFE_INTEGER - unlimited.stepsLeft;
  return bestStay(
    layers,
    search.runs.map((run) => run.dayCount),
  );
}
