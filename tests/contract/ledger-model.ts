import { expect } from 'vitest';
import { migrate, readMigrations } from '#lib/server/engine/sqlite/migrate.ts';
import { MIGRATIONS } from '../support/engine-store.ts';
import { furnishHall } from '../support/hall.ts';
import { SeededRandom } from '../support/seeded-random.ts';
import { connectBare, type SqliteConnection } from '../support/sqlite-connection.ts';
import { LedgerOracle, type ModelClaim, type ModelResource, type Verdict } from './ledger-oracle.ts';
import { nextStep, runStep, type LedgerStep } from './ledger-steps.ts';

const COMPARED_EVERY = 500;

const CLAIM_COLUMNS =
  'resource_id, from_min, holder, to_min, kind, quantity, all_of_it, station_id, local_day, occurrence_day';
const CLAIM_VALUES = '@resourceId, @from, @holder, @to, @kind, @quantity, @allOfIt, 1, 0, 0';
const CLAIM_COLUMN_OF = {
  resourceId: 'resource_id',
  from: 'from_min',
  holder: 'holder',
  to: 'to_min',
  kind: 'kind',
  quantity: 'quantity',
  allOfIt: 'all_of_it',
} as const;
const CLAIM_KEY = 'resource_id = @oldResourceId AND from_min = @oldFrom AND holder = @oldHolder';

function freshModel(): LedgerOracle {
  return new LedgerOracle([
    { id: 101, kind: 'room', capacity: 1, guardedFrom: 0 },
    { id: 102, kind: 'area', capacity: 3, guardedFrom: 0 },
    { id: 103, kind: 'area', capacity: 6, guardedFrom: 0 },
    { id: 104, kind: 'canteen', capacity: 20, guardedFrom: 0 },
  ]);
}

/** The released schema in memory, with `weaken` run on it, the hall and the places that the steps crowd. */
function openLedger(resources: readonly ModelResource[], weaken: string): SqliteConnection {
  const db = connectBare(':memory:');
  migrate(db, readMigrations(MIGRATIONS));
  furnishHall(db);
  const insert = db.prepare(
    `INSERT INTO resource (id, public_id, station_id, kind, label, capacity) VALUES (@id, 'model-' || @id, 1, @kind, '', @capacity)`,
  );
  for (const { id, kind, capacity } of resources) insert.run({ id, kind, capacity });
  db.exec(weaken);
  return db;
}

type Statement = ReturnType<SqliteConnection['prepare']>;

/** Sends the steps to the database as a program would that knows nothing of the engine. */
function prepareSteps(db: SqliteConnection): (step: LedgerStep) => Verdict {
  const statements = {
    insert: db.prepare(`INSERT INTO claim (${CLAIM_COLUMNS}) VALUES (${CLAIM_VALUES})`),
    replace: db.prepare(`REPLACE INTO claim (${CLAIM_COLUMNS}) VALUES (${CLAIM_VALUES})`),
    upsert: db.prepare(
      `INSERT INTO claim (${CLAIM_COLUMNS}) VALUES (${CLAIM_VALUES}) ON CONFLICT (resource_id, from_min, holder)
       DO UPDATE SET to_min = excluded.to_min, kind = excluded.kind, quantity = excluded.quantity, all_of_it = excluded.all_of_it`,
    ),
    remove: db.prepare(
      `DELETE FROM claim WHERE resource_id = @resourceId AND from_min = @from AND holder = @holder`,
    ),
    configure: db.prepare(
      `UPDATE resource SET capacity = @capacity, guarded_from = @guardedFrom WHERE id = @id`,
    ),
    'replace-resource': db.prepare(
      `REPLACE INTO resource (id, public_id, station_id, kind, label, capacity, guarded_from)
       VALUES (@id, 'model-' || @id, 1, @kind, '', @capacity, @guardedFrom)`,
    ),
  };
  const updates = new Map<string, Statement>();
  const statementOf = (step: LedgerStep): Statement => {
    if (!('before' in step)) return statements[step.type];
    const sql = updateOf(step);
    const statement = updates.get(sql) ?? db.prepare(sql);
    updates.set(sql, statement);
    return statement;
  };
  return (step) => {
    try {
      expect(statementOf(step).run(parametersOf(step)).changes).toBe(1);
      return 'accepted';
    } catch (error) {
      const { message = '', code = '' } = error as { message?: string; code?: string };
      if (code === 'SQLITE_CONSTRAINT_TRIGGER' && message.startsWith('ledger: ')) return 'guard';
      if (code === 'SQLITE_CONSTRAINT_PRIMARYKEY') return 'key';
      throw error;
    }
  };
}

/** Names the columns that change and no others, because a trigger may depend on the columns that are named. */
function updateOf({ type, before, claim }: Extract<LedgerStep, { before: ModelClaim }>): string {
  const changed = (Object.keys(CLAIM_COLUMN_OF) as (keyof ModelClaim)[]).filter(
    (key) => claim[key] !== before[key],
  );
  const named = changed.length > 0 ? changed : (['quantity'] as const);
  const set = named.map((key) => `${CLAIM_COLUMN_OF[key]} = @${key}`).join(', ');
  return `${type === 'update' ? 'UPDATE' : 'UPDATE OR REPLACE'} claim SET ${set} WHERE ${CLAIM_KEY}`;
}

function parametersOf(step: LedgerStep): Record<string, unknown> {
  if ('resource' in step) return { ...step.resource, capacity: step.capacity, guardedFrom: step.guardedFrom };
  if (!('before' in step)) return { ...step.claim };
  const { resourceId, from, holder } = step.before;
  return { ...step.claim, oldResourceId: resourceId, oldFrom: from, oldHolder: holder };
}

/** How often what matters has come up. */
class Mix {
  readonly counts: Record<string, number> = {};

  count(oracle: LedgerOracle, step: LedgerStep, verdict: Verdict): void {
    this.#add(step.type);
    this.#add(verdict);
    if ('resource' in step) {
      if (step.capacity < step.resource.capacity) this.#add('capacity cut');
      if (step.guardedFrom > 0) this.#add('guarded from');
      return;
    }
    const { claim } = step;
    if (claim.kind === 'house') this.#add('house');
    if (claim.allOfIt) this.#add('all of it');
    if (Math.floor(claim.from / 1440) !== Math.floor((claim.to - 1) / 1440)) this.#add('over midnight');
    if (claim.to - claim.from === 1500) this.#add('25 hours');
    if (touchesAnother(oracle, claim)) this.#add('touching');
  }

  /** A moment before `guardedFrom` at which more is taken than the capacity says now. */
  countHistory(oracle: LedgerOracle, resource: ModelResource): void {
    if (!oracle.holds(resource, 0, resource.guardedFrom, oracle.claims)) this.#add('over an old cut');
  }

  #add(what: string): void {
    this.counts[what] = (this.counts[what] ?? 0) + 1;
  }
}

function touchesAnother({ claims }: LedgerOracle, claim: ModelClaim): boolean {
  return claims.some(
    (one) => one.resourceId === claim.resourceId && (one.to === claim.from || one.from === claim.to),
  );
}

function claimsOnFile(db: SqliteConnection): string[] {
  const rows = db
    .prepare(
      `SELECT resource_id AS resourceId, from_min AS "from", holder, to_min AS "to", kind, quantity, all_of_it AS allOfIt FROM claim`,
    )
    .all() as ModelClaim[];
  return rows.map(lineOf).sort();
}

function lineOf({ resourceId, from, holder, to, kind, quantity, allOfIt }: ModelClaim): string {
  return [resourceId, from, holder, to, kind, quantity, allOfIt].join(' ');
}

export interface ModelRun {
  /** The first step about which guard and oracle differ. */
  readonly difference: string | null;
  /** How often what matters has come up. */
  readonly counts: Readonly<Record<string, number>>;
}

/** Sends `steps` random statements to the database and asks the oracle about each. */
export function runModel({
  seed,
  steps,
  weaken = '',
}: {
  seed: number;
  steps: number;
  weaken?: string;
}): ModelRun {
  const random = new SeededRandom(seed);
  const oracle = freshModel();
  const db = openLedger(oracle.resources, weaken);
  try {
    const send = prepareSteps(db);
    const mix = new Mix();
    for (let count = 1; count <= steps; count += 1) {
      const step = nextStep(random, oracle);
      const asked = JSON.stringify(step);
      const said = send(step);
      mix.count(oracle, step, said);
      const expected = runStep(oracle, step);
      if ('resource' in step) mix.countHistory(oracle, step.resource);
      const differ = said !== expected || (count % COMPARED_EVERY === 0 && !isOnFile(db, oracle));
      const difference = `step ${count}: the guard says ${said}, the oracle ${expected}: ${asked}`;
      if (differ) return { difference, counts: mix.counts };
    }
    return { difference: isOnFile(db, oracle) ? null : 'the claims on file differ', counts: mix.counts };
  } finally {
    db.close();
  }
}

function isOnFile(db: SqliteConnection, oracle: LedgerOracle): boolean {
  return claimsOnFile(db).join('\n') === oracle.claims.map(lineOf).sort().join('\n');
}
