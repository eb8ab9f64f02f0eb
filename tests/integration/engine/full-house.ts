import { furnishHall } from '../../support/hall.ts';
import type { SqliteConnection } from '../../support/sqlite-connection.ts';
import { furnishGuardScenario } from './guard-scenario.ts';

/**
 * Rows for the tables of each release, by the name of the migration that made the tables. A later migration that makes
 * one must be given rows here: a test asks for them.
 */
const ROWS: Readonly<Record<string, (db: SqliteConnection) => void>> = {
  '20261123000000_first': (db) => {
    furnishHall(db);
    furnishGuardScenario(db);
    db.exec(`
      INSERT INTO station_exception (station_id, local_day, ranges) VALUES (1, 20800, '[]');
      INSERT INTO calendar_year (year, source, published_at) VALUES (2026, '通知', 0);
      INSERT INTO calendar_day (local_day, notice_year, change) VALUES (20800, 2026, 'off');
      INSERT INTO station_calendar_day (station_id, local_day, change) VALUES (1, 20801, 'work');
      INSERT INTO district_role (district_id, person_id, role) VALUES (1, 2, 'officer');
      INSERT INTO session (token_hash, person_id, created_at, expires_at) VALUES (zeroblob(32), 1, 0, 1);
      INSERT INTO invitation (token_hash, person_id, created_at, expires_at) VALUES (zeroblob(32), 1, 0, 1);
      INSERT INTO policy (district_id, station_id, kind, rules) VALUES (1, 1, 'desk', '{}');
      INSERT INTO closure (public_id, station_id, purpose, intervals, created_by, created_at) VALUES ('closure-1', 1, 'closure', '[]', 2, 0);
      INSERT INTO booking (id, public_id, station_id, party_id, made_by, source, kind, head_count, purpose, request, state, first_from, last_to, created_at)
        VALUES (101, 'b-101', 1, 1, 1, 'api', 'desk', 1, '', '{}', 'confirmed', 1, 2, 0);
      INSERT INTO occurrence (booking_id, local_day, state, given) VALUES (101, 20794, 'given', '[[],[]]');
      INSERT INTO request_key (party_id, procedure, key, body_hash, answer, created_at) VALUES (1, 'booking.create', 'k', zeroblob(32), '{}', 0);
      INSERT INTO demand (party_id, asked_day, body_hash, station_id, kind, refusal, request, times) VALUES (1, 20794, zeroblob(32), 1, 'desk', 'capacity-exceeded', '{}', 1);
    `);
  },
  '20261124000000_station_opening': (db) => {
    db.exec(`UPDATE station SET trial = 1, way_in = '二层东门', house_rules = '轻声' WHERE id = 1`);
  },
  '20261201000000_roles': (db) => {
    db.exec(`UPDATE booking SET made_as = 'station' WHERE id = 101`);
  },
  '20261203000000_messages': (db) => {
    db.exec(`
      UPDATE person SET email = 'chen@example.org', language = 'en' WHERE id = 1;
      INSERT INTO message (kind, person_id, booking_id, created_at, due_at) VALUES ('booking-approved', 1, 101, 0, 0);
      INSERT INTO sign_in_code (person_id, code_hash, created_at, expires_at) VALUES (1, 'x', 0, 10);
    `);
  },
  '20261205000000_registration': (db) => {
    db.exec(`
      UPDATE party SET legal_form = 'enterprise', code_due = 20900, class = 'newly-settled', class_until = 21000 WHERE id = 1;
      INSERT INTO registration (public_id, station_id, party_id, person_id, booking_id, link_hash, body_hash, consent_version, state, created_at)
        VALUES ('r-1', 1, 1, 1, 101, zeroblob(32), zeroblob(32), 1, 'open', 0);
    `);
  },
  '20261224000000_waitlist': (db) => {
    db.exec(`
      INSERT INTO waiting (id, public_id, station_id, party_id, made_by, source, made_as, kind, queue, rank, quantity, request, body_hash, state, until_min, created_at)
        VALUES (1, 'w-1', 1, 1, 1, 'api', 'party', 'desk', 'desk|*|full-day', 1, 1, '{}', zeroblob(32), 'waiting', 30000000, 0);
      INSERT INTO waiting_day (station_id, local_day, kind, queue, rank, waiting_id) VALUES (1, 20795, 'desk', 'desk|*|full-day', 1, 1);
      INSERT INTO freed (station_id, local_day, kind) VALUES (1, 20795, 'desk');
    `);
  },
  '20261211000000_event_index': (db) => {
    db.exec(`
      INSERT INTO event_index (axis, key_id, event_id) VALUES ('actor', 1, 1);
      INSERT INTO event_day (day, first_id, last_id) VALUES (20794, 1, 1);
      UPDATE event_indexed SET last_id = 1;
    `);
  },
  '20261212000000_api_tokens': (db) => {
    db.exec(`
      INSERT INTO api_token (public_id, token_hash, person_id, name, hint, scope, created_at, expires_at)
        VALUES ('t-1', zeroblob(32), 1, '门口屏幕', 'abcd', 'read', 0, 10);
    `);
  },
  '20261221000000_party_release': (db) => {
    db.exec(`UPDATE party SET release_by = 2 WHERE id = 1`);
  },
  '20261221010000_texts_with_versions': (db) => {
    db.exec(`
      INSERT INTO house_rules_version (station_id, version, text, published_at, published_by) VALUES (1, 2, '轻声', 0, 2);
      INSERT INTO house_rules_acceptance (person_id, station_id, version, accepted_at) VALUES (1, 1, 1, 0);
      INSERT INTO privacy_notice (version, chinese, english, published_at, published_by) VALUES (2, '说明', 'Notice', 0, 2);
    `);
  },
  '20261213010000_hand_over': (db) => {
    db.exec(`
      INSERT INTO booking_hand_over (booking_id, person_id, link_hash, created_by, created_at, expires_at)
        VALUES (101, 1, zeroblob(32), 1, 0, 10);
    `);
  },
  '20261212010000_sessions': (db) => {
    db.exec(`UPDATE session SET device = 'chrome windows', shared = 1 WHERE person_id = 1`);
  },
  '20261212020000_identities': (db) => {
    db.exec(`
      INSERT INTO identity (public_id, person_id, issuer, subject, linked_at)
        VALUES ('i-1', 1, 'https://id.example.org', 'wang', 0);
    `);
  },
  '20261213000000_shared_stays': (db) => {
    db.exec(`
      INSERT INTO booking_share (booking_id, link_hash, created_by, created_at) VALUES (101, zeroblob(32), 1, 0);
      INSERT INTO booking_participant (booking_id, slot, person_id, name, seat_hash, taken_at)
        VALUES (101, 1, 1, '刘洋', zeroblob(32), 0);
    `);
  },
  '20261214000000_canteens': (db) => {
    db.exec(`
      INSERT INTO canteen (resource_id, terms, closure_id, proposed, proposed_by, proposed_at) VALUES (9, '{}', 1, '{}', 1, 0);
      INSERT INTO canteen_day (resource_id, local_day, sittings, price_minor, cut_off) VALUES (9, 20800, '[]', 1800, 0);
      INSERT INTO booking (id, public_id, station_id, party_id, made_by, source, kind, head_count, purpose, request, state, first_from, last_to, created_at)
        VALUES (102, 'b-102', 1, 1, 1, 'api', 'canteen', 2, '', '{}', 'confirmed', 29952240, 29952270, 0);
      INSERT INTO claim (resource_id, from_min, holder, to_min, kind, quantity, station_id, local_day, occurrence_day)
        VALUES (9, 29952240, 102, 29952270, 'booking', 2, 1, 20800, 20800);
      INSERT INTO redemption (booking_id, local_day, portions, source, redeemed_by, at_ms) VALUES (102, 20800, 1, 'ticket', 1, 0);
      INSERT INTO settlement_entry (public_id, resource_id, party_id, month, portions, amount_minor, reason, entered_by, entered_at)
        VALUES ('e-1', 9, 1, 24323, -1, -1800, '退餐', 1, 0);
    `);
  },
  '20261222000000_canteen_pictures': (db) => {
    db.exec(`
      INSERT INTO canteen_picture (public_id, resource_id, description, format, width, height, bytes, added_by, added_at)
        VALUES ('c-1', 9, '餐厅', 'png', 1, 1, zeroblob(67), 1, 0);
    `);
  },
  '20261222020000_standing_meals': (db) => {
    db.exec(`
      INSERT INTO standing_meal (public_id, resource_id, party_id, made_by, weekdays, from_minute, to_minute, portions, halal, vegetarian, rolled_to, created_at)
        VALUES ('m-1', 9, 1, 1, 15, 720, 750, 2, 0, 1, 20800, 0);
      INSERT INTO meal_reminder (resource_id, local_day, party_id, reminded_by, reminded_at) VALUES (9, 20800, 1, 1, 0);
      `);
  },
  '20261223000000_quota_use': (db) => {
    db.exec(`
      INSERT INTO quota_use (party_id, kind, local_day, booking_id, units, minutes, uses) VALUES (1, 'desk', 20794, 101, 2, 960, 1);
    `);
  },
  '20261226010000_faults': (db) => {
    db.exec(`
      INSERT INTO fault (public_id, resource_id, station_id, words, reported_by, reported_at, state) VALUES ('fault-1', 1, 1, '灯不亮', 1, 0, 'open');
    `);
  },
  '20261226000000_attendance': (db) => {
    db.exec(`
      INSERT INTO attendance (booking_id, local_day, station_id, party_id, state, came, noted_by, noted_at) VALUES (101, 20794, 1, 1, 'came', 2, 1, 0);
    `);
  },
  '20261225000000_notices': (db) => {
    db.exec(`
      INSERT INTO notice (person_id, event_id, booking_id, kind, created_at) VALUES (1, 1, 101, 'approved', 0);
      INSERT INTO notice_choice (person_id, topic, sent) VALUES (1, 'changes', 0);
      INSERT INTO calendar_feed (person_id, token_hash, created_at) VALUES (1, zeroblob(32), 0);
    `);
  },
  '20261225010000_webhooks': (db) => {
    db.exec(`
      INSERT INTO webhook (public_id, station_id, format, name, url, told, language, created_by, created_at)
        VALUES ('w-1', 1, 'wecom', '值班群', 'https://example.org/hook', 'all', 'zh-CN', 1, 0);
      INSERT INTO delivery (webhook_id, event_id, created_at, due_at) VALUES (1, 1, 0, 0);
    `);
  },
  '20261225020000_job_runs': (db) => {
    db.exec(
      `INSERT INTO job_run (name, started_ms, ended_ms, outcome) VALUES ('forget-answers', 0, 1, 'done')`,
    );
  },
  '20270101000100_pictures': (db) => {
    db.exec(`
      INSERT INTO picture (public_id, fault_id, description, format, width, height, added_by, added_at, bytes)
        VALUES ('f-1', 1, '', 'png', 1, 1, 1, 0, zeroblob(67));
    `);
  },
  '20261229000000_unproven_passwords': (db) => {
    db.exec('INSERT INTO unproven_password (person_id, since) VALUES (1, 0)');
  },
};

/** Puts rows into the tables that this migration has made. */
export function furnishAfter(db: SqliteConnection, migration: string): void {
  ROWS[migration]?.(db);
}
