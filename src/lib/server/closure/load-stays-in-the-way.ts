import type { DayInTheWay } from '#lib/domain/closure/wish-of-day.ts';
import type { ClosedPlaces, StayInTheWay } from '#lib/domain/closure/plan-closure.ts';
import type { Hall } from '#lib/domain/hall/hall.ts';
import type { BookingRequest } from '#lib/domain/request/booking-request.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { mergeIntervals, overlaps } from '#lib/domain/time/interval.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { BookingRow, ClaimRow, HeldClaimRow, OccurrenceRow } from '#lib/server/engine/ledger-rows.ts';
import type { ParticipantRow } from '#lib/server/engine/sharing-rows.ts';

/** A booking that has to make room, as it is on file. */
export interface FileInTheWay {
  readonly booking: BookingRow;
  /** All of its days. */
  readonly occurrences: readonly OccurrenceRow[];
  readonly held: readonly HeldClaimRow[];
  /** Who has taken a seat of it, where it is shared. */
  readonly participants: readonly ParticipantRow[];
  readonly stay: StayInTheWay;
}

export interface StaysInTheWay {
  /** Whoever asked first comes first. */
  readonly files: readonly FileInTheWay[];
  /** Changes that wait for a decision: in the way themselves, or of a booking that is. */
  readonly changes: readonly FileInTheWay[];
  /** All claims of the hall over the time of the closure and of the days that lie in its way, due holds included. */
  readonly claims: readonly ClaimRow[];
  /**
   * Holds whose deadline has come, and parts that are gathered for somebody in line, which were not theirs yet: they are in
   * nobody's way, and end when it is carried out.
   */
  readonly due: readonly BookingRow[];
}

/** Bookings and holds that lie where it is to be closed. */
export function loadStaysInTheWay(
  reader: LedgerReader,
  hall: Hall,
  closed: ClosedPlaces,
  now: Instant,
): StaysInTheWay {
  const spans = mergeIntervals(closed.parts.map((one) => one.interval));
  const inTheWay = reader
    .claims([...closed.resourceIds], spans)
    .filter((claim) => claim.kind !== 'house' && meets(closed, claim));
  const rows = [...new Set(inTheWay.map((claim) => claim.holder))]
    .sort((a, b) => a - b)
    .flatMap((id) => reader.bookingById(id) ?? []);
  const isDue = ({ id, state, deadline }: BookingRow): boolean =>
    state !== 'confirmed' &&
    ((deadline !== null && deadline <= now) ||
      (state === 'offered' && reader.waitingOfOffer(id)?.gathers === 1));
  const live = rows.filter((one) => !isDue(one));
  const known = new Set(live.map((one) => one.id));
  const theirs = live.flatMap((one) => (one.changeOf === null ? (reader.waitingChangeOf(one.id) ?? []) : []));
  const bookings = [...live, ...theirs.filter((one) => !known.has(one.id) && !isDue(one))];
  const days = Map.groupBy(reader.occurrencesOf(bookings.map((one) => one.id)), (one) => one.bookingId);
  const people = Map.groupBy(reader.participantsOf(bookings.map((one) => one.id)), (one) => one.bookingId);
  const files = bookings.map((booking) => {
    const occurrences = days.get(booking.id) ?? [];
    const held = reader.claimsOfBooking(booking.id);
    const participants = people.get(booking.id) ?? [];
    return {
      booking,
      occurrences,
      held,
      participants,
      stay: stayOf(booking, occurrences, held, closed, now),
    };
  });
  // Whoever is to sit there instead sits there for the whole day, also where it is closed for an hour of it.
  const wanted = files.flatMap(({ stay }) => stay.days.flatMap((one) => one.asked.claimed));
  const claims = reader.claims([...hall.everyResource.keys()], mergeIntervals([...spans, ...wanted]));
  return {
    // What a change wants more than its booking has cannot be seated apart from it.
    files: files.filter(({ booking, stay }) => booking.changeOf === null && stay.days.length > 0),
    changes: files.filter(({ booking }) => booking.changeOf !== null),
    claims,
    due: rows.filter(isDue),
  };
}

function stayOf(
  booking: BookingRow,
  occurrences: readonly OccurrenceRow[],
  held: readonly HeldClaimRow[],
  closed: ClosedPlaces,
  now: Instant,
): StayInTheWay {
  const affected = new Set<LocalDay>();
  for (const claim of held)
    if (closed.resourceIds.has(claim.resourceId) && meets(closed, claim)) affected.add(claim.occurrenceDay);
  const days = occurrences.flatMap(({ day, state, given }): DayInTheWay[] => {
    if (state !== 'given' || !affected.has(day)) return [];
    const claimed = held
      .filter((one) => one.occurrenceDay === day && one.to > now)
      .map(({ from, to }) => ({ from: from < now ? now : from, to }));
    const times = given.times.map(([from, to]) => ({ from, to }));
    return [
      {
        asked: { day, times, claimed: mergeIntervals(claimed), refusal: null },
        places: given.places.map(([resourceId, quantity]) => ({ resourceId, quantity })),
      },
    ];
  });
  return { bookingId: booking.id, request: JSON.parse(booking.request) as BookingRequest, days };
}

function meets(
  { parts }: ClosedPlaces,
  { from, to }: { readonly from: Instant; readonly to: Instant },
): boolean {
  return parts.some(({ interval }) => overlaps(interval, { from, to }));
}
