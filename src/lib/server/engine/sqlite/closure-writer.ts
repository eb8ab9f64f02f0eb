import type { BookChange } from '../book-change.ts';
import type { CloseChange, ClosureChange, NewPlannedClosure } from '../closure-changes.ts';
import { LedgerRefused } from '../engine-errors.ts';
import type { NewEvent } from '../new-event.ts';
import type { NewMessage } from '../new-message.ts';
import type { Connection } from './open-connection.ts';

interface Parts {
  /** Writes the booking and tells its id. */
  readonly book: (change: BookChange) => number;
  readonly recordEvent: (event: NewEvent) => void;
  readonly send: (message: NewMessage) => void;
}

/** Writes closures that move whoever is in their way. */
export function prepareClosureWriter(db: Connection, { book, recordEvent, send }: Parts) {
  const insert = db.prepare(
    `INSERT INTO closure (public_id, station_id, zone_id, resource_id, purpose, reason, intervals, to_move, created_by, created_at)
     VALUES (@publicId, @stationId, @zoneId, @resourceId, @purpose, @reason, @intervals, @toMove, @createdBy, @createdAt)`,
  );
  const claims = db.prepare(
    `INSERT INTO claim (resource_id, from_min, holder, to_min, kind, quantity, all_of_it, station_id, local_day, occurrence_day)
     SELECT value ->> 0, value ->> 1, ?, value ->> 2, 'house', 0, 1, value ->> 3, value ->> 4, value ->> 4 FROM json_each(?)`,
  );
  const free = db.prepare(
    `DELETE FROM claim WHERE holder = ? AND occurrence_day IN (SELECT value FROM json_each(?))`,
  );
  const carried = db.prepare(
    `UPDATE closure SET carry_from = ?, moved = moved + ? WHERE id = ? AND ended_at IS NULL AND carry_from IS ?`,
  );
  const instead = db.prepare(`UPDATE booking SET instead_of = ? WHERE id = ?`);

  function make({ event, ...closure }: NewPlannedClosure): number {
    const id = Number(insert.run(closure).lastInsertRowid);
    recordEvent({ ...event, subject: 'closure', subjectId: id, action: 'created' });
    return id;
  }

  function close({ closure, claims: rows, carryFrom, carriedFrom, moved }: CloseChange): void {
    const id = typeof closure === 'number' ? closure : make(closure);
    if (carried.run(carryFrom, moved, id, carriedFrom).changes !== 1)
      throw new LedgerRefused(`closure ${id} was ended or carried on by another`);
    claims.run(-id, JSON.stringify(rows.map((c) => [c.resourceId, c.from, c.to, c.stationId, c.day])));
  }

  return function applyClosure(change: ClosureChange): void {
    if (change.type === 'close') close(change);
    else if (change.type === 'make-room')
      for (const { bookingId, days } of change.bookings) free.run(bookingId, JSON.stringify(days));
    else {
      const bookingId = book(change.book);
      instead.run(change.insteadOf, bookingId);
      send({ ...change.message, bookingId });
    }
  };
}
