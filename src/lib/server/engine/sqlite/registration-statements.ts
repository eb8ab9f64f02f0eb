import type { Instant } from '#lib/domain/time/instant.ts';
import type { KnownPersonRow, RegistrationRow } from '../registration-rows.ts';
import type { Connection } from './open-connection.ts';

const REGISTRATION = `SELECT r.id, r.public_id AS publicId, r.station_id AS stationId, r.state, r.decision_reason AS decisionReason,
    r.created_at AS createdAt, r.decided_at AS decidedAt, r.body_hash AS bodyHash, r.booking_id AS bookingId,
    b.public_id AS bookingPublicId, r.party_id AS partyId, p.public_id AS partyPublicId, p.district_id AS districtId,
    p.name AS partyName, p.kind, p.legal_form AS legalForm, p.credit_code AS creditCode, p.code_due AS codeDue, p.host, p.purpose,
    p.valid_to AS validTo, r.person_id AS personId, r.contact_name AS contactName, person.name AS personName,
    person.mobile AS contactMobile, b.state AS bookingState,
    person.password_hash IS NOT NULL AS hasPassword,
    (SELECT other.name FROM party other WHERE other.credit_code = p.credit_code AND other.state = 'accepted' AND other.id <> p.id)
      AS codeTakenBy
  FROM registration r
  JOIN party p ON p.id = r.party_id
  JOIN person ON person.id = r.person_id
  LEFT JOIN booking b ON b.id = r.booking_id`;

const IS_OPEN = `r.state IN ('open', 'returned')`;

/** Statements about who asks for admission. */
export function registrationStatements(db: Connection) {
  const byPublicId = db.prepare<[string], RegistrationRow>(`${REGISTRATION} WHERE r.public_id = +?`);
  const byLink = db.prepare<[Buffer], RegistrationRow>(`${REGISTRATION} WHERE r.link_hash = +?`);
  const ofBooking = db.prepare<[number], RegistrationRow>(`${REGISTRATION} WHERE r.booking_id = +?`);
  const openOfPerson = db.prepare<[number], RegistrationRow>(
    `${REGISTRATION} WHERE r.person_id = +? AND ${IS_OPEN}`,
  );
  const openAtStation = db.prepare<[number, number], RegistrationRow>(
    `${REGISTRATION} WHERE r.station_id = +? AND ${IS_OPEN} ORDER BY r.id LIMIT ?`,
  );
  const holders = db
    .prepare<[number, number], number>(
      `SELECT b.id FROM registration r JOIN booking b ON b.id = r.booking_id
       WHERE r.station_id = +? AND ${IS_OPEN} AND b.state IN ('pending', 'returned') AND b.deadline > +?`,
    )
    .pluck();
  const personByMobile = db.prepare<[string], KnownPersonRow>(
    `SELECT id, disabled_at AS disabledAt FROM person WHERE mobile = +?`,
  );
  const partyByCode = db
    .prepare<[string], number>(`SELECT id FROM party WHERE credit_code = +? AND state = 'accepted'`)
    .pluck();
  return {
    registration: (publicId: string): RegistrationRow | null => byPublicId.get(publicId) ?? null,
    registrationByLink: (linkHash: Buffer): RegistrationRow | null => byLink.get(linkHash) ?? null,
    registrationOfBooking: (bookingId: number): RegistrationRow | null => ofBooking.get(bookingId) ?? null,
    openRegistrationOf: (personId: number): RegistrationRow | null => openOfPerson.get(personId) ?? null,
    openRegistrations: (stationId: number, limit: number): RegistrationRow[] =>
      openAtStation.all(stationId, limit),
    unverifiedHolders: (stationId: number, now: Instant): number[] => holders.all(stationId, now),
    personByMobile: (mobile: string): KnownPersonRow | null => personByMobile.get(mobile) ?? null,
    acceptedPartyWithCode: (creditCode: string): number | null => partyByCode.get(creditCode) ?? null,
  };
}
