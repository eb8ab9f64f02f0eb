import { StoreUnavailable } from '../engine-errors.ts';
import type { Connection } from './open-connection.ts';
import { isBusy, isFatalToTransaction, translateError } from './sqlite-errors.ts';
import type { WriteGate } from './write-gate.ts';

/** So many requests may wait for a commit; beyond it a request is refused at once, so that memory stays bounded. */
export const REQUESTS_WAITING_MAX = 10_000;
/** Turns of the event loop that a commit waits at most for more requests to share it. */
const TURNS_GATHERED_MAX = 8;
/** At most so many requests share one commit: it bounds how long the gate is held. */
export const REQUESTS_PER_COMMIT_MAX = 64;
/** How long a request waits for a lock that another process holds before it is refused. */
export const BUSY_WAIT_MS_MAX = 5_000;
const BUSY_PAUSE_MS_MAX = 100;

interface Waiting {
  readonly holder: string;
  readonly run: () => unknown;
  readonly since: number;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

type Outcome = { readonly value: unknown } | { readonly error: unknown };

/**
 * Lets requests share a commit, never an outcome: each has a savepoint of its own, and is answered after the commit.
 * If an error has ended the shared transaction (disk full, I/O, busy at commit), every request of it fails and nothing
 * of it runs on.
 */
export class SharedCommit {
  readonly #db: Connection;
  readonly #gate: WriteGate;
  readonly #begin: () => void;
  readonly #commit: () => void;
  readonly #savepoint: () => void;
  readonly #release: () => void;
  readonly #rollbackTo: () => void;
  readonly #leaveTransactions: () => void;
  readonly #busyWaitMs: number;
  #waiting: Waiting[] = [];
  #onDrained: (() => void)[] = [];
  #scheduled = false;
  #busyTurns = 0;

  /** `leaveTransactions` rolls back what an earlier failure has left open on any connection that writes. */
  constructor(db: Connection, gate: WriteGate, leaveTransactions: () => void, busyWaitMs: number) {
    this.#db = db;
    this.#gate = gate;
    this.#leaveTransactions = leaveTransactions;
    this.#busyWaitMs = busyWaitMs;
    this.#begin = prepared(db, 'BEGIN IMMEDIATE');
    this.#commit = prepared(db, 'COMMIT');
    this.#savepoint = prepared(db, 'SAVEPOINT request');
    this.#release = prepared(db, 'RELEASE request');
    this.#rollbackTo = prepared(db, 'ROLLBACK TO request');
  }

  /** Runs `work`, which makes database calls and never waits, in the next commit; resolves after the commit is durable. */
  add<T>(holder: string, work: () => T): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      // Judged here and not when the commit enters: by then it would hit the others of the same commit, or wait for ever.
      this.#gate.assertOutside(holder);
      const settle = (value: unknown): void => {
        resolve(value as T);
      };
      if (this.#waiting.length >= REQUESTS_WAITING_MAX) {
        reject(new StoreUnavailable('too many requests wait for the write gate'));
        return;
      }
      this.#waiting.push({ holder, run: work, since: performance.now(), resolve: settle, reject });
      this.#schedule(0);
    });
  }

  /** Resolves when everything that was added has its outcome. */
  async drained(): Promise<void> {
    if (!this.#scheduled) return;
    await new Promise<void>((resume) => this.#onDrained.push(resume));
  }

  #schedule(pauseMs: number): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    if (pauseMs > 0) setTimeout(() => void this.#enter(), pauseMs);
    else this.#gather(0, 0);
  }

  /** What arrives in one turn of the event loop shares the commit, and what the next turns bring while they bring more. */
  #gather(known: number, turns: number): void {
    setImmediate(() => {
      const grows = this.#waiting.length > known && this.#waiting.length < REQUESTS_PER_COMMIT_MAX;
      if (grows && turns < TURNS_GATHERED_MAX) this.#gather(this.#waiting.length, turns + 1);
      else void this.#enter();
    });
  }

  async #enter(): Promise<void> {
    try {
      const names = (): string =>
        [...new Set(this.#waiting.slice(0, REQUESTS_PER_COMMIT_MAX).map((one) => one.holder))].join(', ');
      await this.#gate.enterSync(names(), () => {
        this.#commitSome();
      });
      this.#busyTurns = 0;
      this.#scheduled = false;
      if (this.#waiting.length > 0) this.#schedule(0);
    } catch (error) {
      this.#scheduled = false;
      this.#failOrRetry(error);
    }
    this.#tellIfDrained();
  }

  #tellIfDrained(): void {
    if (this.#scheduled) return;
    for (const resume of this.#onDrained.splice(0)) resume();
  }

  /** Nothing has run: the transaction could not begin. */
  #failOrRetry(error: unknown): void {
    const now = performance.now();
    const [kept, given] = partition(
      this.#waiting,
      (one) => isBusy(error) && now - one.since < this.#busyWaitMs,
    );
    this.#waiting = kept;
    const reason = unavailable('the store cannot take writes now', error);
    for (const one of given) one.reject(reason);
    this.#busyTurns += 1;
    if (kept.length > 0) this.#schedule(Math.min(BUSY_PAUSE_MS_MAX, 2 ** Math.min(this.#busyTurns, 7)));
  }

  #commitSome(): void {
    this.#leaveTransactions();
    this.#begin();
    const tasks = this.#waiting.splice(0, REQUESTS_PER_COMMIT_MAX);
    const outcomes: Outcome[] = [];
    try {
      for (const task of tasks) outcomes.push(this.#runInSavepoint(task));
      this.#commit();
    } catch (error) {
      this.#abandon();
      const reason = unavailable('the commit failed', error);
      for (const task of tasks) task.reject(reason);
      return;
    }
    tasks.forEach((task, index) => {
      settle(task, outcomes[index]);
    });
  }

  /** Throws only what ends the whole transaction. */
  #runInSavepoint(task: Waiting): Outcome {
    this.#savepoint();
    try {
      const value = task.run();
      this.#release();
      return { value };
    } catch (error) {
      if (isFatalToTransaction(error) || !this.#db.inTransaction) throw error;
      this.#rollbackTo();
      this.#release();
      return { error: translateError(error) };
    }
  }

  #abandon(): void {
    try {
      if (this.#db.inTransaction) this.#db.exec('ROLLBACK');
    } catch {
      // Nothing was committed, and nothing else will be: the next commit leaves this transaction before it begins.
    }
  }
}

function unavailable(message: string, error: unknown): StoreUnavailable {
  const reason = translateError(error);
  return reason instanceof StoreUnavailable ? reason : new StoreUnavailable(message, { cause: error });
}

function settle(task: Waiting, outcome: Outcome | undefined): void {
  if (outcome === undefined) task.reject(new StoreUnavailable('the commit ended early'));
  else if ('error' in outcome) task.reject(outcome.error);
  else task.resolve(outcome.value);
}

function partition<T>(all: readonly T[], keep: (one: T) => boolean): [T[], T[]] {
  const kept: T[] = [];
  const given: T[] = [];
  for (const one of all) (keep(one) ? kept : given).push(one);
  return [kept, given];
}

function prepared(db: Connection, sql: string): () => void {
  const statement = db.prepare(sql);
  return () => void statement.run();
}
