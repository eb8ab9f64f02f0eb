import { randomUUID } from 'node:crypto';
import type { JobName, JobOutcome } from '#lib/domain/upkeep/job-name.ts';
import type { Engine } from '#lib/server/engine/engine.ts';
import type { Log } from '#lib/server/log.ts';
import { giveLeasesBack, recordRun, takeLease } from './job-writer.ts';

/** A process that is gone keeps others from its jobs for no longer. */
export const LEASE_MS = 30_000;
/** A lease is renewed when it is so old, between runs and during a long one: what runs every other second writes seldom. */
const RENEWED_AFTER_MS = 10_000;
/** What runs often is recorded once a minute, and whenever it fails. */
const RECORDED_AFTER_MS = 60_000;
const PROBLEM_CHARACTERS_MAX = 200;

export interface RunOptions {
  /** Whether it is recorded however shortly before it was recorded last. */
  readonly recorded?: boolean;
}

/**
 * Runs jobs so that each runs at one place at a time, whoever wants it: in this process by a list of those that run, among
 * processes by a lease that stands in the database and is renewed for as long as the job runs.
 */
export class JobRunner {
  readonly #engine: Engine;
  readonly #log: Log;
  readonly #nowMs: () => number;
  readonly #holder = randomUUID();
  readonly #running = new Set<JobName>();
  readonly #taken = new Map<JobName, number>();
  readonly #recorded = new Map<JobName, number>();

  constructor(engine: Engine, log: Log, nowMs: () => number) {
    this.#engine = engine;
    this.#log = log;
    this.#nowMs = nowMs;
  }

  /** Null where it runs already, here or elsewhere. A job that fails is logged, and runs again when its time comes. */
  async run(
    name: JobName,
    work: () => Promise<void>,
    { recorded = false }: RunOptions = {},
  ): Promise<JobOutcome | null> {
    if (this.#running.has(name)) return null;
    this.#running.add(name);
    try {
      return (await this.#take(name)) ? await this.#perform(name, work, recorded) : null;
    } finally {
      this.#running.delete(name);
    }
  }

  /** So that another process need not wait until the leases have ended. */
  async end(): Promise<void> {
    if (this.#taken.size === 0 || !this.#engine.isOpen()) return;
    this.#taken.clear();
    await this.#engine.configure('upkeep.giveBack', (transaction) =>
      giveLeasesBack(transaction, this.#holder),
    );
  }

  async #take(name: JobName): Promise<boolean> {
    const nowMs = this.#nowMs();
    const since = this.#taken.get(name);
    if (since !== undefined && nowMs - since < RENEWED_AFTER_MS) return true;
    const lease = { name, holder: this.#holder, nowMs, untilMs: nowMs + LEASE_MS };
    const taken = await this.#engine.configure('upkeep.lease', (transaction) =>
      takeLease(transaction, lease),
    );
    if (taken) this.#taken.set(name, nowMs);
    else this.#taken.delete(name);
    return taken;
  }

  async #perform(name: JobName, work: () => Promise<void>, recorded: boolean): Promise<JobOutcome> {
    const startedMs = this.#nowMs();
    const beat = setInterval(() => {
      void this.#take(name).catch((error: unknown) => {
        this.#log.warn({ job: name, error: String(error) }, 'a lease was not renewed');
      });
    }, RENEWED_AFTER_MS).unref();
    let problem: string | null = null;
    try {
      await work();
    } catch (error) {
      problem = String(error);
      this.#log.error({ job: name, error: problem }, 'a job failed');
    } finally {
      clearInterval(beat);
    }
    await this.#record(name, startedMs, problem, recorded);
    return problem === null ? 'done' : 'failed';
  }

  async #record(name: JobName, startedMs: number, problem: string | null, always: boolean): Promise<void> {
    const last = this.#recorded.get(name) ?? Number.NEGATIVE_INFINITY;
    const isDue = always || problem !== null || startedMs - last >= RECORDED_AFTER_MS;
    if (!isDue || !this.#engine.isOpen()) return;
    this.#recorded.set(name, startedMs);
    const outcome = problem === null ? 'done' : 'failed';
    const told = (problem ?? '').slice(0, PROBLEM_CHARACTERS_MAX);
    await this.#engine.configure('upkeep.record', (transaction) =>
      recordRun(transaction, name, { startedMs, endedMs: this.#nowMs(), outcome, problem: told }),
    );
  }
}
