import { setTimeout as pass } from 'node:timers/promises';
import type { LoadJob } from './load/load-job.ts';
import { assertOnly } from './load/measure-load.ts';
import { cpuMillisecondsOf } from './server/process-cpu-time.ts';
import type { Measuring } from './with-server.ts';

/** What a server needed for a call in its own turns. */
export interface OwnTime {
  /** Elapsed time of its turns by number of calls. */
  readonly msPerCall: number;
  /** CPU time of all its threads by number of calls; NaN where the system does not tell. */
  readonly cpuMsPerCall: number;
}

export interface TurnTaker {
  readonly measuring: Measuring;
  readonly job: Omit<LoadJob, 'origin'>;
}

/** So short that a second in which the machine is slow is slow for all, and long enough for dozens of calls. */
const TURN_MS = 50;

/**
 * Several servers under load, of which one computes at a time: whoever has no turn is stopped in the midst of what it does, with
 * all its clients waiting, and goes on from there. Timers count on meanwhile, so what is done every two seconds comes the
 * more often by a server's own time, the more of them there are. Throws unless every call came to `outcome`. All are stopped
 * before and afterwards: what one has left to do slows nobody.
 */
export async function takeTurns<Name extends string>(
  takers: Readonly<Record<Name, TurnTaker>>,
  outcome: string,
): Promise<Record<Name, OwnTime>> {
  const names = Object.keys(takers) as Name[];
  for (const name of names) await prepare(takers[name]);
  const runs = names.map((name) => new Run(takers[name]));
  for (let turn = 0; runs.some(({ isDone }) => !isDone); turn += 1) {
    // In the opposite order every second time, so that nobody has the better place in what drifts.
    for (const run of turn % 2 === 0 ? runs : runs.toReversed()) if (!run.isDone) await run.takeTurn();
  }
  const times: [Name, OwnTime][] = [];
  for (const [index, name] of names.entries()) {
    const run = runs[index];
    if (run) times.push([name, await run.ownTime(outcome)]);
  }
  return Object.fromEntries(times) as Record<Name, OwnTime>;
}

async function prepare({ measuring: { server, clients }, job }: TurnTaker): Promise<void> {
  server.goOn();
  await clients.prepare({ ...job, origin: server.origin });
  server.pause();
}

/** The calls of one server, from the first until the last answer. */
class Run {
  readonly #taker: TurnTaker;
  readonly #cpuBefore: number;
  readonly #report: ReturnType<Measuring['clients']['go']>;
  #ownMs = 0;
  isDone = false;

  constructor(taker: TurnTaker) {
    this.#taker = taker;
    this.#cpuBefore = cpuMillisecondsOf(taker.measuring.server.processId);
    this.#report = taker.measuring.clients.go();
  }

  async takeTurn(): Promise<void> {
    const { server } = this.#taker.measuring;
    const since = performance.now();
    server.goOn();
    try {
      this.isDone = await Promise.race([this.#report.then(() => true), pass(TURN_MS, false)]);
    } finally {
      server.pause();
      this.#ownMs += performance.now() - since;
    }
  }

  async ownTime(outcome: string): Promise<OwnTime> {
    assertOnly(await this.#report, outcome);
    const cpuMs = cpuMillisecondsOf(this.#taker.measuring.server.processId) - this.#cpuBefore;
    const calls = this.#taker.job.calls.length;
    return { msPerCall: this.#ownMs / calls, cpuMsPerCall: cpuMs / calls };
  }
}
