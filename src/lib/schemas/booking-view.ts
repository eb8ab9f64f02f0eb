import { z } from 'zod';
import { BOOKING_ACTIONS } from '#lib/domain/booking/booking-capabilities.ts';
import { CANCELLED_BECAUSE } from '#lib/domain/booking/booking-life.ts';
import { RESOURCE_KINDS } from '#lib/domain/capacity/claim.ts';
import { placeShown, timesShown } from './booking-answer.ts';
import { bookingRequest } from './booking-request.ts';
import { COUNT_MAX, DAYS_LISTED_MAX, PURPOSE_CHARACTERS_MAX, REASON_CHARACTERS_MAX } from './limits.ts';
import { localDay, moment, nonEmptyText, pageSize, plainText, publicId } from './scalars.ts';

export const BOOKING_STATES = [
  'pending',
  'returned',
  'confirmed',
  'declined',
  'cancelled',
  'lapsed',
  'finished',
] as const;

/** Whether the caller may do it now, and if not, why. */
const capability = z.strictObject({
  allowed: z.boolean(),
  because: z.enum(['hidden', 'not-your-task', 'own-party', 'wrong-state']).nullable(),
});

export const bookingSummary = z.strictObject({
  id: publicId,
  station: z.strictObject({ id: publicId, name: z.string() }),
  party: z.strictObject({ id: publicId, name: z.string() }),
  madeBy: z.string(),
  source: z.enum(['page', 'api', 'desk', 'phone', 'import']),
  kind: z.enum(RESOURCE_KINDS),
  headCount: z.int(),
  purpose: z.string(),
  state: z.enum(BOOKING_STATES),
  decisionDeadline: moment.nullable(),
  decidedBy: z.string().nullable(),
  decisionReason: z.string().nullable(),
  /** Why the station itself cancelled it; null otherwise, and `decisionReason` is null where this is not. */
  cancelledBecause: z.enum(CANCELLED_BECAUSE).nullable(),
  from: moment,
  to: moment,
  createdAt: moment,
});
export type BookingSummary = z.infer<typeof bookingSummary>;

export const bookingView = bookingSummary.extend({
  days: z.array(
    z.strictObject({
      day: localDay,
      state: z.enum(['given', 'cancelled']),
      times: z.array(timesShown),
      places: z.array(placeShown),
    }),
  ),
  request: bookingRequest,
  actions: z.record(z.enum(BOOKING_ACTIONS), capability),
});
export type BookingView = z.infer<typeof bookingView>;

export const bookingList = z.strictObject({ bookings: z.array(bookingSummary), next: publicId.nullable() });

export const bookingId = z.strictObject({ bookingId: publicId });

/** Bookings of one party, or of one station for those who run it. `after` is the last id of the page before. */
export const listBookingsInput = z.union([
  z.strictObject({ partyId: publicId, after: publicId.optional(), limit: pageSize }),
  z.strictObject({ stationId: publicId, after: publicId.optional(), limit: pageSize }),
]);

/** The whole stay, or only these days. */
export const cancelInput = z.strictObject({
  bookingId: publicId,
  days: z.array(localDay).min(1).max(DAYS_LISTED_MAX).optional(),
});

export const completeInput = z.strictObject({
  bookingId: publicId,
  purpose: plainText(PURPOSE_CHARACTERS_MAX, 'many').optional(),
  headCount: z.int().min(1).max(COUNT_MAX).optional(),
});

export const decideInput = z.discriminatedUnion('decision', [
  z.strictObject({
    bookingId: publicId,
    decision: z.literal('approve'),
    reason: plainText(REASON_CHARACTERS_MAX, 'many').optional(),
  }),
  z.strictObject({
    bookingId: publicId,
    decision: z.literal('return'),
    reason: nonEmptyText(REASON_CHARACTERS_MAX, 'many'),
  }),
  z.strictObject({
    bookingId: publicId,
    decision: z.literal('decline'),
    reason: nonEmptyText(REASON_CHARACTERS_MAX, 'many'),
  }),
]);

export const queueInput = z.strictObject({ stationId: publicId, limit: pageSize });
export const queueView = z.strictObject({
  /** By deadline, the nearest first. */
  waiting: z.array(bookingSummary.extend({ days: z.int(), quantity: z.int() })),
});
