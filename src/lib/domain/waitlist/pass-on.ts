import type { LocalDay } from '#lib/domain/time/local-day.ts';

export interface Waits {
  readonly id: number;
  readonly queue: string;
  /** 0 for those who had to make room, 1 for all others. */
  readonly rank: number;
  readonly quantity: number;
  /** How often something came back that would have been a part of what it wants, and went to others. */
  readonly passedOver: number;
  /** 1: a part of it is held, and grows. */
  readonly gathers: 0 | 1;
}

export interface PassedOn {
  /** Who gets an offer, in the order of the turns. */
  readonly served: readonly number[];
  /** For whom something came back that was too little, and is left to others. */
  readonly passedOver: readonly number[];
}

/**
 * What became of one whose turn it was. `served`: it has its offer. `gathered`: what there is of it is held for it. `missed`:
 * something came back for it, and too little. `short`: there is nothing for it. `barred`: a rule is against it by now.
 */
export type Turn = 'served' | 'gathered' | 'missed' | 'short' | 'barred';

/** After so many, what there is of it is held for it until it is complete. */
export const PASSED_OVER_MAX = 3;

/** Whether it has waited so long that nothing of what it wants goes to others any more. */
export function isPatient({ passedOver }: Pick<Waits, 'passedOver'>): boolean {
  return passedOver >= PASSED_OVER_MAX;
}

/**
 * Gives what has become free to those who wait, in the order of their turns: whoever had to make room first, then whoever came
 * first, whatever places and times they want. One whom it does not suffice for leaves it to those behind and to everybody else,
 * so that no seat stays empty, but only PASSED_OVER_MAX times: then it is gathered for it, before anybody behind it has a turn.
 *
 * `days` is what each wants, `serve` tries one and says what became of it; it is called in order, and never for one that
 * wants at least as much as another of its queue for which there has just been too little; but one that is patient has its turn
 * all the same, unless the other gathers: of two that want the same one gathers at a time.
 */
export function passOn<Waiting extends Waits>(
  waiting: readonly Waiting[],
  daysOf: (waiting: Waiting) => readonly LocalDay[],
  serve: (waiting: Waiting) => Turn,
): PassedOn {
  const inTurn = [...waiting].sort((a, b) => a.rank - b.rank || a.id - b.id);
  const short = new Map<string, Tried<Waiting>[]>();
  const served: number[] = [];
  const passedOver: number[] = [];
  for (const one of inTurn) {
    const before = short.get(one.queue) ?? [];
    const same = before.find((other) => wantsAsMuch(one, other.waiting, daysOf));
    const goesOn = one.gathers === 1 || (isPatient(one) && !hasNothing(one, same, daysOf));
    const turn = same && !goesOn ? turnAfter(same.turn) : serve(one);
    if (turn === 'served') served.push(one.id);
    if (turn === 'missed') passedOver.push(one.id);
    if (turn !== 'served' && turn !== 'barred') short.set(one.queue, [...before, { waiting: one, turn }]);
  }
  return { served, passedOver: passedOver.sort((a, b) => a - b) };
}

interface Tried<Waiting> {
  readonly waiting: Waiting;
  readonly turn: Turn;
}

/** Behind one for which it is gathered, or for which there was nothing at all on the very same days. */
function hasNothing<Waiting extends Waits>(
  one: Waiting,
  before: Tried<Waiting> | undefined,
  daysOf: (waiting: Waiting) => readonly LocalDay[],
): boolean {
  if (before?.turn !== 'short') return before?.turn === 'gathered';
  return isPatient(before.waiting) && daysOf(one).length === daysOf(before.waiting).length;
}

/** Of what another has missed it has missed a part, too; of what another holds there is nothing left to miss. */
function turnAfter(turn: Turn): Turn {
  return turn === 'missed' ? 'missed' : 'short';
}

/** Then it gets nothing where the other got nothing: the same places, at the same times, on all of its days. */
function wantsAsMuch<Waiting extends Waits>(
  one: Waiting,
  other: Waiting,
  daysOf: (waiting: Waiting) => readonly LocalDay[],
): boolean {
  if (one.quantity < other.quantity) return false;
  const days = new Set(daysOf(one));
  return daysOf(other).every((day) => days.has(day));
}
