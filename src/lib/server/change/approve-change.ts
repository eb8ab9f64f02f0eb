import type { Hall } from '#lib/domain/hall/hall.ts';
import type { BookingRequest } from '#lib/domain/request/booking-request.ts';
import { addMinutes, instantOf, type Instant } from '#lib/domain/time/instant.ts';
import { mergeIntervals } from '#lib/domain/time/interval.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import { quotaOfOccurrences } from './quota.ts';
import { claimsOf } from '#lib/server/booking/claims.ts';
import type { NewClaim } from '#lib/server/engine/book-change.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import type { BookingRow, OccurrenceRow, PartyRow } from '#lib/server/engine/ledger-rows.ts';

export interface ApprovedChange {
  /** The change that waited, and the days that it still wants. */
  readonly change: BookingRow;
  readonly wanted: readonly OccurrenceRow[];
  /** The booking that it changes. */
  readonly booking: BookingRow;
  readonly occurrences: readonly OccurrenceRow[];
  readonly hall: Hall;
  readonly party: PartyRow | null;
  readonly now: Instant;
}

/**
 * The days of a booking become what its approved change wants: what the change has held on its own goes over to the booking.
 * Days that were released meanwhile stay released, and a day that has begun is not given up any more.
 */
export function approveChange(approved: ApprovedChange): LedgerChange[] {
  const { change, wanted, booking, occurrences, hall, party, now } = approved;
  if (booking.state !== 'confirmed') throw new DoorError('conflict', 'wrong-state', { state: booking.state });
  const given = occurrences.filter((one) => one.state === 'given');
  const dropped = new Set(JSON.parse(change.changeDrops ?? '[]') as LocalDay[]);
  const released = given.filter((one) => dropped.has(one.day) && startOf(one) > now).map((one) => one.day);
  const gone = new Set([...released, ...wanted.map((one) => one.day)]);
  const days = [...given.filter((one) => !gone.has(one.day)), ...wanted].sort((a, b) => a.day - b.day);
  const asked = JSON.parse(change.request) as BookingRequest;
  return [
    { type: 'release-all', bookingId: change.id },
    {
      type: 'change-booking',
      bookingId: booking.id,
      revision: booking.revision,
      from: ['confirmed'],
      released,
      occurrences: wanted.map(({ day, given: one }) => ({ day, given: one })),
      claims: wanted.flatMap((one) => claimsOfDay(one, days, hall, booking)),
      firstFrom: instantOf(Math.min(...days.map(startOf))),
      lastTo: instantOf(Math.max(...days.map(endOf))),
      deadline: booking.deadline,
      headCount: change.headCount,
      purpose: change.purpose,
      request: JSON.stringify({ ...asked, when: { ...asked.when, days: daysAsked(booking) } }),
      quota: party ? quotaOfOccurrences(hall, party, booking.kind, wanted) : undefined,
    },
    // They are days of the booking now, and of nothing else.
    {
      type: 'release-days',
      bookingId: change.id,
      days: wanted.map((one) => one.day),
      lastTo: change.lastTo,
    },
  ];
}

/** The clearing time after a use ends where the same booking's next day begins. */
function claimsOfDay(
  { day, given }: OccurrenceRow,
  days: readonly OccurrenceRow[],
  hall: Hall,
  { kind }: BookingRow,
): NewClaim[] {
  const clearing = hall.policies.get(kind)?.clearingMinutes ?? 0;
  const next = days.find((one) => one.day > day);
  const claimed = mergeIntervals(
    given.times.map(([from, to]) => {
      const cleared = addMinutes(to, clearing);
      return { from, to: next && to <= startOf(next) && startOf(next) < cleared ? startOf(next) : cleared };
    }),
  );
  const places = given.places.map(([resourceId, quantity]) => ({ resourceId, quantity }));
  return claimsOf({ day, places, claimed }, hall, 'booking');
}

function daysAsked(booking: BookingRow): BookingRequest['when']['days'] {
  return (JSON.parse(booking.request) as BookingRequest).when.days;
}

function startOf({ given }: OccurrenceRow): Instant {
  return instantOf(Math.min(...given.times.map(([from]) => from)));
}

function endOf({ given }: OccurrenceRow): Instant {
  return instantOf(Math.max(...given.times.map(([, to]) => to)));
}
