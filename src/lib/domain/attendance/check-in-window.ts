import { addMinutes, instantOf, type Instant } from '../time/instant.ts';
import { CHECK_IN_UNLESS_SAID, type CheckInRules } from './check-in-rules.ts';

/** The times of one day of a booking, ascending and never empty. */
export type DayTimes = readonly (readonly [from: Instant, to: Instant])[];

/** When somebody can say that they have come. Half-open. */
export interface CheckInWindow {
  readonly opens: Instant;
  readonly closes: Instant;
}

/** Where what nobody came for is given back, one can come until that was done: a seat is never refused to whom it belongs. */
export function checkInWindow(rules: CheckInRules | undefined, times: DayTimes): CheckInWindow {
  const { opensMinutesBefore, closesMinutesAfter, releases } = rules ?? CHECK_IN_UNLESS_SAID;
  const { from, to } = ends(times);
  const opens = addMinutes(from, -opensMinutesBefore);
  if (closesMinutesAfter === null || releases) return { opens, closes: to };
  return { opens, closes: earlier(addMinutes(from, closesMinutesAfter), to) };
}

/** When nobody has come: the reminder at `remind`, and from `release` on the day is given back. Null where nothing follows. */
export interface NoShowTimes {
  readonly remind: Instant;
  readonly release: Instant;
}

/** Half of the time passes before the reminder, and the other half after it. */
export function noShowTimes(rules: CheckInRules | undefined, times: DayTimes): NoShowTimes | null {
  if (!rules?.releases || rules.closesMinutesAfter === null) return null;
  const { from, to } = ends(times);
  const release = addMinutes(from, rules.closesMinutesAfter);
  // What is shorter than that is over before anything could be given back.
  if (release >= to) return null;
  return { remind: addMinutes(from, Math.floor(rules.closesMinutesAfter / 2)), release };
}

/**
 * When a day of whose release somebody was reminded at `remindedAt` is given back: as long after the reminder as the rule leaves,
 * also where it went out late because the program did not run.
 */
export function releaseAfterReminder({ remind, release }: NoShowTimes, remindedAt: Instant): Instant {
  return instantOf(Math.max(release, remindedAt + (release - remind)));
}

export function ends(times: DayTimes): { readonly from: Instant; readonly to: Instant } {
  return {
    from: instantOf(Math.min(...times.map(([from]) => from))),
    to: instantOf(Math.max(...times.map(([, to]) => to))),
  };
}

function earlier(one: Instant, other: Instant): Instant {
  return one < other ? one : other;
}
