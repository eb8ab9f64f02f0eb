import type { Connection } from './open-connection.ts';

/** The oldest answers that are forgotten in one go: it bounds how long the gate is held. */
export const ANSWERS_FORGOTTEN_MAX = 10_000;

/**
 * What is given, and as `[3]` the times that the day once had beyond so many: those of before, then those that were gone by
 * then, without as many as there are now.
 */
const KEEPING_WHAT_IS_GONE = `
  CASE WHEN json_array_length(occurrence.given, '$[1]') + coalesce(json_array_length(occurrence.given, '$[3]'), 0)
    > json_array_length(excluded.given, '$[1]')
  THEN json_set(json_insert(excluded.given, '$[2]', NULL), '$[3]', json((
    SELECT json_group_array(json(value) ORDER BY place)
    FROM (
      SELECT key AS place, value FROM json_each(occurrence.given, '$[1]')
      UNION ALL
      SELECT json_array_length(occurrence.given, '$[1]') + key, value FROM json_each(occurrence.given, '$[3]')
    )
    WHERE place >= json_array_length(excluded.given, '$[1]')
  )))
  ELSE excluded.given END`;

/** The statements with which the ledger is written. */
export function ledgerStatements(db: Connection) {
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
    explainRelease: db.prepare(`UPDATE booking SET release_reason = ? WHERE id = ?`),
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
    displaceDays: db.prepare(
      `UPDATE occurrence SET state = 'displaced' WHERE booking_id = ? AND local_day IN (SELECT value FROM json_each(?))`,
    ),
    putDays: db.prepare(
      `INSERT INTO occurrence (booking_id, local_day, state, given)
       SELECT ?, value ->> 0, 'given', value ->> 1 FROM json_each(?) WHERE true
       ON CONFLICT (booking_id, local_day) DO UPDATE SET state = 'given', given = ${KEEPING_WHAT_IS_GONE}`,
    ),
    quota: db.prepare(
      `INSERT INTO quota_use (party_id, kind, local_day, booking_id, units, minutes, uses) VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (party_id, kind, local_day, booking_id) DO UPDATE SET units = excluded.units, minutes = excluded.minutes, uses = excluded.uses, kept = 0`,
    ),
    quotas: db.prepare(
      `INSERT INTO quota_use (party_id, kind, local_day, booking_id, units, minutes, uses)
       SELECT ?, ?, value ->> 0, ?, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?) WHERE true
       ON CONFLICT (party_id, kind, local_day, booking_id) DO UPDATE SET units = excluded.units, minutes = excluded.minutes, uses = excluded.uses, kept = 0`,
    ),
    keepQuota: db.prepare(
      `UPDATE quota_use SET kept = 1
       WHERE party_id = ? AND kind = ? AND booking_id = ? AND local_day IN (SELECT value FROM json_each(?))`,
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
      `INSERT INTO message (public_id, kind, person_id, booking_id, facts, created_at, due_at, until_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
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
    acceptRules: db.prepare(
      `INSERT INTO house_rules_acceptance (person_id, station_id, version, accepted_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    ),
    retire: db.prepare(
      `DELETE FROM claim WHERE (resource_id, from_min, holder) IN (
         SELECT c.resource_id, c.from_min, c.holder
         FROM resource r CROSS JOIN claim c ON c.resource_id = r.id AND c.from_min < ?
         WHERE r.station_id = ? LIMIT ?)`,
    ),
  };
}
