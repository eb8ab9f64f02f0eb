import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import { parseClockTime } from '#lib/domain/time/clock-time.ts';
import { MINUTES_PER_DAY } from '#lib/domain/time/instant.ts';
import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { DayAnswer } from '#lib/schemas/booking-answer.ts';
import { actingFor, isGranted, type Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { BOOKINGS_PER_PAGE_MAX, type LedgerReader } from '#lib/server/engine/engine.ts';
import type { BookingRow, OccurrenceRow } from '#lib/server/engine/ledger-rows.ts';
import type { CataloguedHall } from '#lib/server/station/hall-catalogue.ts';
import { clockRangeOf } from '#lib/domain/time/clock-range.ts';
import { unitsGiven } from '#lib/server/booking/units-given.ts';

/** What a party is about to ask for: where, and at what times of which days. */
export interface AskedTimes {
  readonly stationId: string;
  readonly partyId: string;
  readonly want: { readonly kind: ResourceKind };
}

/** A booking that the party has already at some of these times. */
export interface Overlapping {
  readonly bookingId: string;
  /** The first day on which they meet, `YYYY-MM-DD`, and on how many they do. */
  readonly day: string;
  readonly days: number;
  readonly quantity: number;
}

/**
 * The first of the party's own open bookings of the same kind, at the same station, that meets the asked times: whoever
 * sends a request a second time sees that it was booked. Null for those who neither are of the party nor book for it at the station.
 */
export function findOverlapping(
  app: App,
  actor: Actor,
  { stationId, partyId, want }: AskedTimes,
  asked: readonly Pick<DayAnswer, 'day' | 'times'>[],
): Overlapping | null {
  const membership = actingFor(actor, partyId);
  return app.engine.read((reader) => {
    const found = app.halls.byPublicId(reader, stationId);
    if (!found) return null;
    const { hall, station } = found;
    const id = membership?.partyId ?? partyServed(actor, station, reader.party(partyId));
    if (id === null) return null;
    const open = reader
      .openBookingsOfParty(id, app.now(), BOOKINGS_PER_PAGE_MAX)
      .filter((row) => row.stationId === hall.id && row.kind === want.kind);
    const times = new Map(asked.map((one) => [one.day, one.times]));
    const meets = ({ day, state, given }: OccurrenceRow): boolean =>
      state === 'given' &&
      given.times.some(([from, to]) =>
        times
          .get(formatLocalDay(day))
          ?.some((one) => doMeet(one, clockRangeOf(hall.timeZone, day, { from, to }))),
      );
    return firstMeeting(reader, open, meets);
  });
}

/** Whoever serves at the station sees what is booked there for any party of its district. */
function partyServed(
  actor: Actor,
  station: CataloguedHall['station'],
  party: ReturnType<LedgerReader['party']>,
): number | null {
  if (party?.districtId !== station.districtId) return null;
  return isGranted(actor, 'book-for-parties', station) ? party.id : null;
}

function firstMeeting(
  reader: LedgerReader,
  open: readonly BookingRow[],
  meets: (day: OccurrenceRow) => boolean,
): Overlapping | null {
  const days = Map.groupBy(reader.occurrencesOf(open.map(({ id }) => id)), (one) => one.bookingId);
  for (const { id, publicId } of open) {
    const meeting = days.get(id)?.filter(meets) ?? [];
    const [first] = meeting;
    if (!first) continue;
    const quantity = unitsGiven(first.given);
    return { bookingId: publicId, day: formatLocalDay(first.day), days: meeting.length, quantity };
  }
  return null;
}

type Times = DayAnswer['times'][number];

function doMeet(one: Times, other: Times): boolean {
  return minuteOf(one.from) < endOf(other) && minuteOf(other.from) < endOf(one);
}

function endOf({ to, nextDay }: Times): number {
  return minuteOf(to) + (nextDay ? MINUTES_PER_DAY : 0);
}

/** The times are those that the server has written itself. */
function minuteOf(text: string): number {
  return parseClockTime(text) ?? 0;
}
