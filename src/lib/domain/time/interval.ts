import type { Instant } from './instant.ts';

/** Half-open `[from, to)`: back-to-back intervals do not clash. Build it with `intervalOf` only. */
export interface Interval {
  readonly from: Instant;
  readonly to: Instant;
}

/** An interval of at least one minute. A reversed or empty one cannot be built: it throws. */
export function intervalOf(from: Instant, to: Instant): Interval {
  if (!(from < to)) throw new RangeError(`not an interval: [${from}, ${to})`);
  return { from, to };
}

export function overlaps(a: Interval, b: Interval): boolean {
  return a.from < b.to && b.from < a.to;
}

/** True where `outer` covers every minute of `inner`. */
export function covers(outer: Interval, inner: Interval): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/** What both have in common, or null where they share no minute. */
export function intersectionOf(a: Interval, b: Interval): Interval | null {
  const from = Math.max(a.from, b.from) as Instant;
  const to = Math.min(a.to, b.to) as Instant;
  return from < to ? { from, to } : null;
}

/** Length in minutes. */
export function lengthOf(interval: Interval): number {
  return interval.to - interval.from;
}

/** The same minutes in ascending, disjoint intervals; those that touch are joined. */
export function mergeIntervals(intervals: readonly Interval[]): Interval[] {
  const merged: Interval[] = [];
  for (const next of [...intervals].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = merged.at(-1);
    if (last && next.from <= last.to) {
      if (next.to > last.to) merged[merged.length - 1] = { from: last.from, to: next.to };
    } else {
      merged.push(next);
    }
  }
  return merged;
}

/** The minutes of `whole` that none of `taken` covers, ascending and disjoint. */
export function subtractIntervals(whole: Interval, taken: readonly Interval[]): Interval[] {
  const rest: Interval[] = [];
  let from = whole.from;
  for (const hole of mergeIntervals(taken)) {
    if (hole.to <= from) continue;
    if (hole.from >= whole.to) break;
    if (hole.from > from) rest.push({ from, to: hole.from });
    from = hole.to;
  }
  if (from < whole.to) rest.push({ from, to: whole.to });
  return rest;
}
