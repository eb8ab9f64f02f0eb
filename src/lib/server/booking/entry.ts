import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import type { BookingRequest } from '#lib/domain/request/booking-request.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { BookingEntry } from '#lib/schemas/booking-view.ts';
import type { BookingRow, OccurrenceRow } from '#lib/server/engine/ledger-rows.ts';
import type { CataloguedHall } from '#lib/server/station/hall-catalogue.ts';
import { clockRangeOf } from '#lib/domain/time/clock-range.ts';
import { unitsGiven } from '#lib/server/booking/units-given.ts';
import { placeShownOf } from './answer.ts';
import { bookingSummaryOf } from './view.ts';

/** A booking as a line of a list. Where every day was released, the line tells what was asked for. */
export function bookingEntryOf(
  booking: BookingRow,
  occurrences: readonly OccurrenceRow[],
  catalogued: CataloguedHall,
  now: Instant,
): BookingEntry {
  const given = occurrences.filter((one) => one.state === 'given');
  const shown = given.length > 0 ? given : occurrences;
  const first = shown[0];
  const last = shown.at(-1);
  if (!first || !last) throw new Error(`booking ${booking.publicId} has no days`);
  const { hall } = catalogued;
  return {
    ...bookingSummaryOf(booking, catalogued, now),
    days: shown.length,
    firstDay: formatLocalDay(first.day),
    lastDay: formatLocalDay(last.day),
    quantity: unitsGiven(first.given),
    times: timesOf(first, catalogued),
    places: first.given.places.flatMap(([resourceId, quantity]) => placeShownOf(hall, resourceId, quantity)),
    sameTimes: areEqual(shown, (one) => timesOf(one, catalogued)),
    samePlaces: areEqual(shown, (one) => one.given.places),
    together: togetherOf(booking.request),
  };
}

function timesOf({ day, given }: OccurrenceRow, { hall }: CataloguedHall): BookingEntry['times'] {
  return given.times.map(([from, to]) => clockRangeOf(hall.timeZone, day, { from, to }));
}

function areEqual(occurrences: readonly OccurrenceRow[], of: (one: OccurrenceRow) => unknown): boolean {
  return new Set(occurrences.map((one) => JSON.stringify(of(one)))).size <= 1;
}

function togetherOf(request: string): BookingEntry['together'] {
  const { want } = JSON.parse(request) as BookingRequest;
  return want.kind === 'desk' ? want.together : null;
}
