import type { LocalDay } from '#lib/domain/time/local-day.ts';

/** Something that asks for days. */
export interface AskedFor {
  readonly days: ReadonlySet<LocalDay>;
}

export interface Rival<Request extends AskedFor> {
  readonly request: Request;
  /** Days in common, 1 or more. */
  readonly days: number;
}

/** Those of the others that share a day with the request: the most days in common first, else in their own order. */
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

/** How many days two requests share. */
export function daysInCommon(one: AskedFor, other: AskedFor): number {
  const [fewer, more] = one.days.size <= other.days.size ? [one.days, other.days] : [other.days, one.days];
  let common = 0;
  for (const day of fewer) if (more.has(day)) common += 1;
  return common;
}
