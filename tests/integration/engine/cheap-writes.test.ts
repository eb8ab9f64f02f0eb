import { expect, it, onTestFinished } from 'vitest';
import { migrate, readMigrations } from '#lib/server/engine/sqlite/migrate.ts';
import { MIGRATIONS } from '../../support/engine-store.ts';
import { connectBare, type SqliteConnection } from '../../support/sqlite-connection.ts';

/** The tables that a booking writes to. */
const WRITTEN = ['booking', 'occurrence', 'claim', 'event', 'request_key'];

function migrated(): SqliteConnection {
  const db = connectBare(':memory:');
  onTestFinished(() => {
    db.close();
  });
  migrate(db, readMigrations(MIGRATIONS));
  return db;
}

/** Tables that SQLite builds for itself whenever a row of this one is inserted; what its triggers do is left out. */
function tablesBuiltFor(db: SqliteConnection, table: string): number {
  const columns = db.prepare(`SELECT name FROM pragma_table_info(?)`).pluck().all(table) as string[];
  const values = columns.map(() => '?').join(', ');
  const steps = db
    .prepare(`EXPLAIN INSERT INTO ${table} (${columns.join(', ')}) VALUES (${values})`)
    .all(columns.map(() => 1)) as { addr: number; opcode: string }[];
  const ofTriggers = steps.findIndex(({ addr }, index) => addr === 0 && index > 0);
  const own = ofTriggers < 0 ? steps : steps.slice(0, ofTriggers);
  return own.filter(({ opcode }) => opcode === 'OpenEphemeral').length;
}

it('no CHECK makes SQLite build a table for each row that a booking writes', () => {
  const db = migrated();
  expect(WRITTEN.map((table) => [table, tablesBuiltFor(db, table)])).toEqual(
    WRITTEN.map((table) => [table, 0]),
  );
});

it('a CHECK with a list of three would be seen', () => {
  const db = migrated();
  db.exec(`ALTER TABLE booking ADD COLUMN tried TEXT CHECK (tried IN ('a', 'b', 'c'))`);
  expect(tablesBuiltFor(db, 'booking')).toBe(1);
});

it('what the CHECKs of bookings and claims allowed they still allow, and nothing else', () => {
  const db = migrated();
  db.pragma('foreign_keys = OFF');
  const booking = db.prepare(
    `INSERT INTO booking (public_id, station_id, party_id, made_by, source, made_as, kind, head_count, purpose, request, state,
       deadline, first_from, last_to, created_at) VALUES (?, 1, 1, 1, ?, ?, ?, 1, '', '{}', ?, 1, 1, 2, 0)`,
  );
  const usual = { source: 'api', made_as: 'party', kind: 'desk', state: 'confirmed' };
  const allowed = {
    source: ['page', 'api', 'desk', 'phone', 'import'],
    made_as: ['party', 'station', 'liaison'],
    kind: ['desk', 'area', 'room', 'counter', 'canteen', 'bay'],
    state: ['pending', 'returned', 'confirmed', 'declined', 'cancelled', 'lapsed'],
  };
  let number = 0;
  const insert = (column: string, value: string): void => {
    const row = { ...usual, [column]: value };
    booking.run(`booking-${(number += 1)}`, row.source, row.made_as, row.kind, row.state);
  };
  for (const [column, values] of Object.entries(allowed)) {
    for (const value of values) insert(column, value);
    for (const other of ['', 'Desk', `${values[0]} `, 'null'])
      expect(() => {
        insert(column, other);
      }, `${column} ${other}`).toThrow(/CHECK constraint failed/);
  }
  expect(() =>
    db.exec(
      `INSERT INTO claim (resource_id, from_min, holder, to_min, kind, quantity, station_id, local_day, occurrence_day)
       VALUES (1, 1, 1, 2, 'lent', 1, 1, 1, 1)`,
    ),
  ).toThrow(/CHECK constraint failed/);
});

it('a connection that has migrated can no longer change the text of a table', () => {
  const db = migrated();
  db.pragma('writable_schema = ON');
  expect(() =>
    db.exec(`UPDATE sqlite_schema SET sql = 'CREATE TABLE claim (x)' WHERE name = 'claim'`),
  ).toThrow(/may not be modified/);
});
