// npm run test:mutation: plants bugs one by one into a copy of the sources, and proves that the simulation finds each. A bug
// that stays hidden, and a sound program that is found wanting, are errors. Takes some minutes.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { PLANTED_BUGS, type PlantedBug } from './planted-bugs.ts';

const REPOSITORY = resolve(import.meta.dirname, '..');
const SIMULATION = 'tests/integration/simulation/first-seed.test.ts';
const LEFT_OUT = new Set(['node_modules', '.git', 'build', 'gallery', 'data', 'test-results', '.svelte-kit']);
/** The same play for every bug; each is met long before the last step. */
const SEED = '20261201';
const STEPS = '25000';

function main(): void {
  const only = process.argv[2];
  const folder = mkdtempSync(join(tmpdir(), 'yizhan-bugs-'));
  try {
    cpSync(REPOSITORY, folder, { recursive: true, filter: (path) => !LEFT_OUT.has(basename(path)) });
    symlinkSync(join(REPOSITORY, 'node_modules'), join(folder, 'node_modules'));
    let wrong = 0;
    if (only === undefined) wrong += report('nothing planted', play(folder), null);
    for (const bug of PLANTED_BUGS.filter(({ name }) => only === undefined || name.includes(only)))
      wrong += report(bug.name, withBug(folder, bug), bug);
    if (wrong > 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Played {
  readonly passed: boolean;
  /** The first difference, with its seed and step. */
  readonly difference: string;
}

function withBug(folder: string, { edits }: PlantedBug): Played {
  const sound = edits.map(({ file }) => readFileSync(join(folder, file), 'utf8'));
  edits.forEach(({ file, find, plant }, index) => {
    const parts = (sound[index] ?? '').split(find);
    if (parts.length !== 2) throw new Error(`${file} has ${parts.length - 1} times: ${find}`);
    writeFileSync(join(folder, file), parts.join(plant));
  });
  try {
    return play(folder);
  } finally {
    edits.forEach(({ file }, index) => {
      writeFileSync(join(folder, file), sound[index] ?? '');
    });
  }
}

function play(folder: string): Played {
  const typed = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'integration', SIMULATION];
  const env = { ...process.env, SEED, SIMULATED_STEPS: STEPS, NO_COLOR: '1' };
  const ended = spawnSync(process.execPath, typed, { cwd: folder, env, encoding: 'utf8' });
  const difference = /seed \d+, step \d+: .*/.exec(ended.stdout + ended.stderr)?.[0] ?? '';
  return { passed: ended.status === 0, difference };
}

/** 1 where it is wrong. */
function report(name: string, { passed, difference }: Played, bug: PlantedBug | null): number {
  const isRight = bug ? difference !== '' : passed;
  const what = bug ? (isRight ? `found: ${difference.slice(0, 160)}` : 'HIDDEN') : passed ? 'sound' : 'WRONG';
  console.log(`${name}: ${what}`);
  return isRight ? 0 : 1;
}

main();
