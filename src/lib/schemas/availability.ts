import { z } from 'zod';
import { RESOURCE_KINDS } from '#lib/domain/capacity/claim.ts';
import { bookingRequest } from './booking-request.ts';
import { placeShown } from './booking-answer.ts';
import { localDay, publicId } from './scalars.ts';

export const dayInput = z.strictObject({ stationId: publicId, day: localDay });

/** Who a claim belongs to, as far as the caller may know: their own party's, somebody's, or the house's. */
export const CLAIM_OWNERS = ['own', 'other', 'house'] as const;

const claimShown = z.strictObject({
  /** Times of the day drawn, 00:00 to 24:00; the clearing time is included. */
  from: z.string(),
  to: z.string(),
  state: z.enum(['taken', 'held', 'closed']),
  quantity: z.int(),
  owner: z.enum(CLAIM_OWNERS),
  /** Only for those who may know: the party's members, and those who run the station. */
  bookingId: publicId.nullable(),
  party: z.string().nullable(),
});

const resourceShown = z.strictObject({
  id: publicId,
  kind: z.enum(RESOURCE_KINDS),
  zoneId: publicId.nullable(),
  label: z.string(),
  capacity: z.int(),
  fits: z.int().nullable(),
  features: z.array(z.string()),
  x: z.int(),
  y: z.int(),
  /** False on days on which it may not be claimed at all. */
  inService: z.boolean(),
  /** Units free over the whole of the day's open time. */
  free: z.int(),
  claims: z.array(claimShown),
});

export const dayView = z.strictObject({
  station: z.strictObject({ id: publicId, name: z.string() }),
  day: localDay,
  /** 休 or 班; null on an ordinary day. */
  mark: z.enum(['off', 'make-up']).nullable(),
  /** The year's holiday notice is not out: opening may still change. */
  provisional: z.boolean(),
  open: z.array(z.strictObject({ from: z.string(), to: z.string() })),
  /** Units free over the whole of the day's open time. */
  counts: z.array(z.strictObject({ kind: z.enum(RESOURCE_KINDS), total: z.int(), free: z.int() })),
  zones: z.array(z.strictObject({ id: publicId, name: z.string(), width: z.int(), height: z.int() })),
  resources: z.array(resourceShown),
});
export type DayView = z.infer<typeof dayView>;

/** A request without its station: which halls, and which of their places, can take it. */
export const searchInput = z.strictObject({
  request: bookingRequest.omit({ stationId: true }),
});

export const searchView = z.strictObject({
  /** The best first: most days given, then the order of the stations. */
  halls: z.array(
    z.strictObject({
      station: z.strictObject({ id: publicId, name: z.string(), address: z.string() }),
      outcome: z.enum(['granted', 'partly', 'pending', 'refused']),
      daysAsked: z.int(),
      daysGiven: z.int(),
      /** On the first day given. */
      places: z.array(placeShown),
      /** Rooms, counters, areas and bays that could take it, each by itself. */
      resources: z.array(z.strictObject({ place: placeShown, daysGiven: z.int() })),
      /** Ready to be sent as `booking.create`. */
      request: bookingRequest,
    }),
  ),
});
export type SearchView = z.infer<typeof searchView>;
