import { addMinutes, instantOf, type Instant } from '../time/instant.ts';
import { CHECK_IN_UNLESS_SAID, PATIENCE_MINUTES_UNLESS_SAID, type CheckInRules } from './check-in-rules.ts';

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

/** When nobody has come: the reminder is due at `remind`, and the day is a no-show from `due` on. */
export interface NoShowTimes {
  /** What happens to the places: they go to others, or they stay as they are and only the no-show is kept. */
  readonly places: 'released' | 'kept';
  readonly remind: Instant;
  /** Nobody is reminded any more from then on, and so nothing follows. */
  readonly remindUntil: Instant;
  readonly due: Instant;
  /** A reminder leaves at least so long, also where it went out late because the program did not run. */
  readonly graceMinutes: number;
}

/** Half of the time passes before the reminder, and the other half after it. Null where nothing follows from staying away. */
export function noShowTimes(rules: CheckInRules | undefined, times: DayTimes): NoShowTimes | null {
  return rules ? (releaseTimes(rules, times) ?? recordTimes(rules, times)) : null;
}

function releaseTimes({ releases, closesMinutesAfter }: CheckInRules, times: DayTimes): NoShowTimes | null {
  if (!releases || closesMinutesAfter === null) return null;
  const { from, to } = ends(times);
  const due = addMinutes(from, closesMinutesAfter);
  // What is shorter than that is over before anything could be given back.
  if (due >= to) return null;
  const remind = addMinutes(from, Math.floor(closesMinutesAfter / 2));
  return { places: 'released', remind, remindUntil: due, due, graceMinutes: due - remind };
}

/** The front desk checks people in until the end, so a day is no no-show before it is over. */
function recordTimes({ records, closesMinutesAfter }: CheckInRules, times: DayTimes): NoShowTimes | null {
  if (!records) return null;
  const { from, to } = ends(times);
  const patience = Math.min(patienceMinutes(closesMinutesAfter), to - from);
  const remind = addMinutes(from, Math.floor(patience / 2));
  const graceMinutes = from + patience - remind;
  return { places: 'kept', remind, remindUntil: addMinutes(from, patience), due: to, graceMinutes };
}

/** So many minutes after the first one of a day nobody is reminded any more. */
export function patienceMinutes(closesMinutesAfter: number | null): number {
  return closesMinutesAfter ?? PATIENCE_MINUTES_UNLESS_SAID;
}

/** When a day of which somebody was reminded at `remindedAt` is a no-show. */
export function dueAfterReminder({ due, graceMinutes }: NoShowTimes, remindedAt: Instant): Instant {
  return instantOf(Math.max(due, remindedAt + graceMinutes));
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
