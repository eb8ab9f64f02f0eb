import type { LocalDay } from '#lib/domain/time/local-day.ts';

export interface Waits {
  readonly id: number;
  readonly queue: string;
  /** 0 for those who had to make room, 1 for all others. */
  readonly rank: number;
  readonly quantity: number;
  /** How often somebody behind it got what did not suffice for it. */
  readonly passedOver: number;
}

export interface PassedOn {
  /** Who gets an offer, in the order of the turns. */
  readonly served: readonly number[];
  /** Who was passed over by one that came behind in the same queue. */
  readonly passedOver: readonly number[];
}

/** What became of one whose turn it was: it got its offer, there was too little for it, or a rule is against it by now. */
export type Turn = 'served' | 'short' | 'barred';

/** After so many, nobody behind it in its queue gets anything before it. */
export const PASSED_OVER_MAX = 3;

/**
 * Gives what has become free to those who wait, in the order of their turns: whoever had to make room first, then whoever came
 * first. One whom it does not suffice for lets those behind have it, so that no seat stays empty, but only PASSED_OVER_MAX
 * times; then its queue waits with it. Other queues, which want other places or times, never wait for it. Nobody waits for one
 * whom a rule bars, such as a quota that is used up: it is as if it were not in line.
 *
 * `days` is what each wants, `serve` tries one and says what became of it; it is called in order, and never for one that
 * wants at least as much as another of its queue for which there has just been too little.
 */
export function passOn<Waiting extends Waits>(
  waiting: readonly Waiting[],
  daysOf: (waiting: Waiting) => readonly LocalDay[],
  serve: (waiting: Waiting) => Turn,
): PassedOn {
  const inTurn = [...waiting].sort((a, b) => a.rank - b.rank || a.id - b.id);
  const short = new Map<string, Waiting[]>();
  const served: number[] = [];
  const passedOver = new Set<number>();
  for (const one of inTurn) {
    const before = short.get(one.queue) ?? [];
    if (before.some((other) => other.passedOver >= PASSED_OVER_MAX)) continue;
    const turn = before.some((other) => wantsAsMuch(one, other, daysOf)) ? 'short' : serve(one);
    if (turn === 'short') short.set(one.queue, [...before, one]);
    if (turn !== 'served') continue;
    served.push(one.id);
    for (const other of before) passedOver.add(other.id);
  }
  return { served, passedOver: [...passedOver].sort((a, b) => a - b) };
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
