import type { BookChange } from '../book-change.ts';
import { LedgerRefused } from '../engine-errors.ts';
import type { NewEvent } from '../new-event.ts';
import type { NewMessage } from '../new-message.ts';
import type { AcceptChange, JoinChange, OfferChange, WaitingChange } from '../waiting-changes.ts';
import type { Connection } from './open-connection.ts';

interface Parts {
  /** Writes the booking and tells its id. */
  readonly book: (change: BookChange) => number;
  readonly recordEvent: (event: NewEvent) => void;
  readonly send: (message: NewMessage) => void;
}

/** Writes who waits, whose turn it is and what they answer. */
export function prepareWaitingWriter(db: Connection, { book, recordEvent, send }: Parts) {
  const statements = prepareStatements(db);

  function join({ waiting: w, days, event }: JoinChange): void {
    const { changes, lastInsertRowid } = statements.join.run({ ...w, untilMin: w.until });
    if (changes !== 1) return;
    const id = Number(lastInsertRowid);
    for (const day of days) statements.day.run(w.stationId, day, w.kind, w.queue, w.rank, id);
    recordEvent({ ...event, subject: 'waiting', action: 'joined', subjectId: id });
  }

  function leave(waitingId: number): void {
    const { changes } = statements.leave.run(waitingId);
    if (changes !== 1) throw new LedgerRefused(`${waitingId} does not wait any more`);
    statements.leaveDays.run(waitingId);
  }

  function offer(change: OfferChange): void {
    const bookingId = book(change.book);
    const { changes } = statements.offer.run(bookingId, change.ofAll ? 0 : 1, change.waitingId);
    if (changes !== 1) throw new LedgerRefused(`${change.waitingId} does not wait any more`);
    if (change.ofAll) statements.leaveDays.run(change.waitingId);
    send({ ...change.message, bookingId });
  }

  function offerAll(waitingId: number): void {
    const { changes } = statements.offerAll.run(waitingId);
    if (changes !== 1) throw new LedgerRefused(`nothing is gathered for ${waitingId} any more`);
    statements.leaveDays.run(waitingId);
  }

  function accept({ bookingId, to, deadline }: AcceptChange): void {
    const { changes } = statements.accept.run(to, deadline, bookingId);
    if (changes !== 1) throw new LedgerRefused(`booking ${bookingId} is no offer any more`);
    if (to === 'confirmed') statements.confirm.run(bookingId);
  }

  return function applyWaiting(change: WaitingChange): void {
    switch (change.type) {
      case 'join-waitlist':
        join(change);
        return;
      case 'leave-waitlist':
        leave(change.waitingId);
        return;
      case 'offer':
        offer(change);
        return;
      case 'offer-all':
        offerAll(change.waitingId);
        return;
      case 'accept-offer':
        accept(change);
        return;
      case 'pass-over':
        statements.passOver.run(JSON.stringify(change.waitingIds));
        return;
      case 'forget-freed':
        for (const { stationId, day, kind } of change.freed) statements.forgetFreed.run(stationId, day, kind);
        return;
      case 'look-again':
        if (change.at) statements.lookAgainOn.run(change.at.stationId, JSON.stringify(change.at.days));
        else statements.lookAgain.run();
        return;
      case 'end-waiting':
        statements.endDays.run(change.before);
        statements.end.run(change.before);
        statements.lookAgainAtRests.run({ now: change.before });
        return;
    }
  };
}

function prepareStatements(db: Connection) {
  return {
    join: db.prepare(
      `INSERT INTO waiting (public_id, station_id, party_id, made_by, source, made_as, kind, queue, rank, quantity, request, body_hash,
         state, displaced_from, decided, until_min, created_at)
       VALUES (@publicId, @stationId, @partyId, @madeBy, @source, @madeAs, @kind, @queue, @rank, @quantity, @request, @bodyHash,
         'waiting', @displacedFrom, @decided, @untilMin, @createdAt)
       ON CONFLICT (party_id, body_hash) WHERE state = 'waiting' OR state = 'offered' DO NOTHING`,
    ),
    day: db.prepare(
      `INSERT INTO waiting_day (station_id, local_day, kind, queue, rank, waiting_id) VALUES (?, ?, ?, ?, ?, ?)`,
    ),
    leave: db.prepare(`UPDATE waiting SET state = 'left' WHERE id = ? AND state = 'waiting'`),
    leaveDays: db.prepare(`DELETE FROM waiting_day WHERE waiting_id = ?`),
    offer: db.prepare(
      `UPDATE waiting SET state = 'offered', booking_id = ?, gathers = ? WHERE id = ? AND state = 'waiting'`,
    ),
    offerAll: db.prepare(`UPDATE waiting SET gathers = 0 WHERE id = ? AND state = 'offered' AND gathers = 1`),
    accept: db.prepare(`UPDATE booking SET state = ?, deadline = ? WHERE id = ? AND state = 'offered'`),
    confirm: db.prepare(`UPDATE claim SET kind = 'booking' WHERE holder = ? AND kind = 'hold'`),
    passOver: db.prepare(
      `UPDATE waiting SET passed_over = passed_over + 1 WHERE id IN (SELECT value FROM json_each(?))`,
    ),
    forgetFreed: db.prepare(`DELETE FROM freed WHERE station_id = ? AND local_day = ? AND kind = ?`),
    lookAgain: db.prepare(
      `INSERT OR IGNORE INTO freed (station_id, local_day, kind, again) SELECT DISTINCT station_id, local_day, kind, 1 FROM waiting_day`,
    ),
    lookAgainOn: db.prepare(
      `INSERT OR IGNORE INTO freed (station_id, local_day, kind, again)
       SELECT DISTINCT station_id, local_day, kind, 1 FROM waiting_day WHERE station_id = +? AND local_day IN (SELECT value FROM json_each(?))`,
    ),
    // In no zone is it another day than that of UTC, the one before or the one after.
    lookAgainAtRests: db.prepare<[{ now: number }]>(
      `INSERT OR IGNORE INTO freed (station_id, local_day, kind, again)
       SELECT DISTINCT station_id, local_day, kind, 1 FROM waiting_day
       WHERE rank = 0 AND local_day BETWEEN @now / 1440 - 1 AND @now / 1440 + 1`,
    ),
    endDays: db.prepare(
      `DELETE FROM waiting_day WHERE waiting_id IN (SELECT id FROM waiting WHERE state = 'waiting' AND until_min <= ?)`,
    ),
    end: db.prepare(`UPDATE waiting SET state = 'over' WHERE state = 'waiting' AND until_min <= ?`),
  };
}
