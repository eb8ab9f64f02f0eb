import { describe, expect, it } from 'vitest';
import { readRepository, readTexts } from './read-repository.ts';
import { parseTree } from './source-file.ts';
import {
  findDatabaseImports,
  findForeignAddresses,
  findLeftOvers,
  findSqlOutsideTheEngine,
  findUnreasonedExceptions,
} from './texts.ts';

describe('this repository', () => {
  it('has SQL in the engine only', () => {
    expect(findSqlOutsideTheEngine(readRepository())).toEqual([]);
  });

  it('imports driver and database client where they belong', () => {
    expect(findDatabaseImports(readRepository())).toEqual([]);
  });

  it('names no address of another host in what it sends or runs', () => {
    const sent = [
      ...readTexts('static'),
      ...readTexts('src').filter(({ path }) => /\.(html|css|svg|json)$/.test(path)),
    ];
    expect(findForeignAddresses(readRepository(), sent)).toEqual([]);
  });

  it('switches no check off without a reason', () => {
    expect(findUnreasonedExceptions(readRepository())).toEqual([]);
  });

  it('has no note of work left undone', () => {
    expect(findLeftOvers([...readRepository(), ...readTexts('prisma')])).toEqual([]);
  });
});

describe('a check that is switched off without a reason is found', () => {
  const disable = `// ${'eslint' + '-disable'}-next-line no-console`;
  const ignore = `// ${'@ts' + '-ignore'}`;

  it.each([disable, `${disable} --`, ignore, `${ignore} why`])('%s', (line) => {
    expect(findUnreasonedExceptions([{ path: 'a.ts', text: line }])).toEqual([`a.ts:1 ${line}`]);
  });

  it('and one with its reason is left alone', () => {
    const text = `${disable} -- the entry says where it listens`;
    expect(findUnreasonedExceptions([{ path: 'a.ts', text }])).toEqual([]);
  });
});

describe('SQL outside the engine is found', () => {
  const find = (text: string, path = 'src/lib/server/booking/a.ts'): string[] =>
    findSqlOutsideTheEngine(parseTree({ [path]: text }));

  it.each([
    'const sql = "SELECT 1";',
    'const sql = `SELECT ${columns} FROM claim`;',
    'const sql = `\n  INSERT INTO claim VALUES (1)`;',
    `const sql = 'insert or replace into claim values (1)';`,
    `const sql = 'UPDATE claim SET quantity = 1';`,
    'const sql = `DELETE FROM ${table}`;',
    `run('BEGIN IMMEDIATE');`,
    `run('begin');`,
    `run('COMMIT;');`,
    `run('SAVEPOINT one');`,
    `run('PRAGMA foreign_keys = OFF');`,
    'const sql = `CREATE TRIGGER guard AFTER INSERT ON claim`;',
    'const sql = `WITH RECURSIVE n AS (SELECT 1) SELECT * FROM n`;',
    'const rows = await client.$queryRaw`x`;',
  ])('%s', (text) => {
    expect(find(text)).not.toEqual([]);
  });

  it('in a component too', () => {
    expect(find('<script>const sql = "SELECT 1";</script>', 'src/routes/+page.svelte')).toHaveLength(1);
  });

  it.each([
    `const label = 'Select a seat from the map';`,
    `const method = 'DELETE';`,
    `const line = 'BEGIN:VEVENT';`,
    `const label = 'Update your booking';`,
    `const label = 'Begin';`,
    '// SELECT 1',
  ])('but not in %s', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('and in the engine it may stand', () => {
    expect(find('const sql = "SELECT 1";', 'src/lib/server/engine/sqlite/claims.ts')).toEqual([]);
  });
});

describe('an import of the database', () => {
  it.each([
    ['src/lib/server/booking/create-booking.ts', `import Database from 'better-sqlite3';`],
    [
      'src/lib/server/booking/booking-reader.ts',
      `import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';`,
    ],
    [
      'src/lib/server/booking/create-booking.ts',
      `import type { Booking } from '#lib/server/engine/generated/client.ts';`,
    ],
    [
      'src/lib/server/booking/create-booking.ts',
      `import type { Booking } from '../engine/generated/client.ts';`,
    ],
    ['src/routes/+page.server.ts', `import { Prisma } from '@prisma/client';`],
  ])('is found in %s: %s', (path, text) => {
    expect(findDatabaseImports(parseTree({ [path]: text }))).toHaveLength(1);
  });

  it.each([
    [
      'src/lib/server/engine/open.ts',
      `import Database from 'better-sqlite3'; import { PrismaClient } from './generated/client.ts';`,
    ],
    [
      'src/lib/server/station/station-reader.ts',
      `import type { Station } from '#lib/server/engine/generated/client.ts';`,
    ],
    ['src/lib/server/station/a.test.ts', `import Database from 'better-sqlite3';`],
    ['bench/run.ts', `import Database from 'better-sqlite3';`],
  ])('is right in %s: %s', (path, text) => {
    expect(findDatabaseImports(parseTree({ [path]: text }))).toEqual([]);
  });
});

describe('an address of another host is found', () => {
  it.each([
    ['src/lib/server/a.ts', `const a = 'https://cdn.jsdelivr.net/x.js';`],
    ['src/lib/server/a.ts', 'const a = `//fonts.googleapis.com/${name}`;'],
    ['src/routes/+page.svelte', '<img src="https://img.somewhere.cn/a.png" alt="">'],
    ['src/routes/+page.svelte', `<script>const a = 'http://8.8.8.8/';</script>`],
  ])('%s: %s', (path, text) => {
    expect(findForeignAddresses(parseTree({ [path]: text }), [])).toHaveLength(1);
  });

  it('in a file that is sent as it is', () => {
    expect(
      findForeignAddresses([], [{ path: 'static/a.css', text: '@import url(//cdn.somewhere.net/a.css);' }]),
    ).toHaveLength(1);
  });

  it.each([
    [
      'src/lib/server/a.ts',
      `// https://www.sqlite.org/wal.html says why\nconst a = 'http://localhost:3000';`,
    ],
    [
      'src/lib/components/ui/A.svelte',
      '<!-- https://somewhere.net --><svg xmlns="http://www.w3.org/2000/svg"></svg>',
    ],
    ['src/lib/server/a.ts', `const hint = 'ORIGIN=https://yizhan.example.cn';`],
    ['src/lib/server/a.test.ts', `const a = 'https://evil.somewhere.net';`],
    ['src/lib/server/a.ts', 'const a = `${scheme}://${host}/path`;'],
  ])('but not in %s: %s', (path, text) => {
    expect(findForeignAddresses(parseTree({ [path]: text }), [])).toEqual([]);
  });
});

describe('a note of work left undone is found', () => {
  it('with its line', () => {
    const note = `// ${'TO' + 'DO'}: later`;
    expect(findLeftOvers([{ path: 'a.ts', text: `const a = 1;\n${note}\n` }])).toEqual([`a.ts:2 ${note}`]);
  });

  it('and 待办 or a word that contains it is none', () => {
    expect(findLeftOvers([{ path: 'a.ts', text: 'const todos = 1; // 待办' }])).toEqual([]);
  });
});
