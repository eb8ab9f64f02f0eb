// A process that runs one job when it is told to: run-when-told.ts <file>. Lines "run <ms>" and "hold <ms>" say the time; it
// prints "ran" or "kept out", and with "hold" it prints "running" and never ends its run.
import { createInterface } from 'node:readline';
import { openLog } from '#lib/server/log.ts';
import { JobRunner } from '#lib/server/upkeep/job-runner.ts';
import { openEngine } from '../support/engine-store.ts';

const WAIT_MS = 60_000;

const [, , file = ''] = process.argv;
const engine = openEngine({ file }, { busyWaitMs: WAIT_MS });
let nowMs = 0;
const jobs = new JobRunner(engine, openLog('silent'), () => nowMs);

function hold(): Promise<void> {
  process.stdout.write('running\n');
  return new Promise(() => undefined);
}

process.stdout.write('ready\n');
for await (const line of createInterface({ input: process.stdin })) {
  const [order = '', at = ''] = line.split(' ');
  nowMs = Number(at);
  const work = order === 'hold' ? hold : () => Promise.resolve();
  const outcome = await jobs.run('forget-answers', work);
  process.stdout.write(outcome === 'done' ? 'ran\n' : 'kept out\n');
}
