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

/** After so many, nobody behind it in its queue gets anything before it. */
export const PASSED_OVER_MAX = 3;

/**
 * Gives what has become free to those who wait, in the order of their turns: whoever had to make room first, then whoever came
 * first. One whom it does not suffice for lets those behind have it, so that no seat stays empty, but only PASSED_OVER_MAX
 * times; then its queue waits with it. Other queues, which want other places or times, never wait for it.
 *
 * `days` is what each wants, `serve` tries one and says whether it got its offer; it is called in order, and never for one that
 * wants at least as much as another of its queue that has just got nothing.
 */
export function passOn<Waiting extends Waits>(
  waiting: readonly Waiting[],
  daysOf: (waiting: Waiting) => readonly LocalDay[],
  serve: (waiting: Waiting) => boolean,
): PassedOn {
  const inTurn = [...waiting].sort((a, b) => a.rank - b.rank || a.id - b.id);
  const short = new Map<string, Waiting[]>();
  const served: number[] = [];
  const passedOver = new Set<number>();
  for (const one of inTurn) {
    const before = short.get(one.queue) ?? [];
    if (before.some((other) => other.passedOver >= PASSED_OVER_MAX)) continue;
    const isServed = !before.some((other) => wantsAsMuch(one, other, daysOf)) && serve(one);
    if (isServed) {
      served.push(one.id);
      for (const other of before) passedOver.add(other.id);
    } else short.set(one.queue, [...before, one]);
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
