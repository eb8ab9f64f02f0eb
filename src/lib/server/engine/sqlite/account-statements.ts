import { stationRoleOn, type StationRoleWithDays } from '#lib/domain/access/standing-in.ts';
import type { TokenScope } from '#lib/domain/access/token-scope.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { ApiTokenHolderRow, MembershipRow, PartyRow, SessionRow, StoredAnswer } from '../ledger-rows.ts';
import { UNREAD_COUNTED_MAX } from '#lib/domain/notice/notice-kind.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import { DEFAULT_TIME_ZONE, localDayAt, type TimeZone } from '#lib/domain/time/time-zone.ts';
import type { Connection } from './open-connection.ts';

type SessionTuple = [number, string, string, Instant, number, Instant, number];
type ApiTokenTuple = [...SessionTuple, TokenScope];
type Rights = Pick<SessionRow, 'memberships' | 'stationRoles' | 'districtRoles'>;
interface StoredMembership extends Omit<MembershipRow, 'over'> {
  readonly validTo: LocalDay | null;
  /** Of the stations of the district; null where it has none yet. */
  readonly timeZone: TimeZone | null;
}
interface StoredStationRole extends StationRoleWithDays {
  readonly stationId: number;
  readonly districtId: number;
  readonly timeZone: TimeZone;
}
interface KeptRights {
  readonly rights: Rights;
  /** Roles that depend on the day; the others stand among the rights. */
  readonly standingIn: readonly StoredStationRole[];
  /** Last days of the parties that have one, by the party's id. */
  readonly ends: ReadonlyMap<number, { readonly validTo: LocalDay; readonly timeZone: TimeZone }>;
}

/** People whose rights are kept at most. */
const RIGHTS_KEPT_MAX = 10_000;

const PARTY = `SELECT id, public_id AS publicId, district_id AS districtId, name, kind, valid_from AS validFrom, valid_to AS validTo, state, class, class_until AS classUntil FROM party`;

/**
 * Statements about who asks. Session, person and the revision are read with every call. The rights beside them are read
 * again when the revision has risen, which every change of a role or a party raises in its own transaction: one that was
 * taken away is gone with the next call.
 */
export function accountStatements(db: Connection) {
  const session = db
    .prepare<[Buffer, number], SessionTuple>(
      `SELECT p.id, p.public_id, p.name, s.expires_at, (SELECT value FROM config_revision WHERE id = 1),
         s.seen_at, s.shared
       FROM session s JOIN person p ON p.id = s.person_id
       WHERE s.token_hash = +? AND s.expires_at > +? AND p.disabled_at IS NULL`,
    )
    .raw();
  const apiToken = db
    .prepare<[Buffer, number], ApiTokenTuple>(
      `SELECT p.id, p.public_id, p.name, t.expires_at, (SELECT value FROM config_revision WHERE id = 1),
         ifnull(t.used_at, 0), 0, t.scope
       FROM api_token t JOIN person p ON p.id = t.person_id
       WHERE t.token_hash = +? AND t.expires_at > +? AND p.disabled_at IS NULL`,
    )
    .raw();
  const person = db
    .prepare<[number], SessionTuple>(
      `SELECT id, public_id, name, 0, (SELECT value FROM config_revision WHERE id = 1), 0, 0
       FROM person WHERE id = +? AND disabled_at IS NULL`,
    )
    .raw();
  const rightsOf = rightsByPerson(db);
  const callerOf = (row: SessionTuple, now: Instant): SessionRow => {
    const [personId, personPublicId, name, expiresAt, revision, seenAt, shared] = row;
    const rights = rightsAt(rightsOf(personId, revision), now);
    return { personId, personPublicId, name, expiresAt, seenAt, shared: shared === 1, ...rights };
  };
  const party = db.prepare<[string], PartyRow>(`${PARTY} WHERE public_id = +? AND state = 'accepted'`);
  const partyById = db.prepare<[number], PartyRow>(`${PARTY} WHERE id = +?`);
  const answer = db.prepare<[number, string, string], StoredAnswer>(
    `SELECT body_hash AS bodyHash, answer FROM request_key WHERE party_id = +? AND procedure = +? AND key = +?`,
  );
  const unread = db
    .prepare<[number], number>(
      `SELECT count(*) FROM (SELECT 1 FROM notice WHERE person_id = +? AND read_at IS NULL LIMIT ${UNREAD_COUNTED_MAX + 1})`,
    )
    .pluck();
  return {
    unreadNotices: (personId: number): number => unread.get(personId) ?? 0,
    session(tokenHash: Buffer, now: Instant): SessionRow | null {
      const row = session.get(tokenHash, now);
      return row ? callerOf(row, now) : null;
    },
    actorById(personId: number, now: Instant): SessionRow | null {
      const row = person.get(personId);
      return row ? callerOf(row, now) : null;
    },
    apiToken(tokenHash: Buffer, now: Instant): ApiTokenHolderRow | null {
      const row = apiToken.get(tokenHash, now);
      if (!row) return null;
      const [personId, publicId, name, expiresAt, revision, seenAt, shared, scope] = row;
      const person = callerOf([personId, publicId, name, expiresAt, revision, seenAt, shared], now);
      return { scope, person };
    },
    party: (publicId: string): PartyRow | null => party.get(publicId) ?? null,
    partyById: (id: number): PartyRow | null => partyById.get(id) ?? null,
    storedAnswer: (partyId: number, procedure: string, key: string): StoredAnswer | null =>
      answer.get(partyId, procedure, key) ?? null,
  };
}

/** A right that ends by its date does so without anybody writing anything. */
function rightsAt({ rights, ends, standingIn }: KeptRights, now: Instant): Rights {
  const stationRoles = standingIn.length === 0 ? rights.stationRoles : rolesAt(rights, standingIn, now);
  if (ends.size === 0) return { ...rights, stationRoles };
  const memberships = rights.memberships.map((one) => {
    const end = ends.get(one.partyId);
    return end ? { ...one, over: end.validTo < localDayAt(end.timeZone, now) } : one;
  });
  return { ...rights, stationRoles, memberships };
}

function rolesAt(
  { stationRoles }: Rights,
  standingIn: readonly StoredStationRole[],
  now: Instant,
): Rights['stationRoles'] {
  const today = standingIn.flatMap((one) => {
    const { stationId, districtId, timeZone } = one;
    const role = stationRoleOn(one, localDayAt(timeZone, now));
    return role === null ? [] : [{ stationId, districtId, role }];
  });
  return [...stationRoles, ...today];
}

/** The rights of a person, kept while the revision stands that was read in the same snapshot. */
function rightsByPerson(db: Connection): (personId: number, revision: number) => KeptRights {
  const memberships = db.prepare<[number], StoredMembership>(
    `SELECT m.party_id AS partyId, party.public_id AS partyPublicId, party.name AS partyName,
       party.district_id AS districtId, m.role, party.valid_to AS validTo,
       (SELECT time_zone FROM station WHERE station.district_id = party.district_id LIMIT 1) AS timeZone
     FROM membership m JOIN party ON party.id = m.party_id WHERE m.person_id = +?`,
  );
  const stationRoles = db.prepare<[number], StoredStationRole>(
    `SELECT r.station_id AS stationId, s.district_id AS districtId, r.role, s.time_zone AS timeZone,
       r.stands_in_from AS standsInFrom, r.stands_in_to AS standsInTo
     FROM station_role r JOIN station s ON s.id = r.station_id WHERE r.person_id = +?`,
  );
  const districtRoles = db.prepare<[number], SessionRow['districtRoles'][number]>(
    `SELECT district_id AS districtId, role FROM district_role WHERE person_id = +?`,
  );
  const kept = new Map<number, KeptRights>();
  let keptAt = -1;
  return (personId, revision) => {
    if (revision !== keptAt || kept.size >= RIGHTS_KEPT_MAX) kept.clear();
    keptAt = revision;
    const known = kept.get(personId);
    if (known) return known;
    const stored = memberships.all(personId);
    const atStations = stationRoles.all(personId);
    const read: KeptRights = {
      rights: {
        memberships: stored.map(membershipOf),
        stationRoles: atStations
          .filter((one) => one.standsInFrom === null)
          .map(({ stationId, districtId, role }) => ({ stationId, districtId, role })),
        districtRoles: districtRoles.all(personId),
      },
      standingIn: atStations.filter((one) => one.standsInFrom !== null),
      ends: endsOf(stored),
    };
    kept.set(personId, read);
    return read;
  };
}

function endsOf(stored: readonly StoredMembership[]): KeptRights['ends'] {
  return new Map(
    stored.flatMap(({ partyId, validTo, timeZone }) =>
      validTo === null ? [] : [[partyId, { validTo, timeZone: timeZone ?? DEFAULT_TIME_ZONE }] as const],
    ),
  );
}

/** As it stands until its end is looked at. */
function membershipOf({
  partyId,
  partyPublicId,
  partyName,
  districtId,
  role,
}: StoredMembership): MembershipRow {
  return { partyId, partyPublicId, partyName, districtId, role, over: false };
}
