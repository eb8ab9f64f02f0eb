import { z } from 'zod';
import { RESOURCE_KINDS } from '#lib/domain/capacity/claim.ts';
import type { ChangeRequest } from '#lib/domain/change/change-request.ts';
import { ALTERNATIVE_KINDS, bookingAnswer, dayAnswer } from './booking-answer.ts';
import { placesWant, whenDays, whenTime } from './booking-request.ts';
import { ALTERNATIVES_MAX, COUNT_MAX, PURPOSE_CHARACTERS_MAX } from './limits.ts';
import { idempotencyKey, localDay, plainText, publicId } from './scalars.ts';

/** One day, that day and all after it, or the whole rest of the stay. */
const scope = z.union([
  z.literal('all'),
  z.strictObject({ only: localDay }),
  z.strictObject({ from: localDay }),
]);

/** What is left out stays as it is. */
export const changeRequest = z.strictObject({
  scope,
  /** The days instead of those of the scope. */
  days: whenDays.optional(),
  /** Days besides those of the scope. A released day comes back only where a list names it. */
  addDays: whenDays.optional(),
  time: whenTime.optional(),
  /** Of the kind that was booked. */
  want: placesWant.optional(),
  headCount: z.int().min(1).max(COUNT_MAX).optional(),
  purpose: plainText(PURPOSE_CHARACTERS_MAX, 'many').optional(),
  ifClash: z.enum(['refuse', 'skip', 'alternatives']).default('refuse'),
  acceptProvisional: z.boolean().default(false),
}) satisfies z.ZodType<ChangeRequest>;

export const quoteChangeInput = z.strictObject({ bookingId: publicId, change: changeRequest });

export const changeBookingInput = z.strictObject({
  bookingId: publicId,
  change: changeRequest,
  /** Of the booking that the change was made for: where it has been changed meanwhile, this is refused (409). */
  revision: z
    .int()
    .min(0)
    .max(2 ** 31),
  /** Chosen by the caller; kept at least 24 hours per party. */
  idempotencyKey,
  /** Of the quote that the person saw. */
  quoteHash: z.string().max(64).optional(),
});

export const changeAnswer = bookingAnswer.omit({ days: true, alternatives: true }).extend({
  /** The booking that is changed. */
  bookingId: publicId,
  kind: z.enum(RESOURCE_KINDS),
  /** Its state to which the answer belongs: pass it to `change`. */
  revision: z.int(),
  /** The change that waits for its decision, as a booking of its own; null for a quote and where nothing has to wait. */
  changeId: publicId.nullable(),
  days: z.array(
    dayAnswer.extend({
      /** `left`: it cannot be as asked; it stays as it was, or is not added. */
      becomes: z.enum(['same', 'changed', 'added', 'released', 'left']),
    }),
  ),
  alternatives: z
    .array(
      z.strictObject({
        kind: z.enum(ALTERNATIVE_KINDS),
        message: z.string(),
        days: z.int(),
        quantity: z.int(),
        change: changeRequest,
      }),
    )
    .max(ALTERNATIVES_MAX),
});
export type ChangeAnswer = z.infer<typeof changeAnswer>;
