import type { Engine } from '#lib/server/engine/engine.ts';
import type { NewDemand } from '#lib/server/engine/ledger-changes.ts';
import type { Log } from '#lib/server/log.ts';

/** Different refused requests that wait to be counted at most; what comes beyond them is not counted. */
export const DEMAND_WAITING_MAX = 2_000;
const FLUSH_AFTER_MS = 1_000;

/**
 * Counts well-formed requests that the rules refused: outside the ledger, after the answer, in batches. A crash may lose
 * the last second of counting, never anything that was acknowledged.
 */
export class DemandLog {
  readonly #engine: Engine;
  readonly #log: Log;
  #waiting = new Map<string, NewDemand>();
  #timer: NodeJS.Timeout | null = null;

  constructor(engine: Engine, log: Log) {
    this.#engine = engine;
    this.#log = log;
  }

  count(demand: Omit<NewDemand, 'times'>): void {
    const key = `${demand.partyId} ${demand.askedDay} ${demand.bodyHash.toString('base64')}`;
    const known = this.#waiting.get(key);
    if (!known && this.#waiting.size >= DEMAND_WAITING_MAX) return;
    this.#waiting.set(key, { ...demand, times: (known?.times ?? 0) + 1 });
    this.#timer ??= setTimeout(() => void this.flush(), FLUSH_AFTER_MS).unref();
  }

  async flush(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const batch = [...this.#waiting.values()];
    this.#waiting = new Map();
    if (batch.length === 0) return;
    try {
      await this.#engine.transact({
        holder: 'demand.count',
        load: () => null,
        decide: () => ({
          changes: batch.map((demand) => ({ type: 'count-demand' as const, demand })),
          answer: null,
        }),
      });
    } catch (error) {
      this.#log.warn({ error: String(error), requests: batch.length }, 'demand was not counted');
    }
  }
}
