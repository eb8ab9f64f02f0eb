import Database from 'better-sqlite3';

const LEDGER_TABLES = [
  'resource',
  'claim',
  'booking',
  'occurrence',
  'event',
  'request_key',
  'closure',
] as const;

/** Every row of the ledger as text, read by a program of its own: equal before and after what must change nothing. */
export function ledgerContents(file: string): string {
  const db = new Database(file, { readonly: true });
  try {
    return JSON.stringify(LEDGER_TABLES.map((table) => db.prepare(`SELECT * FROM ${table}`).raw().all()));
  } finally {
    db.close();
  }
}

/** Rows of one statement, read the same way. */
export function rowsOf<Row>(file: string, sql: string): Row[] {
  const db = new Database(file, { readonly: true });
  try {
    return db.prepare(sql).all() as Row[];
  } finally {
    db.close();
  }
}
