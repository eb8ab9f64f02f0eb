import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMigrations } from '#lib/server/engine/sqlite/migrate.ts';
import { MIGRATIONS, type Store } from '../../support/engine-store.ts';
import { triggerText } from '../../support/trigger-text.ts';

/** A later release: adds a table whose rows go with their party. */
export const ADD_NOTES = {
  name: '99990101000000_add_notes',
  sql: `CREATE TABLE note (id INTEGER PRIMARY KEY, party_id INTEGER NOT NULL REFERENCES party(id) ON DELETE CASCADE, text TEXT NOT NULL) STRICT;`,
};

/** One after it: rebuilds the parent table as generated SQL does, the trigger that names it put away meanwhile. */
export const REBUILD_PARTY = {
  name: '99990201000000_rebuild_party',
  sql: `PRAGMA foreign_keys = ON;
DROP TRIGGER registration_lapse;
CREATE TABLE new_party (
  id INTEGER PRIMARY KEY,
  public_id TEXT NOT NULL UNIQUE,
  district_id INTEGER NOT NULL REFERENCES district(id),
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('enterprise', 'team')),
  valid_from INTEGER,
  valid_to INTEGER,
  created_at INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT 'accepted' CHECK (state IN ('applied', 'accepted', 'declined', 'lapsed')),
  legal_form TEXT CHECK (legal_form IN ('enterprise', 'branch', 'sole-trader', 'social-organisation')),
  credit_code TEXT CHECK (length(credit_code) = 18),
  code_due INTEGER,
  host TEXT NOT NULL DEFAULT '',
  purpose TEXT NOT NULL DEFAULT '',
  class TEXT NOT NULL DEFAULT 'settled' CHECK (class IN ('newly-settled', 'settled', 'team')),
  class_until INTEGER,
  short_name TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO new_party (id, public_id, district_id, name, kind, valid_from, valid_to, created_at,
    state, legal_form, credit_code, code_due, host, purpose, class, class_until)
  SELECT id, public_id, district_id, name, kind, valid_from, valid_to, created_at,
    state, legal_form, credit_code, code_due, host, purpose, class, class_until FROM party;
DROP TABLE party;
ALTER TABLE new_party RENAME TO party;
CREATE INDEX party_by_district ON party (district_id);
CREATE UNIQUE INDEX party_by_credit_code ON party (credit_code) WHERE credit_code IS NOT NULL AND state = 'accepted';
${triggerText(readMigrations(MIGRATIONS), 'registration_lapse')};`,
};

/** One that fails at its last statement. */
export const FAILING = {
  name: '99990301000000_failing',
  sql: `CREATE TABLE half (id INTEGER PRIMARY KEY); UPDATE party SET name = 'x'; INSERT INTO no_such_table VALUES (1);`,
};

/** One that leaves rows without their parent. */
export const ORPHANING = { name: '99990401000000_orphaning', sql: `DELETE FROM party;` };

/** The released migrations and these behind them, in a folder of the store. */
export function migrationsWith(
  store: Store,
  ...later: readonly { readonly name: string; readonly sql: string }[]
): string {
  const folder = join(store.folder, 'migrations');
  cpSync(MIGRATIONS, folder, { recursive: true });
  for (const { name, sql } of later) {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, 'migration.sql'), sql);
  }
  return folder;
}

/** Rewrites a migration of the folder, as an editor would that should not have. */
export function alterMigration(folder: string, name: string): void {
  const file = join(folder, name, 'migration.sql');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n-- one more word\n`);
}
