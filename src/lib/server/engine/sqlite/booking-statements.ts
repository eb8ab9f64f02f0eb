import { instantOf, type Instant } from '#lib/domain/time/instant.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { BOOKINGS_LOOKED_THROUGH_MAX } from '../engine.ts';
import type { MarkCounts } from '#lib/domain/canteen/canteen-terms.ts';
import type { BookingRow, GivenPlaces, InsteadRow, OccurrenceRow, StationQueueRow } from '../ledger-rows.ts';
import type { Connection } from './open-connection.ts';

const BOOKING = `SELECT b.id, b.public_id AS publicId, b.station_id AS stationId, b.party_id AS partyId,
    p.public_id AS partyPublicId, p.name AS partyName, p.kind AS partyKind, b.made_by AS madeBy, maker.name AS madeByName,
    maker.mobile AS madeByMobile, b.source, b.made_as AS madeAs, b.kind, b.head_count AS headCount, b.purpose, b.request, b.state, b.deadline, decider.name AS decidedByName,
    b.decision_reason AS decisionReason, b.release_reason AS releaseReason, b.first_from AS firstFrom, b.last_to AS lastTo, b.created_at AS createdAt,
    b.revision, b.change_of AS changeOf, (SELECT public_id FROM booking WHERE id = b.change_of) AS changeOfPublicId,
    b.change_drops AS changeDrops
  FROM booking b
  JOIN party p ON p.id = b.party_id
  JOIN person maker ON maker.id = b.made_by
  LEFT JOIN person decider ON decider.id = b.decided_by`;

/** Still something to wait for or to come to, at the moment that is bound twice. */
const IS_OPEN = `((b.state IN ('pending', 'returned', 'offered') AND b.deadline > +?) OR (b.state = 'confirmed' AND b.last_to > +? AND b.change_of IS NULL))`;

interface OccurrenceStored {
  readonly bookingId: number;
  readonly day: LocalDay;
  readonly state: OccurrenceRow['state'];
  readonly given: string;
}

/** Statements that read bookings and their days. */
export function bookingStatements(db: Connection) {
  const byPublicId = db.prepare<[string], BookingRow>(`${BOOKING} WHERE b.public_id = +?`);
  const byId = db.prepare<[number], BookingRow>(`${BOOKING} WHERE b.id = +?`);
  const byIds = db.prepare<[string], BookingRow>(
    `${BOOKING} WHERE b.id IN (SELECT value FROM json_each(?)) ORDER BY b.id`,
  );
  const ofParty = db.prepare<[number, number, number], BookingRow>(
    `${BOOKING} WHERE b.party_id = +? AND b.id < +? ORDER BY b.id DESC LIMIT ?`,
  );
  const ofStation = db.prepare<[number, number, number], BookingRow>(
    `${BOOKING} WHERE b.station_id = +? AND b.id < +? ORDER BY b.id DESC LIMIT ?`,
  );
  const waiting = db.prepare<[number, number, number], BookingRow>(
    `${BOOKING} WHERE b.station_id = +? AND b.deadline > +? AND b.state IN ('pending', 'returned') ORDER BY b.deadline, b.id LIMIT ?`,
  );
  const due = db.prepare<[number, number, number], BookingRow>(
    `${BOOKING} WHERE b.station_id = +? AND b.deadline <= +? AND b.state IN ('pending', 'returned') ORDER BY b.deadline, b.id LIMIT ?`,
  );
  // By station, as the index of what waits is: bookings that are long over are never looked at.
  const dueEverywhere = db.prepare<[number, number], BookingRow>(
    `${BOOKING} WHERE b.id IN (
       SELECT w.id FROM station s CROSS JOIN booking w ON w.station_id = s.id AND w.deadline <= +? AND w.state IN ('pending', 'returned'))
     ORDER BY b.deadline, b.id LIMIT ?`,
  );
  const offersDue = db.prepare<[number, number], BookingRow>(
    `${BOOKING} WHERE b.id IN (SELECT id FROM booking WHERE state = 'offered' AND deadline <= +?) ORDER BY b.deadline, b.id LIMIT ?`,
  );
  const toRemind = db.prepare<[{ now: number; within: number; limit: number }], BookingRow>(
    `${BOOKING} WHERE b.id IN (
       SELECT w.id FROM station s CROSS JOIN booking w ON w.station_id = s.id AND w.deadline > +@now
         AND w.deadline <= @now + @within AND w.state IN ('pending', 'returned')
       WHERE (w.created_at + w.deadline) / 2 <= @now
         AND NOT EXISTS (SELECT 1 FROM message m WHERE m.booking_id = w.id AND m.kind = 'deadline-near'))
     ORDER BY b.deadline, b.id LIMIT @limit`,
  );
  const waitingChange = db.prepare<[number], BookingRow>(
    `${BOOKING} WHERE b.change_of = +? AND b.state IN ('pending', 'returned') ORDER BY b.id DESC LIMIT 1`,
  );
  const open = db.prepare<[number, number, number], BookingRow>(
    `${BOOKING} WHERE b.station_id = +? AND (b.state IN ('pending', 'returned', 'offered') OR (b.state = 'confirmed' AND b.last_to > +? AND b.change_of IS NULL))
     ORDER BY b.id LIMIT ?`,
  );
  const countOpen = db
    .prepare<[number, number, number], number>(
      `SELECT count(*) FROM booking WHERE station_id = +?
         AND ((state IN ('pending', 'returned', 'offered') AND deadline > +?) OR (state = 'confirmed' AND last_to > +? AND change_of IS NULL))`,
    )
    .pluck();
  const openHolds = db
    .prepare<[number, number], number>(
      `SELECT count(*) FROM booking WHERE party_id = +? AND deadline > +? AND state IN ('pending', 'returned')`,
    )
    .pluck();
  const occurrences = db.prepare<[number], OccurrenceStored>(
    `SELECT booking_id AS bookingId, local_day AS day, state, given FROM occurrence WHERE booking_id = ? ORDER BY local_day`,
  );
  const occurrencesOf = db.prepare<[string], OccurrenceStored>(
    `SELECT o.booking_id AS bookingId, o.local_day AS day, o.state, o.given
     FROM json_each(?) one CROSS JOIN occurrence o ON o.booking_id = one.value ORDER BY o.booking_id, o.local_day`,
  );
  const occurrencesOn = db.prepare<[string, number], OccurrenceStored>(
    `SELECT o.booking_id AS bookingId, o.local_day AS day, o.state, o.given
     FROM json_each(?) one CROSS JOIN occurrence o ON o.booking_id = one.value AND o.local_day = +? ORDER BY o.booking_id`,
  );
  const openOfParty = db.prepare<[number, number, number, number, number], BookingRow>(
    `${BOOKING} WHERE b.id IN (SELECT id FROM booking WHERE party_id = +? ORDER BY id DESC LIMIT ?) AND ${IS_OPEN}
     ORDER BY b.first_from, b.id LIMIT ?`,
  );
  const pastOfParty = db.prepare<[number, number, number, number, number], BookingRow>(
    `${BOOKING} WHERE b.party_id = +? AND b.id < +? AND b.change_of IS NULL AND NOT ${IS_OPEN} ORDER BY b.id DESC LIMIT ?`,
  );
  const queues = db.prepare<[string, number], StationQueueRow>(
    `SELECT s.public_id AS publicId, s.name, s.time_zone AS timeZone, count(b.id) AS waiting, min(b.deadline) AS nearestDeadline,
       (SELECT count(*) FROM registration r LEFT JOIN booking held ON held.id = r.booking_id
        WHERE r.station_id = s.id AND r.state IN ('open', 'returned')
          AND (held.id IS NULL OR held.state NOT IN ('pending', 'returned'))) AS registrations,
       (SELECT count(*) FROM canteen c JOIN resource r ON r.id = c.resource_id
        WHERE c.proposed IS NOT NULL AND r.station_id = s.id) AS canteens
     FROM json_each(?) one CROSS JOIN station s ON s.id = one.value AND s.retired_at IS NULL
     LEFT JOIN booking b ON b.station_id = s.id AND b.deadline > +? AND b.state IN ('pending', 'returned')
     GROUP BY s.id ORDER BY s.id`,
  );
  const daysInstead = db.prepare<[number], InsteadRow>(
    `SELECT o.local_day AS day, b.public_id AS bookingPublicId, s.name AS station
     FROM booking b JOIN occurrence o ON o.booking_id = b.id JOIN station s ON s.id = b.station_id
     WHERE b.instead_of = +? ORDER BY b.id, o.local_day`,
  );
  const insteadOf = db
    .prepare<[number], string>(
      `SELECT before.public_id FROM booking b JOIN booking before ON before.id = b.instead_of WHERE b.id = +?`,
    )
    .pluck();
  const NEWEST = Number.MAX_SAFE_INTEGER;
  return {
    booking: (publicId: string): BookingRow | null => byPublicId.get(publicId) ?? null,
    waitingChangeOf: (bookingId: number): BookingRow | null => waitingChange.get(bookingId) ?? null,
    daysInstead: (bookingId: number): InsteadRow[] => daysInstead.all(bookingId),
    insteadOf: (bookingId: number): string | null => insteadOf.get(bookingId) ?? null,
    bookingById: (id: number): BookingRow | null => byId.get(id) ?? null,
    bookingsById: (ids: readonly number[]): BookingRow[] => byIds.all(JSON.stringify(ids)),
    occurrences: (bookingId: number): OccurrenceRow[] => occurrences.all(bookingId).map(occurrenceOf),
    occurrencesOf: (bookingIds: readonly number[]): OccurrenceRow[] =>
      occurrencesOf.all(JSON.stringify(bookingIds)).map(occurrenceOf),
    occurrencesOn: (bookingIds: readonly number[], day: LocalDay): OccurrenceRow[] =>
      occurrencesOn.all(JSON.stringify(bookingIds), day).map(occurrenceOf),
    openBookingsOfParty: (partyId: number, now: Instant, limit: number): BookingRow[] =>
      openOfParty.all(partyId, BOOKINGS_LOOKED_THROUGH_MAX, now, now, limit),
    pastBookingsOfParty: (
      partyId: number,
      now: Instant,
      before: number | null,
      limit: number,
    ): BookingRow[] => pastOfParty.all(partyId, before ?? NEWEST, now, now, limit),
    stationQueues: (stationIds: readonly number[], now: Instant): StationQueueRow[] =>
      queues.all(JSON.stringify(stationIds), now),
    bookingsOfParty: (partyId: number, before: number | null, limit: number): BookingRow[] =>
      ofParty.all(partyId, before ?? NEWEST, limit),
    bookingsOfStation: (stationId: number, before: number | null, limit: number): BookingRow[] =>
      ofStation.all(stationId, before ?? NEWEST, limit),
    waitingBookings: (stationId: number, now: Instant, limit: number): BookingRow[] =>
      waiting.all(stationId, now, limit),
    openHolds: (partyId: number, now: Instant): number => openHolds.get(partyId, now) ?? 0,
    openBookings: (stationId: number, now: Instant, limit: number): BookingRow[] =>
      open.all(stationId, now, limit),
    countOpenBookings: (stationId: number, now: Instant): number => countOpen.get(stationId, now, now) ?? 0,
    dueBookings: (stationId: number, now: Instant, limit: number): BookingRow[] =>
      due.all(stationId, now, limit),
    dueBookingsEverywhere: (now: Instant, limit: number): BookingRow[] => dueEverywhere.all(now, limit),
    dueOffers: (now: Instant, limit: number): BookingRow[] => offersDue.all(now, limit),
    bookingsToRemind: (now: Instant, withinMinutes: number, limit: number): BookingRow[] =>
      toRemind.all({ now, within: withinMinutes, limit }),
  };
}

function occurrenceOf(stored: OccurrenceStored): OccurrenceRow {
  return { ...stored, given: decodeGiven(stored.given) };
}

/** Without what is gone: only the ledger itself knows what there was before. */
export function encodeGiven(given: GivenPlaces): string {
  const { places, times, marks } = given;
  return JSON.stringify(marks === undefined ? [places, times] : [places, times, marks]);
}

type StoredTimes = [number, number][];

function decodeGiven(text: string): GivenPlaces {
  const [places, times, marks, gone] = JSON.parse(text) as [
    [number, number][],
    StoredTimes,
    (MarkCounts | null)?,
    StoredTimes?,
  ];
  return {
    places,
    times: timesOf(times),
    marks: marks ?? undefined,
    ...(gone !== undefined && { gone: timesOf(gone) }),
  };
}

function timesOf(stored: StoredTimes): GivenPlaces['times'] {
  return stored.map(([from, to]) => [instantOf(from), instantOf(to)] as const);
}
