import { LedgerRefused } from '../engine-errors.ts';
import type { HandOverChange, RenewHandOverChange, TakeOverChange } from '../hand-over-changes.ts';
import type { NewMessage } from '../new-message.ts';
import type { Connection } from './open-connection.ts';

/** Writes to whom a booking was handed, and who has taken it over. */
export function prepareHandOverWriter(db: Connection, send: (message: NewMessage) => void) {
  const statements = prepareStatements(db);

  function handOver(change: HandOverChange): void {
    const { bookingId, person, linkHash, createdBy, now, expiresAt, message } = change;
    const personId =
      typeof person === 'number'
        ? person
        : Number(statements.person.run(person.publicId, person.name, person.mobile, now).lastInsertRowid);
    statements.handOver.run(bookingId, personId, linkHash, createdBy, now, expiresAt);
    if (message) send({ ...message, personId });
  }

  function renew({ bookingId, linkHash }: RenewHandOverChange): void {
    assertOne(statements.renew.run(linkHash, bookingId).changes, bookingId);
  }

  function takeOver({ bookingId, ownHash, now }: TakeOverChange): void {
    assertOne(statements.takeOver.run(ownHash, now, bookingId).changes, bookingId);
    statements.maker.run(bookingId, bookingId);
  }

  return { handOver, renew, takeOver };
}

function assertOne(changes: number, bookingId: number): void {
  if (changes !== 1) throw new LedgerRefused(`booking ${bookingId} is not handed to somebody any more`);
}

function prepareStatements(db: Connection) {
  return {
    person: db.prepare(`INSERT INTO person (public_id, name, mobile, created_at) VALUES (?, ?, ?, ?)`),
    handOver: db.prepare(
      `INSERT INTO booking_hand_over (booking_id, person_id, link_hash, created_by, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (booking_id) DO UPDATE SET person_id = excluded.person_id, link_hash = excluded.link_hash, own_hash = NULL,
         created_by = excluded.created_by, created_at = excluded.created_at, expires_at = excluded.expires_at, taken_at = NULL`,
    ),
    renew: db.prepare(`UPDATE booking_hand_over SET link_hash = ? WHERE booking_id = ? AND taken_at IS NULL`),
    takeOver: db.prepare(
      `UPDATE booking_hand_over SET own_hash = ?, taken_at = ? WHERE booking_id = ? AND taken_at IS NULL`,
    ),
    maker: db.prepare(
      `UPDATE booking SET made_by = (SELECT person_id FROM booking_hand_over WHERE booking_id = ?) WHERE id = ?`,
    ),
  };
}
