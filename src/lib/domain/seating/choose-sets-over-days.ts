import { countCommonSeats, countCommonSeatsAt, joinBits } from './seat-bits.ts';
import { compareSeats, type SeatSet } from './seat-set.ts';
import { isSpent, STEPS_PER_WORD_COMPARED, type WorkBudget } from './work-budget.ts';

/** A set that may be chosen for a run, and what the stay costs from that run on if it is. */
export interface Choice {
  readonly set: SeatSet;
  /** Fewest moves to the end of the stay. */
  readonly moves: number;
  /** With these moves, the smallest sum of distances over the days of this run and all later ones. */
  readonly distance: number;
}

/** A set per run, and what they come to over the stay. */
export interface Stay {
  readonly sets: readonly SeatSet[];
  readonly moves: number;
  readonly distance: number;
}

/**
 * What each of `sets` costs from its run on, given the choices of the run that follows (none: the run is the last).
 * Where the budget ends meanwhile, fewer choices come back than sets went in, and they are of no use.
 */
export function choicesBefore(
  next: readonly Choice[],
  sets: readonly SeatSet[],
  dayCount: number,
  budget: WorkBudget,
): Choice[] {
  const ascending = [...next].sort((a, b) => a.moves - b.moves);
  const bits = joinBits(ascending.map((choice) => choice.set.bits));
  const choices: Choice[] = [];
  for (const set of sets) {
    if (isSpent(budget)) return choices;
    const rest = next.length === 0 ? { moves: 0, distance: 0 } : cheapestNext(set, ascending, bits, budget);
    choices.push({ set, moves: rest.moves, distance: rest.distance + dayCount * set.distance });
  }
  return choices;
}

function cheapestNext(set: SeatSet, ascending: readonly Choice[], bits: Int32Array, budget: WorkBudget) {
  const size = set.seats.length;
  const words = set.bits.length;
  let moves = Infinity;
  let distance = Infinity;
  let at = 0;
  for (; at < ascending.length; at++) {
    const next = ascending[at] as Choice;
    // From here on even keeping all seats is dearer than the best that was found.
    if (next.moves > moves) break;
    const total = next.moves + size - countCommonSeatsAt(set.bits, bits, at * words);
    if (total < moves || (total === moves && next.distance < distance)) {
      moves = total;
      distance = next.distance;
    }
  }
  budget.stepsLeft -= at * words * STEPS_PER_WORD_COMPARED;
  return { moves, distance };
}

/**
 * The choices without those that can be in no best stay. A set is such where another one has fewer moves ahead by at
 * least what it takes to change over to it, and is no worse in distance, and lower in seat numbers where it is equal
 * there too: any stay with the first gets better with the second in its place, because moves are a metric.
 * Where the budget ends meanwhile, the answer is of no use.
 */
export function withoutDominated(choices: readonly Choice[], budget: WorkBudget): Choice[] {
  const ascending = [...choices].sort((a, b) => a.moves - b.moves || compareFromHere(a, b));
  const kept: Choice[] = [];
  for (const choice of ascending) {
    if (isSpent(budget)) return kept;
    if (!isDominated(choice, kept, budget)) kept.push(choice);
  }
  return kept;
}

/** `others` come in ascending order of their moves. */
function isDominated(choice: Choice, others: readonly Choice[], budget: WorkBudget): boolean {
  for (const other of others) {
    if (other.moves >= choice.moves) return false;
    budget.stepsLeft -= choice.set.bits.length * STEPS_PER_WORD_COMPARED;
    if (compareFromHere(other, choice) > 0) continue;
    if (other.moves + movesBetween(other.set, choice.set) <= choice.moves) return true;
  }
  return false;
}

function compareFromHere(a: Choice, b: Choice): number {
  return a.distance - b.distance || compareSeats(a.set.seats, b.set.seats);
}

function movesBetween(a: SeatSet, b: SeatSet): number {
  return a.seats.length - countCommonSeats(a.bits, b.bits);
}

/**
 * Of the best stays by moves and distance the one with the lowest seat numbers, day by day.
 * `layers` are the choices per run, `dayCounts` the days of each.
 */
export function bestStay(layers: readonly (readonly Choice[])[], dayCounts: readonly number[]): Stay {
  const sets: SeatSet[] = [];
  const best = (layers[0] ?? []).reduce<Choice | null>(
    (a, b) => (a && compareAhead(a, b) <= 0 ? a : b),
    null,
  );
  let ahead = { moves: best?.moves ?? 0, distance: best?.distance ?? 0 };
  for (const [run, choices] of layers.entries()) {
    const last = sets.at(-1);
    const fitting = choices.filter(
      (choice) =>
        choice.distance === ahead.distance &&
        choice.moves + (last ? movesBetween(last, choice.set) : 0) === ahead.moves,
    );
    const lowest = fitting.reduce((a, b) => (compareSeats(a.set.seats, b.set.seats) <= 0 ? a : b));
    sets.push(lowest.set);
    ahead = { moves: lowest.moves, distance: lowest.distance - (dayCounts[run] ?? 0) * lowest.set.distance };
  }
  return { sets, moves: best?.moves ?? 0, distance: best?.distance ?? 0 };
}

function compareAhead(a: Choice, b: Choice): number {
  return a.moves - b.moves || a.distance - b.distance;
}
