import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '#lib/server/engine/engine.ts';
import { bookTask } from '../../support/booking-task.ts';
import { startProgram, type ChildProgram } from '../../support/child-program.ts';
import { makeStore, openEngine, type Store } from '../../support/engine-store.ts';
import { dayAfterMonday } from '../../support/hall.ts';
import type { ShellAnswer, ShellRequest } from '../../support/sql-shell.ts';
import { connectBare, contentsOf, type SqliteConnection } from '../../support/sqlite-connection.ts';
import { ALLOWED_STATEMENTS, REPLACED_RESOURCES } from './allowed-statements.ts';
import { INSERTS_THAT_OVER_BOOK, UPDATES_THAT_OVER_BOOK, type Attempt } from './attempts-on-claims.ts';
import { EVENT_CHANGES, RESOURCE_CHANGES_THAT_OVER_BOOK, ZONE_CHANGES } from './attempts-on-resources.ts';
import { MISSING_VALUES, VALUES_THAT_WOULD_FOOL_THE_SUM, WRONG_VALUES } from './attempts-with-values.ts';
import { furnishGuardScenario } from './guard-scenario.ts';

/** Everything is tried on one database that an engine serves, by another process with a bare driver. */
let store: Store;
let engine: Engine;
let looking: SqliteConnection;
let untouched: Record<string, string[]>;
let shell: ChildProgram;

function serve(): void {
  store = makeStore();
  looking = connectBare(store.file);
  furnishGuardScenario(looking);
  untouched = contentsOf(looking);
  engine = openEngine(store);
}

async function stopServing(): Promise<void> {
  looking.close();
  await engine.close();
  store.remove();
}

beforeAll(() => {
  serve();
  shell = startProgram('support/sql-shell.ts');
});

afterEach(async () => {
  // What one test has let through must not fail those after it.
  if (JSON.stringify(contentsOf(looking)) === JSON.stringify(untouched)) return;
  await stopServing();
  serve();
});

afterAll(async () => {
  shell.endInput();
  await shell.ended;
  await stopServing();
});

async function send(sql: string, pragmas: readonly string[] = []): Promise<ShellAnswer> {
  const request: ShellRequest = { file: store.file, pragmas, sql };
  shell.send(JSON.stringify(request));
  const line = await shell.nextLine();
  if (line === null) throw new Error(`the shell has ended: ${shell.errors()}`);
  return JSON.parse(line) as ShellAnswer;
}

async function expectRefused(sql: string, message: RegExp, pragmas: readonly string[] = []): Promise<void> {
  const { error } = await send(sql, pragmas);
  expect(contentsOf(looking)).toEqual(untouched);
  expect(error?.message ?? 'nothing was refused').toMatch(message);
}

const CONNECTIONS: readonly [title: string, pragmas: readonly string[]][] = [
  ['as the driver opens it', []],
  ['without foreign keys', ['foreign_keys = OFF']],
  ['with foreign keys and recursive triggers', ['foreign_keys = ON', 'recursive_triggers = ON']],
  ['without foreign keys, with recursive triggers', ['foreign_keys = OFF', 'recursive_triggers = ON']],
  ['with foreign keys that wait for the commit', ['foreign_keys = ON', 'defer_foreign_keys = ON']],
  ['that ignores CHECKs', ['ignore_check_constraints = ON']],
];

const BY_GUARD = /^ledger: /;
const BY_GUARD_OR_CHECK = /^ledger: |^CHECK constraint failed/;
const BY_TYPE_OR_CHECK = /^cannot store |^CHECK constraint failed|^datatype mismatch|^ledger: /;
const BY_NOT_NULL = /^NOT NULL constraint failed|^datatype mismatch/;

describe.each(CONNECTIONS)('another program, on a connection %s,', (_title, pragmas) => {
  it.each(INSERTS_THAT_OVER_BOOK)('cannot insert %s', async (_what, sql) => {
    await expectRefused(sql, BY_GUARD, pragmas);
  });

  it.each(UPDATES_THAT_OVER_BOOK)('cannot update a claim: %s', async (_what, sql) => {
    await expectRefused(sql, BY_GUARD, pragmas);
  });

  it.each(RESOURCE_CHANGES_THAT_OVER_BOOK)('cannot change a resource: %s', async (_what, sql) => {
    await expectRefused(sql, BY_GUARD, pragmas);
  });

  it.each(ZONE_CHANGES)('cannot move a station in time: %s', async (_what, sql) => {
    await expectRefused(sql, /^ledger: |^FOREIGN KEY constraint failed/, pragmas);
  });

  it.each(EVENT_CHANGES)('cannot change %s', async (_what, sql) => {
    await expectRefused(sql, BY_GUARD, pragmas);
  });

  it.each(VALUES_THAT_WOULD_FOOL_THE_SUM)('cannot write %s', async (_what, sql) => {
    await expectRefused(sql, BY_GUARD_OR_CHECK, pragmas);
  });

  it.each(MISSING_VALUES)('cannot write %s', async (_what, sql) => {
    await expectRefused(sql, BY_NOT_NULL, pragmas);
  });

  const allowed = pragmas.includes('recursive_triggers = ON')
    ? ALLOWED_STATEMENTS
    : [...ALLOWED_STATEMENTS, ...REPLACED_RESOURCES];
  it.each(allowed)('may write %s', async (_what, sql) => {
    const { error } = await send(`BEGIN; ${sql}; ROLLBACK`, pragmas);
    expect(error).toBeNull();
    expect(contentsOf(looking)).toEqual(untouched);
  });
});

describe('another program', () => {
  it.each(WRONG_VALUES)('cannot write %s', async (_what, sql) => {
    await expectRefused(sql, BY_TYPE_OR_CHECK);
  });

  it('cannot hide a place from the guard under a negative number', async () => {
    const add = `INSERT INTO resource (id, public_id, station_id, kind, label, capacity) VALUES (-1, 'below-nothing', 1, 'area', '', 1)`;
    for (const [, pragmas] of CONNECTIONS) await expectRefused(add, BY_GUARD_OR_CHECK, pragmas);
    for (const [, pragmas] of CONNECTIONS)
      await expectRefused('UPDATE resource SET id = -1 WHERE id = 6', BY_GUARD_OR_CHECK, pragmas);
  });

  it('cannot stop the record of events by a negative number', async () => {
    const add = `INSERT INTO event (id, at_ms, subject, subject_id, action, facts) VALUES (-1, 0, 'booking', 101, 'x', '{}')`;
    await expectRefused(add, BY_GUARD_OR_CHECK);
  });

  it('leaves a database on which the engine goes on', async () => {
    expect(engine.health()).toEqual({ healthy: true, problems: [] });
    const booked = engine.transact(
      bookTask({ publicId: 'afterwards', resourceIds: [4], days: [dayAfterMonday(9)] }),
    );
    expect(await booked).toBe('afterwards');
  });
});

it('tries more than a hundred different statements', () => {
  const all: Attempt[] = [
    ...INSERTS_THAT_OVER_BOOK,
    ...UPDATES_THAT_OVER_BOOK,
    ...RESOURCE_CHANGES_THAT_OVER_BOOK,
    ...ZONE_CHANGES,
    ...EVENT_CHANGES,
    ...VALUES_THAT_WOULD_FOOL_THE_SUM,
    ...WRONG_VALUES,
    ...MISSING_VALUES,
  ];
  expect(new Set(all.map(([, sql]) => sql)).size).toBe(all.length);
  expect(all.length).toBeGreaterThan(100);
});
