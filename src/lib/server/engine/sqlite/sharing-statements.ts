import type { Interval } from '#lib/domain/time/interval.ts';
import type { ParticipantRow, ShareRow } from '../sharing-rows.ts';
import type { Connection } from './open-connection.ts';

const PARTICIPANT = `SELECT bp.booking_id AS bookingId, bp.slot, bp.person_id AS personId, p.public_id AS personPublicId,
    bp.name, p.mobile, bp.taken_at AS takenAt
  FROM booking_participant bp JOIN person p ON p.id = bp.person_id`;
const SHARE = `SELECT booking_id AS bookingId, created_at AS createdAt FROM booking_share`;

/** More than somebody comes for on one day. */
const SEATS_OF_PERSON_MAX = 100;

/** Statements about stays that are shared, and who has taken a seat of them. */
export function sharingStatements(db: Connection) {
  const byLink = db.prepare<[Buffer], ShareRow>(`${SHARE} WHERE link_hash = +?`);
  const ofBooking = db.prepare<[number], ShareRow>(`${SHARE} WHERE booking_id = +?`);
  const participants = db.prepare<[number], ParticipantRow>(
    `${PARTICIPANT} WHERE bp.booking_id = +? ORDER BY bp.slot`,
  );
  const ofBookings = db.prepare<[string], ParticipantRow>(
    `${PARTICIPANT} WHERE bp.booking_id IN (SELECT value FROM json_each(?)) ORDER BY bp.booking_id, bp.slot`,
  );
  const ofPerson = db.prepare<[number, number, number, number], ParticipantRow>(
    `${PARTICIPANT} JOIN booking b ON b.id = bp.booking_id
     WHERE bp.person_id = +? AND b.station_id = +? AND b.state = 'confirmed' AND b.first_from < +? AND b.last_to > +?
     ORDER BY bp.booking_id DESC LIMIT ${SEATS_OF_PERSON_MAX}`,
  );
  const bySeat = db.prepare<[Buffer], ParticipantRow>(`${PARTICIPANT} WHERE bp.seat_hash = +?`);
  return {
    shareByLink: (linkHash: Buffer): ShareRow | null => byLink.get(linkHash) ?? null,
    shareOfBooking: (bookingId: number): ShareRow | null => ofBooking.get(bookingId) ?? null,
    participants: (bookingId: number): ParticipantRow[] => participants.all(bookingId),
    participantsOf: (bookingIds: readonly number[]): ParticipantRow[] =>
      bookingIds.length === 0 ? [] : ofBookings.all(JSON.stringify(bookingIds)),
    seatsOfPerson: (personId: number, stationId: number, { from, to }: Interval): ParticipantRow[] =>
      ofPerson.all(personId, stationId, to, from),
    participantBySeat: (seatHash: Buffer): ParticipantRow | null => bySeat.get(seatHash) ?? null,
  };
}
