import { z } from 'zod';
import { RESOURCE_KINDS } from '#lib/domain/capacity/claim.ts';
import { bookingAnswer } from './booking-answer.ts';
import { bookingRequest } from './booking-request.ts';
import { WAITING_LISTED_MAX } from './limits.ts';
import { localDay, moment, pageSize, publicId } from './scalars.ts';

export const joinWaitlistInput = z.strictObject({
  request: bookingRequest,
  /** `all`: one turn for the whole stay. `each`: a turn of its own for each day that is full now. */
  days: z.enum(['all', 'each']).default('all'),
});
export type JoinWaitlistInput = z.infer<typeof joinWaitlistInput>;

/** One request that waits. */
export const waitingShown = z.strictObject({
  id: publicId,
  station: z.strictObject({ id: publicId, name: z.string(), timeZone: z.string() }),
  party: z.strictObject({ id: publicId, name: z.string() }),
  kind: z.enum(RESOURCE_KINDS),
  /** Units on each day. */
  quantity: z.int(),
  days: z.int(),
  firstDay: localDay,
  lastDay: localDay,
  request: bookingRequest,
  state: z.enum(['waiting', 'offered']),
  /** 1 is the next in line; on the day of its days with the most before it. Null once a place is offered. */
  place: z.int().nullable(),
  /** It had to make room for something else, and goes before all others. */
  displaced: z.boolean(),
  /** The booking that is held for it, or what is held of it. */
  offer: publicId.nullable(),
  /**
   * Of one that still waits: what is held of it until then, while the rest is waited for. The most units of one of these days.
   * `waitlist.accept` takes this part and ends the waiting.
   */
  part: z.strictObject({ quantity: z.int(), days: z.int(), until: moment }).nullable(),
  /** From then on there is nothing to wait for. */
  until: moment,
  createdAt: moment,
});
export type WaitingShown = z.infer<typeof waitingShown>;

export const waitlistJoined = z.strictObject({
  /** `free`: there is nothing to wait for, it can be booked. `refused`: a rule is against it, however long one waits. */
  outcome: z.enum(['waiting', 'free', 'refused']),
  waiting: z.array(waitingShown),
  /** What a booking would be answered now, where nobody waits for it. */
  answer: bookingAnswer.nullable(),
});
export type WaitlistJoined = z.infer<typeof waitlistJoined>;

export const listWaitingInput = z.strictObject({ partyId: publicId });
export const listStationWaitingInput = z.strictObject({ stationId: publicId, limit: pageSize });
export const waitingList = z.strictObject({ waiting: z.array(waitingShown).max(WAITING_LISTED_MAX) });
export const waitingId = z.strictObject({ waitingId: publicId });
