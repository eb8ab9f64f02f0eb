import { unitsOf } from '#lib/domain/closure/wish-of-day.ts';
import { amountOfDay } from '#lib/domain/quota/quota-amount.ts';
import type { Allocation } from '#lib/domain/request/allocation.ts';
import type { BookingRequest } from '#lib/domain/request/booking-request.ts';
import type { BookChange } from '#lib/server/engine/book-change.ts';
import type { BookingSource } from '#lib/server/engine/ledger-rows.ts';
import { claimsOf } from './claims.ts';
import type { Maker } from './maker.ts';
import { quotaUses } from '#lib/server/quota/quota-uses.ts';
import type { Situation } from './situation.ts';

export interface Making {
  readonly bookingId: string;
  readonly maker: Maker;
  readonly source: BookingSource;
  readonly request: BookingRequest;
  readonly atMs: number;
}

/** The booking, its days, its claims and its event, as one change. The allocation gives at least one day. */
export function bookAllocation(
  allocation: Allocation,
  { catalogued, party, plan, now }: Pick<Situation, 'catalogued' | 'party' | 'plan' | 'now'>,
  making: Making,
): BookChange {
  const { hall } = catalogued;
  const given = allocation.days.filter((day) => day.outcome === 'given');
  const firstFrom = given[0]?.times[0]?.from;
  const lastTo = given.at(-1)?.times.at(-1)?.to;
  if (firstFrom === undefined || lastTo === undefined)
    throw new Error('a booking without a day was to be saved');
  const waits = allocation.outcome === 'pending';
  const { request } = making;
  return {
    type: 'book',
    booking: {
      publicId: making.bookingId,
      stationId: hall.id,
      partyId: party.id,
      madeBy: making.maker.personId,
      source: making.source,
      madeAs: making.maker.madeAs,
      kind: request.want.kind,
      headCount: request.headCount,
      purpose: request.purpose,
      request: JSON.stringify(request),
      state: waits ? 'pending' : 'confirmed',
      deadline: allocation.deadline,
      firstFrom,
      lastTo,
      createdAt: now,
    },
    occurrences: given.map(({ day, places, times }) => ({
      day,
      given: {
        places: places.map((one) => [one.resourceId, one.quantity] as const),
        times: times.map((one) => [one.from, one.to] as const),
      },
    })),
    quota:
      plan.type === 'ready'
        ? quotaUses(
            plan.rules.fairShare,
            party,
            given.map(({ day, times, places }) => ({ day, amount: amountOfDay(unitsOf({ places }), times) })),
          )
        : undefined,
    claims: given.flatMap((day) => claimsOf(day, hall, waits ? 'hold' : 'booking')),
    event: {
      atMs: making.atMs,
      actorId: making.maker.personId,
      partyId: party.id,
      stationId: hall.id,
      action: 'made',
      facts: {
        outcome: allocation.outcome,
        source: making.source,
        madeAs: making.maker.madeAs,
        days: given.length,
        headCount: request.headCount,
      },
    },
  };
}
