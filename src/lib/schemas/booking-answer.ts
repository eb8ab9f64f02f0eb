import { z } from 'zod';
import { DECISION_REASONS } from '#lib/domain/policy/policy-rules.ts';
import { REFUSAL_PRECEDENCE } from '#lib/domain/refusal/refusal.ts';
import type { AlternativeKind } from '#lib/domain/request/propose-alternatives.ts';
import { bookingRequest } from './booking-request.ts';
import { ALTERNATIVES_MAX } from './limits.ts';
import { quotaLeft } from './quota.ts';
import { localDay, moment, publicId } from './scalars.ts';

/** A typed reason: its code, its facts, and the sentence in the caller's language. */
export const refusal = z.strictObject({
  code: z.enum(REFUSAL_PRECEDENCE),
  message: z.string(),
  facts: z.record(
    z.string(),
    z.union([z.string(), z.number(), z.null(), z.array(z.string()), z.array(z.number())]),
  ),
});

/** Times of the station's clock; `nextDay` where the range ends after midnight. */
export const timesShown = z.strictObject({ from: z.string(), to: z.string(), nextDay: z.boolean() });

export const placeShown = z.strictObject({
  id: publicId,
  label: z.string(),
  zone: z.string().nullable(),
  quantity: z.int(),
});

export const dayAnswer = z.strictObject({
  day: localDay,
  /** `free`: it could be given, but the request as a whole is refused. */
  outcome: z.enum(['given', 'free', 'refused']),
  times: z.array(timesShown),
  places: z.array(placeShown),
  together: z.boolean().nullable(),
  refusal: refusal.nullable(),
});

export const ALTERNATIVE_KINDS = [
  'current-answer',
  'accept-provisional',
  'other-places',
  'not-together',
  'other-zone',
  'open-parts',
  'shifted',
  'on-grid',
  'skip-days',
  'fewer-days',
  'fewer',
  'other-station',
  'next-sitting',
] as const satisfies readonly AlternativeKind[];

/** A request that is ready to be sent and, sent at once, is granted (or waits for its decision). */
export const alternative = z.strictObject({
  kind: z.enum(ALTERNATIVE_KINDS),
  message: z.string(),
  /** What it would give: days, and units on each of them. */
  days: z.int(),
  quantity: z.int(),
  request: bookingRequest,
});

export const bookingAnswer = z.strictObject({
  outcome: z.enum(['granted', 'partly', 'pending', 'refused']),
  /** Null for a quote and for a refusal. */
  bookingId: publicId.nullable(),
  /** When the hold ends by itself; null where nobody has to decide. */
  decisionDeadline: moment.nullable(),
  /** Why: it is larger than what is given without asking, a place wants it, or the party has not come too often. */
  decisionBecause: z.enum(DECISION_REASONS).optional(),
  refusals: z.array(refusal),
  days: z.array(dayAnswer),
  alternatives: z.array(alternative).max(ALTERNATIVES_MAX),
  seating: z.strictObject({ exact: z.boolean(), moves: z.int() }),
  provisionalYears: z.array(z.int()),
  /** Equal for equal answers: a `create` that carries it refuses where its own answer would differ. */
  quoteHash: z.string(),
  /** How far the party is with its quotas in the months asked for; only where a rule has one. */
  quotas: z.array(quotaLeft).optional(),
});

export type BookingAnswer = z.infer<typeof bookingAnswer>;
export type DayAnswer = z.infer<typeof dayAnswer>;
