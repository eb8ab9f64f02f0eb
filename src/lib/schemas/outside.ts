import { z } from 'zod';
import { RESOURCE_KINDS } from '#lib/domain/capacity/claim.ts';
import { timesShown } from './booking-answer.ts';
import { DAYS_LISTED_MAX, REASON_CHARACTERS_MAX } from './limits.ts';
import { localDay, nonEmptyText, publicId } from './scalars.ts';

/** Bookings of a station that are looked through, the oldest first; a station has fewer that are to come. */
export const OUTSIDE_LOOKED_THROUGH_MAX = 2_000;
/** Told at once, and repaired by one decision; what is left is told afterwards. */
export const OUTSIDE_TOLD_MAX = 200;

export const outsideInput = z.strictObject({ stationId: publicId });

export const outsideList = z.strictObject({
  bookings: z.array(
    z.strictObject({
      bookingId: publicId,
      party: z.string(),
      kind: z.enum(RESOURCE_KINDS),
      headCount: z.int(),
      days: z.array(
        z.strictObject({
          day: localDay,
          /** What was booked. */
          times: z.array(timesShown),
          /** When the hall is open on that day now; empty where it is closed. */
          open: z.array(z.strictObject({ from: z.string(), to: z.string() })),
        }),
      ),
    }),
  ),
  /** Whether there are more than are told. */
  more: z.boolean(),
});
export type OutsideList = z.infer<typeof outsideList>;

export const releaseOutsideInput = z.strictObject({
  stationId: publicId,
  /** What is to be given back: what was looked at. */
  bookings: z
    .array(z.strictObject({ bookingId: publicId, days: z.array(localDay).min(1).max(DAYS_LISTED_MAX) }))
    .min(1)
    .max(OUTSIDE_TOLD_MAX),
  reason: nonEmptyText(REASON_CHARACTERS_MAX),
});

export const releasedOutside = z.strictObject({
  /** Days that were given back. */
  released: z.int(),
  /** Days that nobody has any more, or that lie within the hours again. */
  passedOver: z.int(),
});
