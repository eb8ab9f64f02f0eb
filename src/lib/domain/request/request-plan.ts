import type { Hall } from '#lib/domain/hall/hall.ts';
import type { DecisionReason, PartyKind, PolicyRules } from '#lib/domain/policy/policy-rules.ts';
import type { RequestRefusal } from '#lib/domain/refusal/refusal.ts';
import type { PartyClass } from '#lib/domain/registration/party-class.ts';
import type { Interval } from '#lib/domain/time/interval.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import type { AskedDay, PartyValidity } from './asked-days.ts';
import type { BookingRequest } from './booking-request.ts';
import type { CandidateGroup } from './candidates.ts';

export interface Asker extends PartyValidity {
  readonly kind: PartyKind;
  /** How many requests of the party wait for a decision at `now`. */
  readonly openHolds: number;
  /** How often the party did not come lately, where a rule of the kind asks for it; without it never. */
  readonly noShows?: number | undefined;
  readonly publicId: string;
  readonly class: PartyClass;
  readonly classUntil: LocalDay | null;
  /** Whoever runs the canteen asks in its own name, for somebody who has come without an order. */
  readonly atTheDoor: boolean;
}

/** What a request means at this hall, before anybody has looked at what is taken. */
export type RequestPlan = RefusedPlan | ReadyPlan | UnknownPlan;

export interface RefusedPlan {
  readonly type: 'refused';
  readonly refusal: RequestRefusal;
  readonly days: readonly AskedDay[];
}

/** An id in the request is not of this hall: for the caller it does not exist. */
export interface UnknownPlan {
  readonly type: 'unknown';
  readonly id: string;
}

export interface ReadyPlan {
  readonly type: 'ready';
  readonly request: BookingRequest;
  readonly hall: Hall;
  readonly rules: PolicyRules;
  readonly quantity: number;
  readonly days: readonly AskedDay[];
  readonly groups: readonly CandidateGroup[];
  /** Other places of the same kind, where alternatives are taken for days that the asked ones cannot serve. */
  readonly fallbackGroups: readonly CandidateGroup[];
  readonly decisionNeeded: boolean;
  /** Why, where it is known; a place of its own may want it besides. */
  readonly decisionBecause?: DecisionReason | undefined;
  /** Years of asked days whose notice is not out; they were accepted. */
  readonly provisionalYears: readonly number[];
  /** What the claims must be read for. */
  readonly resourceIds: readonly number[];
  readonly spans: readonly Interval[];
}
