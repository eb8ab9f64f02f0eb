import { MIGRATIONS } from '../../support/engine-store.ts';
import { connectBare, type SqliteConnection } from '../../support/sqlite-connection.ts';
import { readMigrations } from '#lib/server/engine/sqlite/migrate.ts';
import { releasedSchema } from '#lib/server/engine/sqlite/verify-schema.ts';
import { furnishServedHall } from './guard-scenario.ts';

const GUARD = /^trigger (?:.*_guard_.*|event_append_only_.*)$/;

export interface Weakening {
  /** Triggers that are left out. */
  readonly without: (trigger: string) => boolean;
  /** Tables take whatever they are given: no types, no CHECK, no NOT NULL. */
  readonly unchecked?: boolean;
}

/** The names of the released guards. */
export function guardNames(): string[] {
  return [...releasedSchema(readMigrations(MIGRATIONS)).keys()]
    .filter((name) => GUARD.test(name))
    .map((name) => name.slice('trigger '.length));
}

/** The served hall in memory, on a schema from which guards were taken: to show that tests of the guards can fail. */
export function weakenedHall({ without, unchecked = false }: Weakening): Buffer {
  const db = connectBare(':memory:');
  const schema = [...releasedSchema(readMigrations(MIGRATIONS))].filter(([, sql]) => sql !== '');
  const ofType = (type: string) => schema.filter(([name]) => name.startsWith(`${type} `));
  for (const [, sql] of ofType('table')) db.exec(unchecked ? withoutChecks(sql) : sql);
  for (const [, sql] of ofType('index')) db.exec(sql);
  furnishServedHall(db);
  for (const [name, sql] of ofType('trigger')) if (!without(name.slice('trigger '.length))) db.exec(sql);
  const copy = db.serialize();
  db.close();
  return copy;
}

/** A connection of its own to a copy of a database in memory. */
export function connectToCopy(hall: Buffer): SqliteConnection {
  return connectBare(hall);
}

function withoutChecks(table: string): string {
  let text = table
    .replace(/\)\s*STRICT, WITHOUT ROWID$/, ') WITHOUT ROWID')
    .replace(/\)\s*STRICT$/, ')')
    .replaceAll(' NOT NULL', '');
  for (let start = text.search(/CHECK\s*\(/); start >= 0; start = text.search(/CHECK\s*\(/)) {
    const end = endOfParentheses(text, text.indexOf('(', start));
    const before = text.slice(0, start).trimEnd();
    // A CHECK of the table stands behind a comma of its own.
    text = (before.endsWith(',') ? before.slice(0, -1) : before) + text.slice(end);
  }
  return text;
}

function endOfParentheses(text: string, open: number): number {
  let depth = 0;
  for (let index = open; index < text.length; index += 1) {
    if (text[index] === '(') depth += 1;
    if (text[index] === ')') depth -= 1;
    if (depth === 0) return index + 1;
  }
  throw new RangeError(`unbalanced: ${text}`);
}
