import { LedgerRefused } from '../engine-errors.ts';
import type { BookChange } from '../book-change.ts';
import type { ChangeBookingChange, LedgerChange, MoveBookingChange } from '../ledger-changes.ts';
import type { NewEvent } from '../new-event.ts';
import { encodeGiven } from './booking-statements.ts';
import { prepareCanteenWriter } from './canteen-writer.ts';
import { prepareEventIndexer } from './event-indexer.ts';
import { prepareRegistrationWriter } from './registration-writer.ts';
import { prepareSharingWriter } from './sharing-writer.ts';
import type { Connection } from './open-connection.ts';

/** The oldest answers that are forgotten in one go: it bounds how long the gate is held. */
export const ANSWERS_FORGOTTEN_MAX = 10_000;
/** At most so many different refused requests of a party are kept for one day; equal ones are counted up. */
export const DEMAND_PER_PARTY_DAY_MAX = 50;

/** Writes the changes of a decision with prepared statements, inside a transaction that somebody else has begun. */
export function prepareLedgerWriter(db: Connection): (change: LedgerChange) => void {
  const statements = prepareStatements(db);

  function recordEvent(event: NewEvent): void {
    const { atMs, actorId, partyId, stationId, subject, subjectId, action, facts } = event;
    statements.event.run(
      atMs,
      actorId,
      partyId,
      stationId,
      subject,
      subjectId,
      action,
      JSON.stringify(facts),
    );
  }

  function insertClaims(bookingId: number, claims: BookChange['claims']): void {
    const rows = claims.map((c) => [
      c.resourceId,
      c.from,
      c.to,
      c.kind,
      c.quantity,
      c.stationId,
      c.day,
      c.occurrenceDay,
    ]);
    const [first] = rows;
    // What is selected into a guarded table goes through a temporary one: for a single claim that is half of its cost.
    if (rows.length === 1 && first) statements.claim.run(bookingId, ...first);
    else statements.claims.run(bookingId, JSON.stringify(rows));
  }

  function changeBooking(change: ChangeBookingChange): void {
    const { bookingId, revision, from, released, occurrences, claims } = change;
    const { changes } = statements.change.run(
      change.firstFrom,
      change.lastTo,
      change.deadline,
      change.headCount,
      change.purpose,
      change.request,
      bookingId,
      revision,
      JSON.stringify(from),
    );
    if (changes !== 1) throw new LedgerRefused(`booking ${bookingId} is no longer as it was at ${revision}`);
    const freed = [...released, ...occurrences.map((one) => one.day)];
    statements.freeDays.run(bookingId, JSON.stringify(freed));
    if (released.length > 0) statements.cancelDays.run(bookingId, JSON.stringify(released));
    if (occurrences.length === 0) return;
    const rows = occurrences.map((one) => [one.day, encodeGiven(one.given)]);
    statements.putDays.run(bookingId, JSON.stringify(rows));
    insertClaims(bookingId, claims);
  }

  function book({ booking: b, occurrences, claims, event }: BookChange): number {
    const { lastInsertRowid } = statements.booking.run(
      b.publicId,
      b.stationId,
      b.partyId,
      b.madeBy,
      b.source,
      b.madeAs,
      b.kind,
      b.headCount,
      b.purpose,
      b.request,
      b.state,
      b.deadline,
      b.firstFrom,
      b.lastTo,
      b.createdAt,
    );
    const bookingId = Number(lastInsertRowid);
    if (b.changes) statements.pointAt.run(b.changes.bookingId, JSON.stringify(b.changes.drops), bookingId);
    for (const one of occurrences) statements.occurrence.run(bookingId, one.day, encodeGiven(one.given));
    insertClaims(bookingId, claims);
    recordEvent({ ...event, subject: 'booking', subjectId: bookingId });
    return bookingId;
  }

  function moveBooking({ bookingId, from, to, decidedBy, reason }: MoveBookingChange): void {
    const { changes } = statements.move.run(to, decidedBy, reason, bookingId, JSON.stringify(from));
    if (changes !== 1) throw new LedgerRefused(`booking ${bookingId} is no longer ${from.join(' or ')}`);
  }

  function endTrial(stationId: number): void {
    const { changes } = statements.endTrial.run(stationId);
    if (changes !== 1) throw new LedgerRefused(`station ${stationId} is not on trial`);
  }

  const indexEvents = prepareEventIndexer(db);
  const registrations = prepareRegistrationWriter(db, { book, recordEvent });
  const canteens = prepareCanteenWriter(db);
  const sharing = prepareSharingWriter(db, recordEvent);

  return function apply(change: LedgerChange): void {
    switch (change.type) {
      case 'book':
        book(change);
        return;
      case 'move-booking':
        moveBooking(change);
        return;
      case 'amend-booking':
        statements.amend.run(change.headCount, change.purpose, change.bookingId);
        return;
      case 'change-booking':
        changeBooking(change);
        return;
      case 'confirm-claims':
        statements.confirm.run(change.bookingId);
        return;
      case 'release-all':
        statements.releaseAll.run(change.bookingId);
        return;
      case 'release-days':
        for (const day of change.days) {
          statements.releaseDay.run(change.bookingId, day);
          statements.cancelDay.run(change.bookingId, day);
        }
        statements.shorten.run(change.lastTo, change.bookingId);
        return;
      case 'end-trial':
        endTrial(change.stationId);
        return;
      case 'record-event':
        recordEvent(change.event);
        return;
      case 'index-events':
        indexEvents();
        return;
      case 'send-message': {
        const { kind, personId, bookingId, facts, now, until } = change.message;
        statements.message.run(kind, personId, bookingId, JSON.stringify(facts), now, now, until);
        return;
      }
      case 'remember-answer': {
        const { partyId, procedure, key, bodyHash, answer, now } = change;
        statements.remember.run(partyId, procedure, key, bodyHash, answer, now);
        return;
      }
      case 'forget-answers':
        statements.forget.run(change.before);
        return;
      case 'count-demand': {
        const d = change.demand;
        statements.demand.run({ ...d, max: DEMAND_PER_PARTY_DAY_MAX });
        return;
      }
      case 'open-session':
        statements.openSession.run(
          change.tokenHash,
          change.publicId,
          change.personId,
          change.now,
          change.expiresAt,
          change.device,
          change.shared ? 1 : 0,
          change.now,
        );
        return;
      case 'close-session':
        statements.closeSession.run(change.tokenHash);
        return;
      case 'note-uses':
        for (const { of, tokenHash, at } of change.uses)
          (of === 'session' ? statements.sessionSeen : statements.tokenUsed).run(at, tokenHash);
        return;
      case 'retire-claims':
        statements.retire.run(change.before, change.stationId, change.limit);
        return;
      case 'apply':
        registrations.apply(change);
        return;
      case 'settle-registration':
        registrations.settle(change);
        return;
      case 'amend-registration':
        registrations.amend(change);
        return;
      case 'keep-canteen-day':
        canteens.keepDay(change);
        return;
      case 'put-terms-in-force':
        canteens.putInForce(change);
        return;
      case 'redeem-meal':
        canteens.redeem(change);
        return;
      case 'change-order':
        canteens.change(change);
        return;
      case 'share-booking':
        sharing.share(change);
        return;
      case 'unshare-booking':
        sharing.unshare(change.bookingId);
        return;
      case 'take-seat':
        sharing.take(change);
        return;
      case 'leave-seat':
        sharing.leave(change);
        return;
    }
  };
}

function prepareStatements(db: Connection) {
  return {
    booking: db.prepare(
      `INSERT INTO booking (public_id, station_id, party_id, made_by, source, made_as, kind, head_count, purpose, request, state, deadline,
         first_from, last_to, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    occurrence: db.prepare(
      `INSERT INTO occurrence (booking_id, local_day, state, given) VALUES (?, ?, 'given', ?)`,
    ),
    claim: db.prepare(
      `INSERT INTO claim (holder, resource_id, from_min, to_min, kind, quantity, station_id, local_day, occurrence_day)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    claims: db.prepare(
      `INSERT INTO claim (resource_id, from_min, holder, to_min, kind, quantity, station_id, local_day, occurrence_day)
       SELECT value ->> 0, value ->> 1, ?, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7
       FROM json_each(?)`,
    ),
    move: db.prepare(
      `UPDATE booking SET state = ?, decided_by = coalesce(?, decided_by), decision_reason = coalesce(?, decision_reason)
       WHERE id = ? AND state IN (SELECT value FROM json_each(?))`,
    ),
    amend: db.prepare(`UPDATE booking SET head_count = ?, purpose = ? WHERE id = ?`),
    pointAt: db.prepare(`UPDATE booking SET change_of = ?, change_drops = ? WHERE id = ?`),
    change: db.prepare(
      `UPDATE booking SET first_from = ?, last_to = ?, deadline = ?, head_count = ?, purpose = ?, request = ?, revision = revision + 1
       WHERE id = ? AND revision = ? AND state IN (SELECT value FROM json_each(?))`,
    ),
    freeDays: db.prepare(
      `DELETE FROM claim WHERE holder = ? AND occurrence_day IN (SELECT value FROM json_each(?))`,
    ),
    cancelDays: db.prepare(
      `UPDATE occurrence SET state = 'cancelled' WHERE booking_id = ? AND local_day IN (SELECT value FROM json_each(?))`,
    ),
    putDays: db.prepare(
      `INSERT INTO occurrence (booking_id, local_day, state, given)
       SELECT ?, value ->> 0, 'given', value ->> 1 FROM json_each(?) WHERE true
       ON CONFLICT (booking_id, local_day) DO UPDATE SET state = 'given', given = excluded.given`,
    ),
    confirm: db.prepare(`UPDATE claim SET kind = 'booking' WHERE holder = ? AND kind = 'hold'`),
    releaseAll: db.prepare(`DELETE FROM claim WHERE holder = ?`),
    releaseDay: db.prepare(`DELETE FROM claim WHERE holder = ? AND occurrence_day = ?`),
    cancelDay: db.prepare(`UPDATE occurrence SET state = 'cancelled' WHERE booking_id = ? AND local_day = ?`),
    shorten: db.prepare(`UPDATE booking SET last_to = ?, revision = revision + 1 WHERE id = ?`),
    endTrial: db.prepare(`UPDATE station SET trial = 0 WHERE id = ? AND trial = 1`),
    event: db.prepare(
      `INSERT INTO event (at_ms, actor_id, party_id, station_id, subject, subject_id, action, facts) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    message: db.prepare(
      `INSERT INTO message (kind, person_id, booking_id, facts, created_at, due_at, until_at) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT DO NOTHING`,
    ),
    remember: db.prepare(
      `INSERT INTO request_key (party_id, procedure, key, body_hash, answer, created_at) VALUES (?, ?, ?, ?, ?, ?)`,
    ),
    forget: db.prepare(
      `DELETE FROM request_key WHERE created_at < ? AND id IN (SELECT id FROM request_key ORDER BY id LIMIT ${ANSWERS_FORGOTTEN_MAX})`,
    ),
    demand: db.prepare(
      `INSERT INTO demand (party_id, asked_day, body_hash, station_id, kind, refusal, request, times)
       SELECT @partyId, @askedDay, @bodyHash, @stationId, @kind, @refusal, @request, @times
       WHERE (SELECT count(*) FROM demand WHERE party_id = @partyId AND asked_day = @askedDay) < @max
         OR EXISTS (SELECT 1 FROM demand WHERE party_id = @partyId AND asked_day = @askedDay AND body_hash = @bodyHash)
       ON CONFLICT (party_id, asked_day, body_hash) DO UPDATE SET times = times + excluded.times`,
    ),
    openSession: db.prepare(
      `INSERT INTO session (token_hash, public_id, person_id, created_at, expires_at, device, shared, seen_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    closeSession: db.prepare(`DELETE FROM session WHERE token_hash = ?`),
    tokenUsed: db.prepare(`UPDATE api_token SET used_at = ? WHERE token_hash = ?`),
    sessionSeen: db.prepare(`UPDATE session SET seen_at = ? WHERE token_hash = ?`),
    retire: db.prepare(
      `DELETE FROM claim WHERE (resource_id, from_min, holder) IN (
         SELECT c.resource_id, c.from_min, c.holder
         FROM resource r CROSS JOIN claim c ON c.resource_id = r.id AND c.from_min < ?
         WHERE r.station_id = ? LIMIT ?)`,
    ),
  };
}
