import { intervalsOf } from '#lib/domain/hours/day-intervals.ts';
import type { AskedRange } from '#lib/domain/hours/over-midnight.ts';
import { addMinutes, type Instant } from '#lib/domain/time/instant.ts';
import { lengthOf, mergeIntervals, type Interval } from '#lib/domain/time/interval.ts';
import { formatLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import { instantAt, localDayAt } from '#lib/domain/time/time-zone.ts';
import { lastBookableDay, type PolicyRules } from '#lib/domain/policy/policy-rules.ts';
import type { Hall } from '#lib/domain/hall/hall.ts';
import { classOn, type ClassUntil } from '#lib/domain/registration/party-class.ts';
import type { DayRefusal } from '#lib/domain/refusal/refusal.ts';
import { askedTimesOn, rangeOf } from './asked-times.ts';
import type { WhenTime } from './booking-request.ts';

/** One asked day: its times, what would be claimed for them (with the clearing time), or why the rules refuse it. */
export interface AskedDay {
  readonly day: LocalDay;
  readonly times: readonly Interval[];
  readonly claimed: readonly Interval[];
  readonly refusal: DayRefusal | null;
}

/** The period in which a party may book, null is unbounded; and its class, on which rules can depend. */
export interface PartyValidity extends ClassUntil {
  /** Whoever serves at the station asks, for somebody who stands there: the slot that runs is not over for them. */
  readonly isHere?: boolean | undefined;
  readonly validFrom: LocalDay | null;
  readonly validTo: LocalDay | null;
  /** Whoever had to make room takes what is left of times that have begun; for all others those are over. */
  readonly takesRest?: boolean | undefined;
}

/** Who takes the rest of a day has time enough to read of it and to come. */
const REST_MINUTES_AHEAD_MIN = 15;

export function askedDayOf(
  hall: Hall,
  rules: PolicyRules,
  party: PartyValidity,
  day: LocalDay,
  time: WhenTime,
  now: Instant,
): AskedDay {
  const asked = askedTimesOn(hall, day, time);
  const ranges = 'ranges' in asked ? asked.ranges : [];
  const left = party.takesRest === true ? rangesLeft(hall, rules, day, ranges, now) : ranges;
  const times = mergeIntervals(intervalsOf(hall.timeZone, day, left));
  const claimed = mergeIntervals(
    times.map(({ from, to }) => ({ from, to: addMinutes(to, rules.clearingMinutes) })),
  );
  const early = refusedByDate(hall, rules, party, day, times[0]?.from, now);
  const refusal = early ?? ('refusal' in asked ? asked.refusal : refusedByLength(rules, time, times));
  return { day, times, claimed, refusal };
}

/** What is left of times of a day, from the first slot on that can still be had. */
function rangesLeft(
  { timeZone }: Hall,
  { slotMinutes, leadTimeMinutesMin }: PolicyRules,
  day: LocalDay,
  ranges: readonly AskedRange[],
  now: Instant,
): AskedRange[] {
  const earliest = now + Math.max(REST_MINUTES_AHEAD_MIN, leadTimeMinutesMin);
  return ranges.flatMap(({ from, to }) => {
    const begins = instantAt(timeZone, day, from);
    if (begins > now && begins >= now + leadTimeMinutesMin) return [{ from, to }];
    let first = from;
    while (first < to && instantAt(timeZone, day, first) < earliest)
      first = (Math.floor(first / slotMinutes) + 1) * slotMinutes;
    return first < to ? [{ from: first, to }] : [];
  });
}

/** Why the rules refuse what begins with the minute `first` of a day. In the order of REFUSAL_PRECEDENCE. */
export function refusedByDate(
  hall: Hall,
  rules: PolicyRules,
  party: PartyValidity,
  day: LocalDay,
  first: Instant | undefined,
  now: Instant,
): DayRefusal | null {
  const today = localDayAt(hall.timeZone, now);
  const begins = first === undefined ? undefined : beginsAt(party, rules, first, now);
  if (day < today || (begins !== undefined && begins < now)) return { code: 'in-the-past' };
  if (
    (party.validFrom !== null && day < party.validFrom) ||
    (party.validTo !== null && day > party.validTo)
  ) {
    return { code: 'party-not-valid', from: dayOrNull(party.validFrom), to: dayOrNull(party.validTo) };
  }
  const { eligibleClasses } = rules;
  const its = classOn(party, day);
  if (eligibleClasses && !eligibleClasses.includes(its))
    return { code: 'class-not-eligible', class: its, eligible: eligibleClasses };
  const last = lastBookableDay(rules, today);
  if (day > last) return { code: 'beyond-window', lastDay: formatLocalDay(last), limit: rules.windowDays };
  if (rules.windowMinutes !== undefined && begins !== undefined && begins > now + rules.windowMinutes)
    return { code: 'beyond-window-hours', limit: rules.windowMinutes };
  if (begins !== undefined && begins < now + rules.leadTimeMinutesMin)
    return { code: 'lead-time', limit: rules.leadTimeMinutesMin };
  return null;
}

/** Who is there takes the slot that runs from this minute on, though it is claimed as a whole. */
function beginsAt(
  { isHere }: PartyValidity,
  { slotMinutes }: PolicyRules,
  first: Instant,
  now: Instant,
): Instant {
  return isHere === true && first < now && now < first + slotMinutes ? now : first;
}

/** Why the rules refuse these times of a day, however they came to be. */
export function refusedByLength(
  rules: PolicyRules,
  time: WhenTime,
  times: readonly Interval[],
): DayRefusal | null {
  if (!('part' in time)) {
    const { from, to } = rangeOf(time);
    if (from % rules.slotMinutes !== 0 || to % rules.slotMinutes !== 0)
      return { code: 'off-slot-grid', slotMinutes: rules.slotMinutes };
  }
  const asked = times.reduce((sum, one) => sum + lengthOf(one), 0);
  if (asked < rules.lengthMinutesMin) return { code: 'too-short', asked, limit: rules.lengthMinutesMin };
  if (asked > rules.lengthMinutesMax) return { code: 'too-long', asked, limit: rules.lengthMinutesMax };
  return null;
}

function dayOrNull(day: LocalDay | null): string | null {
  return day === null ? null : formatLocalDay(day);
}
