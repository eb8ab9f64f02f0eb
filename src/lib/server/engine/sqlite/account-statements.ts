import type { Instant } from '#lib/domain/time/instant.ts';
import type { MembershipRow, PartyRow, SessionRow, StoredAnswer } from '../ledger-rows.ts';
import type { Connection } from './open-connection.ts';

type SessionTuple = [number, string, string, Instant, string, string, string];

const PARTY = `SELECT id, public_id AS publicId, district_id AS districtId, name, kind, valid_from AS validFrom, valid_to AS validTo FROM party`;

/** Statements about who asks. Rights are read with every call: one that was taken away is gone with the next. */
export function accountStatements(db: Connection) {
  const session = db
    .prepare<[Buffer, number], SessionTuple>(
      `SELECT p.id, p.public_id, p.name, s.expires_at,
         (SELECT json_group_array(json_array(m.party_id, party.public_id, party.name, party.district_id, m.role))
          FROM membership m JOIN party ON party.id = m.party_id WHERE m.person_id = p.id),
         (SELECT json_group_array(json_array(station_id, role)) FROM station_role WHERE person_id = p.id),
         (SELECT json_group_array(district_id) FROM district_role WHERE person_id = p.id)
       FROM session s JOIN person p ON p.id = s.person_id
       WHERE s.token_hash = ? AND s.expires_at > ? AND p.disabled_at IS NULL`,
    )
    .raw();
  const party = db.prepare<[string], PartyRow>(`${PARTY} WHERE public_id = ?`);
  const partyById = db.prepare<[number], PartyRow>(`${PARTY} WHERE id = ?`);
  const answer = db.prepare<[number, string, string], StoredAnswer>(
    `SELECT body_hash AS bodyHash, answer FROM request_key WHERE party_id = ? AND procedure = ? AND key = ?`,
  );
  return {
    session(tokenHash: Buffer, now: Instant): SessionRow | null {
      const row = session.get(tokenHash, now);
      return row ? sessionOf(row) : null;
    },
    party: (publicId: string): PartyRow | null => party.get(publicId) ?? null,
    partyById: (id: number): PartyRow | null => partyById.get(id) ?? null,
    storedAnswer: (partyId: number, procedure: string, key: string): StoredAnswer | null =>
      answer.get(partyId, procedure, key) ?? null,
  };
}

function sessionOf([
  personId,
  personPublicId,
  name,
  expiresAt,
  memberships,
  stationRoles,
  districts,
]: SessionTuple): SessionRow {
  return {
    personId,
    personPublicId,
    name,
    expiresAt,
    memberships: (JSON.parse(memberships) as [number, string, string, number, MembershipRow['role']][]).map(
      ([partyId, partyPublicId, partyName, districtId, role]) => ({
        partyId,
        partyPublicId,
        partyName,
        districtId,
        role,
      }),
    ),
    stationRoles: (JSON.parse(stationRoles) as [number, 'manager'][]).map(([stationId, role]) => ({
      stationId,
      role,
    })),
    officerOf: JSON.parse(districts) as number[],
  };
}
