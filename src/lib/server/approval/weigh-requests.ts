import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import { intervalsOf } from '#lib/domain/hours/day-intervals.ts';
import { askedTimesOn } from '#lib/domain/request/asked-times.ts';
import type { BookingRequest } from '#lib/domain/request/booking-request.ts';
import type { FreeUnits } from '#lib/domain/request/free-units.ts';
import { daysInCommon, rivalsOf, type AskedFor } from '#lib/domain/request/rival-requests.ts';
import { selectAskedDays } from '#lib/domain/request/select-asked-days.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { Interval } from '#lib/domain/time/interval.ts';
import { addDays, formatLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import type { Hall } from '#lib/domain/hall/hall.ts';
import { COMPETING_TOLD_MAX } from '#lib/schemas/limits.ts';
import type { WaitingBooking } from '#lib/schemas/booking-view.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { BookingRow, OccurrenceRow } from '#lib/server/engine/ledger-rows.ts';
import { unitsGiven } from '#lib/server/booking/units-given.ts';
import { readFreeUnits } from './read-free-units.ts';

/** How far back refused requests still say something about who else wants the places. */
const DEMAND_DAYS_BACK = 92;
/** Refused requests that are looked through at most. */
const DEMAND_LOOKED_THROUGH_MAX = 500;

export type Weight = Pick<WaitingBooking, 'competing' | 'effect'>;

interface Waiting extends AskedFor {
  readonly booking: BookingRow;
  readonly quantity: number;
}

interface Refused extends AskedFor {
  readonly partyId: number;
  readonly kind: ResourceKind;
}

/**
 * What speaks for and against each request that waits at a station, by the booking's id. One statement for the refused
 * requests and one for each kind that is asked for, however many wait.
 */
export function weighRequests(
  reader: LedgerReader,
  hall: Hall,
  bookings: readonly BookingRow[],
  occurrences: ReadonlyMap<number, readonly OccurrenceRow[]>,
  now: Instant,
): Map<number, Weight> {
  const today = localDayAt(hall.timeZone, now);
  const waiting = bookings.map((booking) => waitingOf(booking, occurrences.get(booking.id) ?? []));
  const refused = waiting.length === 0 ? [] : refusedAt(reader, hall, today);
  const weights = new Map<number, Weight>();
  for (const [kind, ofKind] of Map.groupBy(waiting, ({ booking }) => booking.kind)) {
    const days = ofKind.flatMap((one) => [...one.days]).filter((day) => day >= today);
    const freeOn = readFreeUnits(reader, hall, kind, days, now);
    const refusedOfKind = refused.filter((one) => one.kind === kind);
    for (const one of ofKind)
      weights.set(one.booking.id, {
        competing: competingOf(one, ofKind, refusedOfKind),
        effect: fullestOf(one, today, freeOn),
      });
  }
  return weights;
}

function waitingOf(booking: BookingRow, occurrences: readonly OccurrenceRow[]): Waiting {
  const given = occurrences.filter((one) => one.state === 'given');
  const quantity = given[0] ? unitsGiven(given[0].given) : 0;
  const times = new Map(
    given.map((one) => [one.day, one.given.times.map(([from, to]) => ({ from, to }))] as const),
  );
  return { booking, days: new Set(times.keys()), times: (day) => times.get(day) ?? [], quantity };
}

function competingOf(
  one: Waiting,
  ofKind: readonly Waiting[],
  refusedOfKind: readonly Refused[],
): Weight['competing'] {
  const rivals = rivalsOf(one, ofKind);
  const refused = refusedOfKind.filter(
    (other) => other.partyId !== one.booking.partyId && daysInCommon(one, other) > 0,
  );
  return {
    requests: rivals.slice(0, COMPETING_TOLD_MAX).map(({ request: { booking, quantity }, days }) => ({
      bookingId: booking.publicId,
      party: booking.partyName,
      quantity,
      days,
    })),
    total: rivals.length,
    refused: { requests: refused.length, parties: new Set(refused.map((other) => other.partyId)).size },
  };
}

/** Days that the rules cannot select any more (a notice has come out since) are nobody's rivals. */
function refusedAt(reader: LedgerReader, hall: Hall, today: LocalDay): Refused[] {
  const since = addDays(today, -DEMAND_DAYS_BACK);
  return reader.demandOfStation(hall.id, since, DEMAND_LOOKED_THROUGH_MAX).map((row) => {
    const { when } = JSON.parse(row.request) as BookingRequest;
    const asked = selectAskedDays(when.days, hall.calendar);
    return {
      ...row,
      days: new Set('refusal' in asked ? [] : asked.days),
      times: (day) => timesOn(hall, day, when.time),
    };
  });
}

function timesOn(hall: Hall, day: LocalDay, time: BookingRequest['when']['time']): Interval[] {
  const asked = askedTimesOn(hall, day, time);
  return 'refusal' in asked ? [] : intervalsOf(hall.timeZone, day, asked.ranges);
}

function fullestOf(one: Waiting, today: LocalDay, freeOn: (day: LocalDay) => FreeUnits): Weight['effect'] {
  let fullest: Weight['effect'] = null;
  for (const day of one.days) {
    if (day < today) continue;
    const { free, total } = freeOn(day);
    if (fullest === null || free < fullest.free) fullest = { day: formatLocalDay(day), free, total };
  }
  return fullest;
}
