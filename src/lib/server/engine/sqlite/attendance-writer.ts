import type { BookChange } from '../book-change.ts';
import { LedgerRefused } from '../engine-errors.ts';
import type {
  AttendanceChange,
  NoteAttendanceChange,
  NoteSeatChange,
  RecordNoShowChange,
  ReleaseNoShowChange,
  ReturnNoShowChange,
} from '../attendance-changes.ts';
import type { Connection } from './open-connection.ts';

/** Writes who has come, and gives back what nobody came for. */
export function prepareAttendanceWriter(
  db: Connection,
  insertClaims: (bookingId: number, claims: BookChange['claims']) => void,
) {
  const note = db.prepare(
    `INSERT INTO attendance (booking_id, local_day, station_id, party_id, state, came, noted_by, noted_at, reason)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (booking_id, local_day) DO UPDATE SET state = excluded.state, came = excluded.came, noted_by = excluded.noted_by,
       noted_at = excluded.noted_at, reason = excluded.reason`,
  );
  const seat = db.prepare(
    `UPDATE attendance SET seats = json_insert(seats, '$[#]', CAST(? AS INTEGER)) WHERE booking_id = ? AND local_day = ? AND state = 'came'`,
  );
  const missed = db.prepare(
    `UPDATE attendance SET state = 'no-show', noted_by = NULL, noted_at = ?
     WHERE booking_id = ? AND local_day = ? AND state = 'awaited'`,
  );
  const missDay = db.prepare(
    `UPDATE occurrence SET state = 'no-show' WHERE booking_id = ? AND local_day = ? AND state = 'given'`,
  );
  const freeDay = db.prepare(`DELETE FROM claim WHERE holder = ? AND occurrence_day = ?`);
  const touch = db.prepare(`UPDATE booking SET revision = revision + 1 WHERE id = ? AND state = 'confirmed'`);
  const giveDay = db.prepare(
    `UPDATE occurrence SET state = 'given' WHERE booking_id = ? AND local_day = ? AND state = 'no-show'`,
  );
  const forget = db.prepare(
    `DELETE FROM attendance WHERE booking_id = ? AND local_day = ? AND state = 'awaited'`,
  );

  function noteAttendance(change: NoteAttendanceChange): void {
    const { bookingId, day, stationId, partyId, attendance, notedBy, now, reason } = change;
    note.run(bookingId, day, stationId, partyId, attendance.state, attendance.came, notedBy, now, reason);
  }

  function noteSeat({ bookingId, day, slot }: NoteSeatChange): void {
    if (seat.run(slot, bookingId, day).changes !== 1)
      throw new LedgerRefused(`nobody has come for booking ${bookingId} on ${day}`);
  }

  function record({ bookingId, day, now }: RecordNoShowChange): void {
    if (missed.run(now, bookingId, day).changes !== 1)
      throw new LedgerRefused(`nobody waits any more for booking ${bookingId} on ${day}`);
  }

  function release({ bookingId, day, now }: ReleaseNoShowChange): void {
    const written = [missed.run(now, bookingId, day), missDay.run(bookingId, day), touch.run(bookingId)];
    if (written.some(({ changes }) => changes !== 1))
      throw new LedgerRefused(`nobody waits any more for booking ${bookingId} on ${day}`);
    freeDay.run(bookingId, day);
  }

  function giveBack({ bookingId, day, claims }: ReturnNoShowChange): void {
    if (giveDay.run(bookingId, day).changes !== 1)
      throw new LedgerRefused(`booking ${bookingId} is no no-show on ${day}`);
    touch.run(bookingId);
    if (claims.length > 0) insertClaims(bookingId, claims);
  }

  return function applyAttendance(change: AttendanceChange): void {
    switch (change.type) {
      case 'note-attendance':
        noteAttendance(change);
        return;
      case 'note-seat':
        noteSeat(change);
        return;
      case 'record-no-show':
        record(change);
        return;
      case 'release-no-show':
        release(change);
        return;
      case 'return-no-show':
        giveBack(change);
        return;
      case 'forget-awaited':
        forget.run(change.bookingId, change.day);
        return;
    }
  };
}
