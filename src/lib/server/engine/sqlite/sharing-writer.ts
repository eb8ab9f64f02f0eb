import type { NewEvent } from '../new-event.ts';
import type { LeaveSeatChange, ShareChange, TakeSeatChange } from '../sharing-changes.ts';
import type { Connection } from './open-connection.ts';

/** Writes the links of shared stays, and who takes and leaves a seat. */
export function prepareSharingWriter(db: Connection, recordEvent: (event: NewEvent) => void) {
  const statements = prepareStatements(db);

  function share({ bookingId, linkHash, createdBy, now }: ShareChange): void {
    statements.share.run(bookingId, linkHash, createdBy, now);
  }

  function take({ bookingId, slot, person, name, seatHash, now, event }: TakeSeatChange): void {
    const personId =
      typeof person === 'number'
        ? person
        : Number(statements.person.run(person.publicId, person.name, person.mobile, now).lastInsertRowid);
    statements.take.run(bookingId, slot, personId, name, seatHash, now);
    recordEvent({ ...event, actorId: personId });
  }

  function leave({ bookingId, personId }: LeaveSeatChange): void {
    statements.leave.run(bookingId, personId);
  }

  return { share, unshare: (bookingId: number) => statements.unshare.run(bookingId), take, leave };
}

function prepareStatements(db: Connection) {
  return {
    share: db.prepare(
      `INSERT INTO booking_share (booking_id, link_hash, created_by, created_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (booking_id) DO UPDATE SET link_hash = excluded.link_hash, created_by = excluded.created_by, created_at = excluded.created_at`,
    ),
    unshare: db.prepare(`DELETE FROM booking_share WHERE booking_id = ?`),
    person: db.prepare(`INSERT INTO person (public_id, name, mobile, created_at) VALUES (?, ?, ?, ?)`),
    take: db.prepare(
      `INSERT INTO booking_participant (booking_id, slot, person_id, name, seat_hash, taken_at) VALUES (?, ?, ?, ?, ?, ?)`,
    ),
    leave: db.prepare(`DELETE FROM booking_participant WHERE booking_id = ? AND person_id = ?`),
  };
}
