import { z } from 'zod';
import { bookingRequest } from '#lib/schemas/booking-request.ts';
import { idempotencyKey } from '#lib/schemas/scalars.ts';

export const quoteBookingInput = z.strictObject({ request: bookingRequest });

export const createBookingInput = z.strictObject({
  request: bookingRequest,
  /** Chosen by the caller; kept at least 24 hours per party. */
  idempotencyKey,
  /** Of the quote that the person saw. */
  quoteHash: z.string().max(64).optional(),
});
