import type { Interval } from '#lib/domain/time/interval.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';

/** Something that asks for some time on days. */
export interface AskedFor {
  readonly days: ReadonlySet<LocalDay>;
  /** When on one of these days. */
  times(day: LocalDay): readonly Interval[];
}

export interface Rival<Request extends AskedFor> {
  readonly request: Request;
  /** Days on which both want the same time, 1 or more. */
  readonly days: number;
}

/** Those of the others that want the same time of a day: the most such days first, else in their own order. */
export function rivalsOf<Request extends AskedFor>(
  request: AskedFor,
  others: readonly Request[],
): Rival<Request>[] {
  return others
    .filter((other) => other !== request)
    .map((other) => ({ request: other, days: daysInCommon(request, other) }))
    .filter(({ days }) => days > 0)
    .sort((a, b) => b.days - a.days);
}

/** On how many days two requests want the same time. What ends when the other begins is no rival. */
export function daysInCommon(one: AskedFor, other: AskedFor): number {
  const [fewer, more] = one.days.size <= other.days.size ? [one.days, other.days] : [other.days, one.days];
  let common = 0;
  for (const day of fewer) if (more.has(day) && doMeet(one.times(day), other.times(day))) common += 1;
  return common;
}

function doMeet(some: readonly Interval[], others: readonly Interval[]): boolean {
  return some.some((a) => others.some((b) => a.from < b.to && b.from < a.to));
}
