import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface Written {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly ratio?: number;
  readonly against?: string;
}

const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url));
const RACED_PLACES = 20;

const run = promisify(execFile);

describe('the benchmarks, with tiny numbers', () => {
  let folder: string;
  let results: readonly Written[];
  let printed: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'yizhan-bench-test-'));
    const file = join(folder, 'results.json');
    const typed = ['bench/main.ts', '--quick', '--only', 'create,auth,login-flood,race', '--json', file];
    printed = (await run(process.execPath, typed, { cwd: REPOSITORY })).stdout;
    results = (JSON.parse(readFileSync(file, 'utf8')) as { results: Written[] }).results;
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('write each figure under a name of its own that begins with its benchmark', () => {
    const names = results.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^(create|auth|login-flood|race)(-|$)/.test(name))).toEqual([]);
    expect(results.filter(({ value, unit }) => !Number.isFinite(value) || unit === '')).toEqual([]);
  });

  it('judge bookings and those who are signed in by calls that do nothing, and a flood by what it disturbs', () => {
    const judged = results.filter(({ ratio }) => ratio !== undefined);
    expect(judged.map(({ name, against }) => [name, against])).toEqual([
      ['create', 'measure.noop'],
      ['create-signed-in', 'measure.signedInNoop'],
      ['auth-cookie', 'measure.noop'],
      ['auth-token', 'measure.noop'],
      ['login-flood', 'availability.day'],
    ]);
    for (const { ratio } of judged) expect(ratio).toBeGreaterThan(0);
    expect(results.filter(({ against, ratio }) => against !== undefined && ratio === undefined)).toEqual([]);
  });

  it('give each raced place once, and find no error', () => {
    const values = Object.fromEntries(results.map(({ name, value }) => [name, value]));
    expect(values).toMatchObject({
      'race-winners': RACED_PLACES,
      'race-claims': RACED_PLACES,
      'race-attempts': 10 * RACED_PLACES,
      'race-over-bookings': 0,
      'race-errors': 0,
    });
  });

  it('print the table', () => {
    expect(printed).toMatch(/^figure +value +ratio/m);
  });

  it('refuse a benchmark that there is not, and name those that there are', async () => {
    const typed = ['bench/main.ts', '--only', 'croissant'];
    const ended = run(process.execPath, typed, { cwd: REPOSITORY });
    await expect(ended).rejects.toMatchObject({ code: 2 });
    await expect(ended).rejects.toThrow('growth-create');
  });
});
