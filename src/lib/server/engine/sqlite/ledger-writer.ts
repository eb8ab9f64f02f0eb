import { LedgerRefused } from '../engine-errors.ts';
import type { BookChange } from '../book-change.ts';
import type { ChangeBookingChange, LedgerChange, MoveBookingChange, QuotaUses } from '../ledger-changes.ts';
import type { NewMessage } from '../new-message.ts';
import type { NewEvent } from '../new-event.ts';
import { ledgerStatements } from './ledger-statements.ts';
import { encodeGiven } from './booking-statements.ts';
import { prepareAttendanceWriter } from './attendance-writer.ts';
import { prepareCanteenWriter } from './canteen-writer.ts';
import { prepareClosureWriter } from './closure-writer.ts';
import { prepareEventIndexer } from './event-indexer.ts';
import { prepareHandOverWriter } from './hand-over-writer.ts';
import { idInOrder } from './id-in-order.ts';
import { prepareNoticeWriter } from './notice-writer.ts';
import { prepareRegistrationWriter } from './registration-writer.ts';
import { prepareSharingWriter } from './sharing-writer.ts';
import { prepareWaitingWriter } from './waiting-writer.ts';
import type { Connection } from './open-connection.ts';

/** At most so many different refused requests of a party are kept for one day; equal ones are counted up. */
export const DEMAND_PER_PARTY_DAY_MAX = 50;

/** Writes the changes of a decision with prepared statements, inside a transaction that somebody else has begun. */
export function prepareLedgerWriter(db: Connection): (change: LedgerChange) => void {
  const statements = ledgerStatements(db);

  function recordEvent(event: NewEvent): void {
    const { atMs, actorId, partyId, stationId, subject, subjectId, action } = event;
    const facts = JSON.stringify(event.facts);
    statements.event.run(atMs, actorId, partyId, stationId, subject, subjectId, action, facts);
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

  function putQuota(bookingId: number, { partyId, kind, uses }: QuotaUses): void {
    const [first] = uses;
    if (!first) return;
    if (uses.length === 1)
      statements.quota.run(partyId, kind, first.day, bookingId, first.units, first.minutes, first.uses);
    else {
      const rows = uses.map((one) => [one.day, one.units, one.minutes, one.uses]);
      statements.quotas.run(partyId, kind, bookingId, JSON.stringify(rows));
    }
  }

  function changeBooking(change: ChangeBookingChange): void {
    const { bookingId, revision, from, released, displaced = [], occurrences, claims } = change;
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
    const freed = [...released, ...displaced, ...occurrences.map((one) => one.day)];
    statements.freeDays.run(bookingId, JSON.stringify(freed));
    if (released.length > 0) statements.cancelDays.run(bookingId, JSON.stringify(released));
    if (displaced.length > 0) statements.displaceDays.run(bookingId, JSON.stringify(displaced));
    if (occurrences.length === 0) return;
    const rows = occurrences.map((one) => [one.day, encodeGiven(one.given)]);
    statements.putDays.run(bookingId, JSON.stringify(rows));
    insertClaims(bookingId, claims);
    if (change.quota) putQuota(bookingId, change.quota);
  }

  function book({ booking: b, occurrences, claims, event, quota }: BookChange): number {
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
    if (quota) putQuota(bookingId, { partyId: b.partyId, kind: b.kind, uses: quota });
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

  function send({ kind, personId, bookingId, facts, now, until }: NewMessage): void {
    statements.message.run(idInOrder(), kind, personId, bookingId, JSON.stringify(facts), now, now, until);
  }

  const indexEvents = prepareEventIndexer(db);
  const registrations = prepareRegistrationWriter(db, { book, recordEvent });
  const canteens = prepareCanteenWriter(db);
  const sharing = prepareSharingWriter(db, recordEvent);
  const handOvers = prepareHandOverWriter(db, send);

  const applyClosure = prepareClosureWriter(db, { book, recordEvent, send });
  const applyAttendance = prepareAttendanceWriter(db, insertClaims);
  const applyNotice = prepareNoticeWriter(db);
  const applyWaiting = prepareWaitingWriter(db, { book, recordEvent, send });

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
      case 'keep-quota-use': {
        const { partyId, kind, bookingId, days } = change;
        statements.keepQuota.run(partyId, kind, bookingId, JSON.stringify(days));
        return;
      }
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
      case 'explain-release':
        statements.explainRelease.run(change.reason, change.bookingId);
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
      case 'send-message':
        send(change.message);
        return;
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
      case 'accept-house-rules': {
        const { personId, stationId, version, now } = change;
        statements.acceptRules.run(personId, stationId, version, now);
        return;
      }
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
      case 'hand-over':
        handOvers.handOver(change);
        return;
      case 'renew-hand-over':
        handOvers.renew(change);
        return;
      case 'take-over':
        handOvers.takeOver(change);
        return;
      case 'join-waitlist':
      case 'leave-waitlist':
      case 'offer':
      case 'offer-all':
      case 'accept-offer':
      case 'pass-over':
      case 'forget-freed':
      case 'look-again':
      case 'end-waiting':
        applyWaiting(change);
        return;
      case 'close':
      case 'book-instead':
      case 'make-room':
        applyClosure(change);
        return;
      case 'note-attendance':
      case 'note-seat':
      case 'record-no-show':
      case 'release-no-show':
      case 'return-no-show':
      case 'forget-awaited':
        applyAttendance(change);
        return;
      case 'tell':
      case 'take-delivery':
      case 'settle-delivery':
      case 'take-message':
      case 'settle-message':
        applyNotice(change);
        return;
    }
  };
}
