import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { Prisma } from '#lib/server/engine/generated/client.ts';
import { migrate, readMigrations } from '#lib/server/engine/sqlite/migrate.ts';
import { MIGRATIONS } from '../../support/engine-store.ts';
import { connectBare, type SqliteConnection } from '../../support/sqlite-connection.ts';

const SCHEMA = readFileSync(fileURLToPath(new URL('../../../prisma/schema.prisma', import.meta.url)), 'utf8');
const COLUMN_TYPE: Readonly<Record<string, string>> = {
  Int: 'INTEGER',
  BigInt: 'INTEGER',
  String: 'TEXT',
  Bytes: 'BLOB',
};

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
  readonly relations: readonly string[];
  readonly uniques: readonly string[];
}

/** What the schema for the typed client says, table by table; each column as `name TYPE` and `?` where it may be empty. */
function tablesOfSchema(): Table[] {
  return [...SCHEMA.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, , body = '']) => {
    const lines = body
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const fields = lines.filter((line) => !line.startsWith('@@'));
    const scalars = fields.flatMap((line) => scalarOf(line) ?? []);
    const columnOf = new Map(scalars.map(({ field, column }) => [field, column]));
    const columnsOf = (list: string) =>
      list.split(',').map((field) => columnOf.get(field.trim()) ?? `no field ${field}`);
    const blockKey = /@@id\(\[([^\]]*)\]/.exec(body)?.[1];
    return {
      name: /@@map\("(\w+)"\)/.exec(body)?.[1] ?? '',
      columns: scalars.map(({ column, type, optional }) => `${column} ${type}${optional}`).sort(),
      key:
        blockKey === undefined
          ? scalars.filter(({ line }) => / @id\b/.test(line)).map(({ column }) => column)
          : columnsOf(blockKey),
      relations: fields
        .flatMap(
          (line) => /@relation\(.*fields: \[([^\]]*)\], references: \[([^\]]*)\]/.exec(line)?.[1] ?? [],
        )
        .flatMap(columnsOf)
        .sort(),
      uniques: scalars
        .filter(({ line }) => line.includes('@unique'))
        .map(({ column }) => column)
        .sort(),
    };
  });
}

function scalarOf(
  line: string,
): { field: string; column: string; type: string; optional: string; line: string } | null {
  const [, field = '', type = '', optional = ''] = /^(\w+)\s+(\w+)(\?|\[\])?/.exec(line) ?? [];
  const columnType = COLUMN_TYPE[type];
  if (columnType === undefined) return null;
  return { field, column: /@map\("(\w+)"\)/.exec(line)?.[1] ?? field, type: columnType, optional, line };
}

/** The same as the migrated database has it. */
function tablesOfDatabase(db: SqliteConnection): Table[] {
  const names = db
    .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('_prisma_migrations')`)
    .pluck()
    .all() as string[];
  return names.map((name) => {
    const columns = db.pragma(`table_info(${name})`) as {
      name: string;
      type: string;
      notnull: number;
      pk: number;
    }[];
    const indexes = db.pragma(`index_list(${name})`) as { name: string; origin: string }[];
    const relations = db.pragma(`foreign_key_list(${name})`) as { from: string }[];
    return {
      name,
      // The rowid's alias and a key's columns are never empty, whether they say so or not.
      columns: columns.map((one) => `${one.name} ${one.type}${one.notnull || one.pk ? '' : '?'}`).sort(),
      key: columns
        .filter(({ pk }) => pk > 0)
        .sort((a, b) => a.pk - b.pk)
        .map((one) => one.name),
      relations: relations.map(({ from }) => from).sort(),
      uniques: indexes
        .filter(({ origin }) => origin === 'u')
        .flatMap((index) =>
          (db.pragma(`index_info(${index.name})`) as { name: string }[]).map((one) => one.name),
        )
        .sort(),
    };
  });
}

const byName = (a: Table, b: Table): number => (a.name < b.name ? -1 : 1);

it('the schema of the typed client and the migrated database agree: tables, columns, types, empty ones, keys, relations', () => {
  const db = connectBare(':memory:');
  onTestFinished(() => {
    db.close();
  });
  migrate(db, readMigrations(MIGRATIONS));
  const said = tablesOfSchema().sort(byName);
  expect(said.length).toBeGreaterThan(20);
  expect(said.every(({ columns, key }) => columns.length > 0 && key.length > 0)).toBe(true);
  expect(said).toEqual(tablesOfDatabase(db).sort(byName));
});

it('the generated client knows the models of the schema', () => {
  const models = [...SCHEMA.matchAll(/^model (\w+) \{/gm)].map(([, name]) => name);
  expect(Object.keys(Prisma.ModelName).sort()).toEqual(models.sort());
});

it('every table is STRICT', () => {
  const db = connectBare(':memory:');
  onTestFinished(() => {
    db.close();
  });
  migrate(db, readMigrations(MIGRATIONS));
  const lax = db.prepare(
    `SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND type = 'table' AND name NOT GLOB 'sqlite_*'`,
  );
  expect(lax.pluck().all()).toEqual(['_prisma_migrations']);
});
