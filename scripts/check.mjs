// `npm run check`: types, lint, format and architecture, two at a time. Started by run.mjs on Node 24, after the routes were
// synchronized and the database client generated. With names after it, only those parts: `check.mjs types lint`.
import { captureProgram } from './child-process.mjs';
import { say } from './progress.mjs';

const AT_ONCE = 2;

/** The longest first, so that the short ones run beside it. */
const PARTS = {
  types: [
    'node_modules/svelte-check/bin/svelte-check',
    '--tsconfig',
    './tsconfig.json',
    '--fail-on-warnings',
    '--output',
    'human',
  ],
  // By far the longest: it works on two files at a time.
  lint: ['node_modules/eslint/bin/eslint.js', '--concurrency=2', '--max-warnings=0', '.'],
  format: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
  architecture: [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    'integration',
    '--reporter=dot',
    'tests/architecture',
  ],
};

async function runPart(name) {
  const startedAt = performance.now();
  say(`> ${name} ...`);
  const { code, output } = await captureProgram(process.execPath, PARTS[name]);
  if (code !== 0) process.stdout.write(`${output.trimEnd()}\n`);
  say(
    `  ${name}: ${code === 0 ? 'ok' : 'FAILED'} after ${Math.round((performance.now() - startedAt) / 1000)} s`,
  );
  return code === 0 ? [] : [name];
}

async function runParts(names) {
  const waiting = [...names];
  const failed = [];
  const worker = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) failed.push(...(await runPart(name)));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return failed;
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(PARTS, name));
if (unknown.length > 0) {
  console.log(`No such part: ${unknown.join(', ')}. The parts are ${Object.keys(PARTS).join(', ')}.`);
  process.exitCode = 1;
} else {
  const failed = await runParts(asked.length > 0 ? asked : Object.keys(PARTS));
  console.log(failed.length === 0 ? 'check: all is well' : `check: ${failed.join(', ')} failed`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}
