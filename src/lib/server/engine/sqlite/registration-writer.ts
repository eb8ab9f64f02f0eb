import { LedgerRefused } from '../engine-errors.ts';
import type { BookChange } from '../book-change.ts';
import type { NewEvent } from '../new-event.ts';
import type { AmendRegistrationChange, ApplyChange, SettleChange } from '../registration-changes.ts';
import type { Connection } from './open-connection.ts';

interface Parts {
  /** Writes the booking and tells its id. */
  readonly book: (change: BookChange) => number;
  readonly recordEvent: (event: NewEvent) => void;
}

/** Writes who asks for admission, what somebody decided about it, and what the applicant adds. */
export function prepareRegistrationWriter(db: Connection, { book, recordEvent }: Parts) {
  const statements = prepareStatements(db);

  function apply({ party: p, registration: r, person, booking, event }: ApplyChange): void {
    const personId =
      typeof person === 'number'
        ? person
        : Number(
            statements.person.run(person.publicId, person.name, person.mobile, r.createdAt).lastInsertRowid,
          );
    const party = statements.party.run(
      p.publicId,
      p.districtId,
      p.name,
      p.kind,
      p.validTo,
      r.createdAt,
      p.legalForm,
      p.creditCode,
      p.codeDue,
      p.host,
      p.purpose,
    );
    const partyId = Number(party.lastInsertRowid);
    const bookingId =
      booking &&
      book({
        type: 'book',
        ...booking,
        booking: { ...booking.booking, partyId, madeBy: personId },
        event: { ...booking.event, actorId: personId, partyId },
      });
    const registration = statements.registration.run(
      r.publicId,
      r.stationId,
      partyId,
      personId,
      bookingId,
      r.linkHash,
      r.bodyHash,
      r.consentVersion,
      r.createdAt,
      r.contactName,
      r.houseRulesVersion,
    );
    // Somebody whose number is known may not be who has typed it here.
    if (r.houseRulesVersion !== null && typeof person !== 'number')
      statements.acceptRules.run(personId, r.stationId, r.houseRulesVersion, r.createdAt);
    recordEvent({
      ...event,
      actorId: personId,
      partyId,
      stationId: r.stationId,
      subject: 'registration',
      subjectId: Number(registration.lastInsertRowid),
      action: 'applied',
    });
  }

  function settle({ registrationId, from, to, decidedBy, reason, now, party }: SettleChange): void {
    const { changes } = statements.settle.run(
      to,
      decidedBy,
      reason,
      now,
      registrationId,
      JSON.stringify(from),
    );
    if (changes !== 1)
      throw new LedgerRefused(`registration ${registrationId} is no longer ${from.join(' or ')}`);
    if (party.state === 'accepted') {
      statements.accept.run(party.class, party.classUntil, registrationId);
      statements.administer.run(registrationId);
    } else statements.partyState.run(party.state, registrationId);
  }

  function amend({ registrationId, name, creditCode, codeDue, purpose }: AmendRegistrationChange): void {
    statements.amend.run(name, creditCode, codeDue, purpose, registrationId);
  }

  return { apply, settle, amend };
}

const PARTY_OF = `id = (SELECT party_id FROM registration WHERE id = ?)`;

function prepareStatements(db: Connection) {
  return {
    person: db.prepare(`INSERT INTO person (public_id, name, mobile, created_at) VALUES (?, ?, ?, ?)`),
    party: db.prepare(
      `INSERT INTO party (public_id, district_id, name, kind, valid_to, created_at, state, legal_form, credit_code, code_due, host, purpose)
       VALUES (?, ?, ?, ?, ?, ?, 'applied', ?, ?, ?, ?, ?)`,
    ),
    registration: db.prepare(
      `INSERT INTO registration (public_id, station_id, party_id, person_id, booking_id, link_hash, body_hash, consent_version, state, created_at, contact_name, house_rules_version)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'open', ?, ?, ?)`,
    ),
    acceptRules: db.prepare(
      `INSERT INTO house_rules_acceptance (person_id, station_id, version, accepted_at) VALUES (?, ?, ?, ?)`,
    ),
    settle: db.prepare(
      `UPDATE registration SET state = ?, decided_by = coalesce(?, decided_by), decision_reason = ?, decided_at = ?
       WHERE id = ? AND state IN (SELECT value FROM json_each(?))`,
    ),
    accept: db.prepare(`UPDATE party SET state = 'accepted', class = ?, class_until = ? WHERE ${PARTY_OF}`),
    partyState: db.prepare(`UPDATE party SET state = ? WHERE ${PARTY_OF}`),
    administer: db.prepare(
      `INSERT INTO membership (party_id, person_id, role)
       SELECT party_id, person_id, 'administrator' FROM registration WHERE id = ? ON CONFLICT DO NOTHING`,
    ),
    amend: db.prepare(
      `UPDATE party SET name = ?, credit_code = ?, code_due = ?, purpose = ? WHERE ${PARTY_OF}`,
    ),
  };
}
