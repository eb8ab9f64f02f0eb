// npm run bench: measures the program as it is built, and prints what it found.
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { FULL_SIZES, QUICK_SIZES, type Benchmark, type Result } from './benchmark.ts';
import { auth } from './benchmarks/auth.ts';
import { closure } from './benchmarks/closure.ts';
import { create } from './benchmarks/create.ts';
import { day } from './benchmarks/day.ts';
import { growthCreate, growthDay } from './benchmarks/growth.ts';
import { guard } from './benchmarks/guard.ts';
import { loginFlood } from './benchmarks/login-flood.ts';
import { map } from './benchmarks/map.ts';
import { outbox } from './benchmarks/outbox.ts';
import { page } from './benchmarks/page.ts';
import { quota } from './benchmarks/quota.ts';
import { race } from './benchmarks/race.ts';
import { rush } from './benchmarks/rush.ts';
import { statements } from './benchmarks/statements.ts';
import { stay } from './benchmarks/stay.ts';
import { waitlist } from './benchmarks/waitlist.ts';
import { measureDisk } from './measure-disk.ts';
import { readOptions, USAGE, type Options } from './read-options.ts';
import { isWrong, tableOf, writeResults } from './report-results.ts';
import { REPOSITORY } from './repository.ts';

const BENCHMARKS: readonly Benchmark[] = [
  create,
  outbox,
  auth,
  loginFlood,
  stay,
  day,
  page,
  map,
  growthCreate,
  growthDay,
  quota,
  race,
  rush,
  guard,
  statements,
  waitlist,
  closure,
];

async function main({ quick, only, json, program }: Options): Promise<void> {
  const sizes = quick ? QUICK_SIZES : FULL_SIZES;
  const programFolder = program === null ? REPOSITORY : resolve(program);
  const disk = `${measureDisk()} ms for a durable write of 4 KiB`;
  console.log(`Node ${process.version}, ${availableParallelism()} CPUs, ${disk}, ${sizes.rounds} rounds`);
  const results: Result[] = [];
  for (const benchmark of BENCHMARKS) {
    if (only && !only.includes(benchmark.name)) continue;
    const since = performance.now();
    const measured = await benchmark.run({ sizes, programFolder });
    // Where the system tells no CPU time there is no figure of it.
    results.push(...measured.filter(({ value }) => Number.isFinite(value)));
    console.log(`${benchmark.name}: ${((performance.now() - since) / 1_000).toFixed(1)} s`);
  }
  console.log(tableOf(results));
  if (json !== null) writeResults(json, results);
  if (results.some(isWrong)) process.exitCode = 1;
}

function optionsOrExit(): Options {
  try {
    return readOptions(
      process.argv.slice(2),
      BENCHMARKS.map(({ name }) => name),
    );
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    process.exit(2);
  }
}

await main(optionsOrExit());
