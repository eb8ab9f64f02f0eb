import { z } from 'zod';
import { BOOKING_ACTIONS } from '#lib/domain/booking/booking-capabilities.ts';
import { CANCELLED_BECAUSE } from '#lib/domain/booking/booking-life.ts';
import { RESOURCE_KINDS } from '#lib/domain/capacity/claim.ts';
import { DECIDERS, PARTY_KINDS } from '#lib/domain/policy/policy-rules.ts';
import { placeShown, timesShown } from './booking-answer.ts';
import { bookingRequest } from './booking-request.ts';
import {
  COMPETING_TOLD_MAX,
  COUNT_MAX,
  DAYS_LISTED_MAX,
  PURPOSE_CHARACTERS_MAX,
  REASON_CHARACTERS_MAX,
} from './limits.ts';
import { attendanceShown } from './attendance-shown.ts';
import { registrationShown } from './registration-shown.ts';
import { localDay, moment, nonEmptyText, pageSize, plainText, publicId } from './scalars.ts';

export const BOOKING_STATES = [
  'pending',
  'returned',
  'confirmed',
  'declined',
  'cancelled',
  'lapsed',
  'finished',
  'offered',
  'displaced',
] as const;

/** Whether the caller may do it now, and if not, why. */
const capability = z.strictObject({
  allowed: z.boolean(),
  because: z.enum(['hidden', 'not-your-task', 'own-party', 'district-decides', 'wrong-state']).nullable(),
});

/**
 * With the IANA zone in which moments about it are told. `trial`: still being tried out, its bookings are cancelled when it
 * starts.
 */
const stationNamed = z.strictObject({
  id: publicId,
  name: z.string(),
  timeZone: z.string(),
  trial: z.boolean(),
});

const actions = z.record(z.enum(BOOKING_ACTIONS), capability);

export const bookingSummary = z.strictObject({
  id: publicId,
  /** The booking that this one would change once it is approved; null for all that stand for themselves. */
  changeOf: publicId.nullable(),
  /** Counts the changes of its days: a change says which state it was made for. */
  revision: z.int(),
  station: stationNamed,
  party: z.strictObject({ id: publicId, name: z.string(), kind: z.enum(PARTY_KINDS) }),
  madeBy: z.string(),
  source: z.enum(['page', 'api', 'desk', 'phone', 'import']),
  /** In whose capacity it was made: by the party's own people, at the station, or by a liaison. */
  madeAs: z.enum(['party', 'station', 'liaison', 'canteen']),
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

/** A booking in a line of a list: its days by the first of them. Days that were released are left out. */
export const bookingEntry = bookingSummary.extend({
  days: z.int(),
  firstDay: localDay,
  lastDay: localDay,
  /** Units on the first day, its times and places; whether all other days have the same. */
  quantity: z.int(),
  times: z.array(timesShown),
  places: z.array(placeShown),
  sameTimes: z.boolean(),
  samePlaces: z.boolean(),
  /** Whether desks side by side were asked for; null for other kinds. */
  together: z.enum(['must', 'prefer', 'no']).nullable(),
});
export type BookingEntry = z.infer<typeof bookingEntry>;

/** Whom to ring about a booking: who made it. */
const contact = z.strictObject({ name: z.string(), mobile: z.string() });

export const bookingView = bookingSummary.extend({
  days: z.array(
    z.strictObject({
      day: localDay,
      state: z.enum(['given', 'cancelled', 'displaced', 'no-show']),
      /** Its last minute has passed: it cannot be released any more. */
      over: z.boolean(),
      /** Where it is given instead, at another station; null where it is given here, or nowhere. */
      movedTo: z.strictObject({ bookingId: publicId, station: z.string() }).nullable(),
      times: z.array(timesShown),
      places: z.array(placeShown),
    }),
  ),
  /** What is known of who came, on the days of which something is. */
  attendance: z.array(attendanceShown.extend({ day: localDay })),
  request: bookingRequest,
  actions,
  /** Why the station has given days of it back, or all that was left; null where it has not. */
  releaseReason: z.string().nullable(),
  /** Who has to approve it, or had to. */
  decider: z.enum(DECIDERS),
  /** The booking of which it holds days that had to make room at another station; null for what was asked for. */
  insteadOf: publicId.nullable(),
  /**
   * Of an offer that is held while the rest is waited for: what is waited for in all, units on each day and days; null for
   * every other booking.
   */
  partOf: z.strictObject({ quantity: z.int(), days: z.int() }).nullable(),
  /**
   * Of an offer that has lapsed: `over`, nobody accepted it in time; `waits-on`, a part that did not become complete, whose request
   * is in line again. Null for every other booking.
   */
  offerMissed: z.enum(['over', 'waits-on']).nullable(),
  /** A change of it that waits for its decision. */
  waitingChange: publicId.nullable(),
  /** For those who run the station; null for all others. */
  contact: contact.nullable(),
});
export type BookingView = z.infer<typeof bookingView>;

export const bookingList = z.strictObject({ bookings: z.array(bookingSummary), next: publicId.nullable() });

export const bookingId = z.strictObject({ bookingId: publicId });

/** Bookings of one party, or of one station for those who run it. `after` is the last id of the page before. */
export const listBookingsInput = z.union([
  z.strictObject({ partyId: publicId, after: publicId.optional(), limit: pageSize }),
  z.strictObject({ stationId: publicId, after: publicId.optional(), limit: pageSize }),
]);

/** What one of the caller's own parties has, a page of what is over. */
export const listOwnBookingsInput = z.strictObject({
  partyId: publicId,
  after: publicId.optional(),
  limit: pageSize,
});

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

/** A request that waits, with what a decision about it should know. */
export const waitingBooking = bookingEntry.extend({
  actions,
  contact,
  competing: z.strictObject({
    /** Other requests for the same kind that wait, on some of the same days; the most days in common first. */
    requests: z
      .array(
        z.strictObject({
          bookingId: publicId,
          party: z.string(),
          quantity: z.int(),
          /** Days in common. */
          days: z.int(),
        }),
      )
      .max(COMPETING_TOLD_MAX),
    /** How many there are, those above included. */
    total: z.int(),
    /** Requests of other parties for some of these days that were refused lately because everything was taken. */
    refused: z.strictObject({ requests: z.int(), parties: z.int() }),
  }),
  /**
   * The fullest of its days: units of its kind that are free all day, of how many in service. The hold counts already, so
   * that is what stays free once it is approved. Null where all of its days are over.
   */
  effect: z.strictObject({ day: localDay, free: z.int(), total: z.int() }).nullable(),
  /** Of a party that nobody has admitted yet: the decision about the request is the one about the party. */
  registration: registrationShown.nullable(),
  /**
   * Then how it uses what all those may hold together about whom nobody has decided, where it uses the most: its own places,
   * what the others hold beside it, and the most, which is so many percent.
   */
  share: z.strictObject({ asked: z.int(), held: z.int(), limit: z.int(), percent: z.int() }).nullable(),
});
export type WaitingBooking = z.infer<typeof waitingBooking>;

export const queueView = z.strictObject({
  station: stationNamed,
  /** By deadline, the nearest first. */
  waiting: z.array(waitingBooking),
  /** How many wait, those beyond the limit included. */
  total: z.int(),
  /** Who asks for admission and holds no places, the oldest first. */
  registrations: z.array(registrationShown),
  /** Whether the reader may decide about them. */
  decides: z.boolean(),
});
export type QueueView = z.infer<typeof queueView>;
