// Every npm script starts here: `node scripts/run.mjs COMMAND [arguments]` sets up what the command needs, then runs it on
// Node 24. So each of them works first thing in a fresh clone.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { say, SetUpError } from './progress.mjs';
import { ensureBuilt, ensureGenerated, ensureInstalled, ROOT, runOnNode24 } from './set-up.mjs';

const NODE_MAJOR_MIN = 20;

const vitest = 'node_modules/vitest/vitest.mjs';
const vite = 'node_modules/vite/bin/vite.js';

/** What each command needs beforehand, and what it runs; the arguments typed after the command come last. */
const COMMANDS = {
  demo: { setUp: ensureBuilt, script: 'scripts/demo.ts' },
  start: { setUp: ensureBuilt, script: 'src/main.ts' },
  dev: { setUp: ensureGenerated, script: vite, first: ['dev'], env: { NODE_ENV: 'development' } },
  build: { setUp: ensureBuilt },
  test: { setUp: ensureBuilt, script: 'scripts/test.mjs' },
  'test:quick': { setUp: ensureGenerated, script: vitest, first: ['run', '--project', 'unit'] },
  'test:crash': {
    setUp: ensureBuilt,
    script: vitest,
    first: ['run', '--project', 'integration', 'tests/crash'],
    env: { CRASH_ROUNDS: '20' },
  },
  'test:mutation': { setUp: ensureGenerated, script: 'scripts/plant-bugs.ts' },
  check: { setUp: ensureGenerated, script: 'scripts/check.mjs' },
  types: { setUp: ensureGenerated, script: 'scripts/check.mjs', first: ['types'] },
  lint: { setUp: ensureGenerated, script: 'scripts/check.mjs', first: ['lint'] },
  format: {
    setUp: ensureInstalled,
    script: 'node_modules/prettier/bin/prettier.cjs',
    first: ['--write', '--log-level=warn', '.'],
  },
  backup: { setUp: ensureGenerated, script: 'scripts/backup.ts' },
  restore: { setUp: ensureGenerated, script: 'scripts/restore.ts' },
  'officer-link': { setUp: ensureGenerated, script: 'scripts/officer-link.ts' },
  gallery: { setUp: ensureBuilt, script: 'scripts/take-gallery.ts' },
  bench: { setUp: ensureBuilt, script: 'bench/main.ts' },
};

async function main([name, ...typed]) {
  const command = Object.hasOwn(COMMANDS, name ?? '') ? COMMANDS[name] : null;
  if (!command)
    throw new SetUpError(`Say which command to run, one of: ${Object.keys(COMMANDS).join(', ')}.`);
  if (Number(process.versions.node.split('.')[0]) < NODE_MAJOR_MIN) {
    throw new SetUpError(`Node ${NODE_MAJOR_MIN} or later is needed to set up; this is ${process.version}.`);
  }
  await command.setUp();
  if (!command.script) return 0;
  if (!existsSync(join(ROOT, command.script)))
    throw new SetUpError(`${command.script} is missing from this folder.`);
  return await runOnNode24(command.script, [...(command.first ?? []), ...typed], command.env);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  say(error instanceof SetUpError ? error.message : error.stack);
  process.exitCode = 1;
}
