// npm run bench: measures the program as it is built, and prints what it found.
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FULL_SIZES, QUICK_SIZES, type Result } from './benchmark.ts';
import { create } from './benchmarks/create.ts';
import { day } from './benchmarks/day.ts';
import { guard } from './benchmarks/guard.ts';
import { growthCreate, growthDay } from './benchmarks/growth.ts';
import { race } from './benchmarks/race.ts';
import { statements } from './benchmarks/statements.ts';
import { stay } from './benchmarks/stay.ts';
import { measureDisk } from './measure-disk.ts';
import { readOptions, USAGE, type Options } from './read-options.ts';
import { tableOf, writeResults } from './report-results.ts';

const REPOSITORY = fileURLToPath(new URL('../', import.meta.url));
const BENCHMARKS = [create, stay, day, growthCreate, growthDay, race, guard, statements];

async function main(options: Options): Promise<void> {
  const conditions = {
    sizes: options.quick ? QUICK_SIZES : FULL_SIZES,
    programFolder: options.program === null ? REPOSITORY : resolve(options.program),
  };
  console.log(`Node ${process.version}, ${availableParallelism()} CPUs, ${measureDisk()} ms for a durable write of 4 KiB`);
  const results: Result[] = [];
  for (const benchmark of BENCHMARKS) {
    if (options.only && !options.only.includes(benchmark.name)) continue;
    const since = performance.now();
    results.push(...(await benchmark.run(conditions)));
    console.log(`${benchmark.name}: ${((performance.now() - since) / 1_000).toFixed(1)} s`);
  }
  console.log(tableOf(results));
  if (options.json !== null) writeResults(options.json, results);
}

function optionsOrExit(): Options {
  try {
    return readOptions(process.argv.slice(2), BENCHMARKS.map(({ name }) => name));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    process.exit(2);
  }
}

await main(optionsOrExit());
