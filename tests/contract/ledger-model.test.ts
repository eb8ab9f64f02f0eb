import { describe, expect, it } from 'vitest';
import { readMigrations } from '#lib/server/engine/sqlite/migrate.ts';
import { MIGRATIONS } from '../support/engine-store.ts';
import { seedOfThisRun } from '../support/seeded-random.ts';
import { rewriteTrigger } from '../support/trigger-text.ts';
import { runModel } from './ledger-model.ts';

const STEPS = Number(process.env['LEDGER_STEPS'] ?? 50_000);
const SEED = seedOfThisRun();

/** In every run of 50,000 steps far more often than this; a generator whose cases never meet would show here. */
const SHARES_MIN = {
  guard: 20,
  accepted: 40,
  touching: 10,
  'over midnight': 10,
  house: 10,
  'all of it': 3,
  'guarded from': 4,
  insert: 15,
  update: 10,
  upsert: 4,
  replace: 4,
  remove: 4,
  'update-or-replace': 3,
  'capacity cut': 2,
  'replace-resource': 1,
  '25 hours': 0.5,
  key: 0.02,
  'over an old cut': 0.02,
};

describe('the guard of the ledger', () => {
  it(`agrees with plain arithmetic in ${STEPS} random steps (SEED=${SEED})`, () => {
    const { difference, counts } = runModel({ seed: SEED, steps: STEPS });
    console.log(`the guard against the oracle: SEED=${SEED}`, counts);
    expect(difference, `SEED=${SEED}`).toBeNull();
    for (const [what, least] of Object.entries(SHARES_MIN)) {
      expect((100 * (counts[what] ?? 0)) / STEPS, `share of "${what}", SEED=${SEED}`).toBeGreaterThan(least);
    }
  });
});

describe('the oracle contradicts a guard', () => {
  const released = readMigrations(MIGRATIONS);
  const rewrite = (name: string, ...changes: [string, string][]) =>
    rewriteTrigger(released, name, ...changes);
  const weakened = {
    'that is missing at inserts': 'DROP TRIGGER claim_guard_insert',
    'that is missing at updates': 'DROP TRIGGER claim_guard_update',
    'that is missing at cuts': 'DROP TRIGGER resource_guard_capacity',
    'that is missing at replaced resources': 'DROP TRIGGER resource_guard_inserted',
    'that lets guarded_from fall by a replacement': 'DROP TRIGGER resource_guard_insert',
    'that looks back too little': rewrite('claim_guard_insert', ['- 1500', '- 600']),
    'that looks back a day and not 25 hours': rewrite('claim_guard_insert', ['- 1500', '- 1440']),
    'that lets the last minute go': rewrite('claim_guard_insert', [
      'c.from_min < NEW.to_min',
      'c.from_min < NEW.to_min - 1',
    ]),
    'that takes touching for meeting': rewrite('claim_guard_insert', [
      'c.from_min < NEW.to_min',
      'c.from_min <= NEW.to_min',
    ]),
    'that sums all overlaps': rewrite('claim_guard_insert', ['c.to_min < NEW.to_min', 'c.to_min < 0']),
    'that forgets what the house withholds': rewrite('claim_guard_insert', [
      'capacity - withheld',
      'capacity',
    ]),
    'that lets no house claims overlap': rewrite('claim_guard_insert', [
      'max(0, capacity - withheld)',
      'capacity - withheld',
    ]),
    'that is off by one': rewrite('claim_guard_update', ['taken > max', 'taken - 1 > max']),
    'that judges only some columns': rewrite('claim_guard_update', [
      'OF resource_id, from_min',
      'OF from_min',
    ]),
    'that judges history at a cut': rewrite(
      'resource_guard_capacity',
      ['max(c.from_min, NEW.guarded_from)', 'c.from_min'],
      ['c.from_min > NEW.guarded_from - 1500 AND c.to_min > NEW.guarded_from', 'c.to_min > 0'],
    ),
  };
  it.each(Object.entries(weakened))('%s', (_title, weaken) => {
    expect(runModel({ seed: SEED, steps: STEPS, weaken }).difference, `SEED=${SEED}`).not.toBeNull();
  });
});
