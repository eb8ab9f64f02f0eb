import type { DecisionReason } from '#lib/domain/policy/policy-rules.ts';
import type { DayRefusal, RequestRefusal } from '#lib/domain/refusal/refusal.ts';
import type { QuotaLeft } from '#lib/domain/quota/quota-left.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { Interval } from '#lib/domain/time/interval.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';

/** The answer that a request gets, with or without the save. */
export interface Allocation {
  readonly outcome: 'granted' | 'partly' | 'pending' | 'refused';
  /** About the request as a whole; empty unless refused by a rule that no single day explains. */
  readonly refusals: readonly RequestRefusal[];
  readonly days: readonly DayAllocation[];
  /** When the hold ends by itself; null where nobody has to decide. */
  readonly deadline: Instant | null;
  /** Why somebody has to; only where one has to. */
  readonly decisionBecause?: DecisionReason | undefined;
  /** True where the seats are proven to be the best; false where the group was too large to prove it. */
  readonly exact: boolean;
  /** Seats that change from one served day to the next. */
  readonly moves: number;
  readonly provisionalYears: readonly number[];
  /** Bookings whose due holds lie in the way of what is given: whoever saves this lapses them first. */
  readonly dueHolders: readonly number[];
  /** How far the party is with its quotas in the months asked for; only where a rule has one. */
  readonly quotas?: readonly QuotaLeft[] | undefined;
}

export interface PlaceGiven {
  readonly resourceId: number;
  readonly quantity: number;
}

/** `free`: it could be given, but the request as a whole is refused. */
export interface DayAllocation {
  readonly day: LocalDay;
  readonly outcome: 'given' | 'free' | 'refused';
  readonly times: readonly Interval[];
  readonly claimed: readonly Interval[];
  readonly places: readonly PlaceGiven[];
  /** Whether the seats are together; null where that has no meaning. */
  readonly together: boolean | null;
  readonly refusal: DayRefusal | null;
}
