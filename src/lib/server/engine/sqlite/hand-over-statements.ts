import type { HandOverRow } from '../hand-over-rows.ts';
import type { Connection } from './open-connection.ts';

const HAND_OVER = `SELECT h.booking_id AS bookingId, h.person_id AS personId, p.name, h.expires_at AS expiresAt, h.taken_at AS takenAt
  FROM booking_hand_over h JOIN person p ON p.id = h.person_id`;

/** Statements about bookings that were handed to somebody. */
export function handOverStatements(db: Connection) {
  const byLink = db.prepare<[Buffer], HandOverRow>(`${HAND_OVER} WHERE h.link_hash = +?`);
  const byOwn = db.prepare<[Buffer], HandOverRow>(`${HAND_OVER} WHERE h.own_hash = +?`);
  const ofBooking = db.prepare<[number], HandOverRow>(`${HAND_OVER} WHERE h.booking_id = +?`);
  return {
    handOverByLink: (linkHash: Buffer): HandOverRow | null => byLink.get(linkHash) ?? null,
    handOverByOwn: (ownHash: Buffer): HandOverRow | null => byOwn.get(ownHash) ?? null,
    handOverOf: (bookingId: number): HandOverRow | null => ofBooking.get(bookingId) ?? null,
  };
}
