import { AsyncLocalStorage } from 'node:async_hooks';
import { GateReentered } from '../engine-errors.ts';

/** A holder that keeps the gate longer than this is reported. */
export const GATE_HOLD_MS_MAX = 250;

export interface GateReport {
  readonly holder: string;
  readonly heldMs: number;
}

/** What the work inside inherits, and also what it leaves behind: that runs on outside once the gate was left. */
interface Holding {
  readonly holder: string;
  inside: boolean;
}

/**
 * The one gate of all writes of the process: one holder at a time, first come, first served. It is not re-entrant:
 * entering it from inside throws, because waiting for oneself never ends.
 */
export class WriteGate {
  readonly #onLongHold: (report: GateReport) => void;
  readonly #holding = new AsyncLocalStorage<Holding>();
  #syncHolder: string | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  constructor(onLongHold: (report: GateReport) => void) {
    this.#onLongHold = onLongHold;
  }

  /** How many wait or are inside. */
  get load(): number {
    return this.#waiting;
  }

  /** Runs `work` alone. Only database calls belong inside. */
  async enter<T>(holder: string, work: () => Promise<T>): Promise<T> {
    const holding: Holding = { holder, inside: true };
    return this.#queue(holder, async () => {
      try {
        return await this.#holding.run(holding, work);
      } finally {
        holding.inside = false;
      }
    });
  }

  /** The same for work without an await in between: the hot path. */
  async enterSync<T>(holder: string, work: () => T): Promise<T> {
    return this.#queue(holder, () => {
      this.#syncHolder = holder;
      try {
        return work();
      } finally {
        this.#syncHolder = null;
      }
    });
  }

  /** Throws where the caller runs inside the gate: what it is about to wait for could never come. */
  assertOutside(holder: string): void {
    const holding = this.#holding.getStore();
    const inside = this.#syncHolder ?? (holding?.inside === true ? holding.holder : null);
    if (inside !== null) throw new GateReentered(`${holder} entered the write gate inside ${inside}`);
  }

  async #queue<T>(holder: string, work: () => T | Promise<T>): Promise<T> {
    this.assertOutside(holder);
    this.#waiting += 1;
    const turn = this.#last.then(() => this.#hold(holder, work));
    this.#last = turn.then(ignore, ignore);
    try {
      return await turn;
    } finally {
      this.#waiting -= 1;
    }
  }

  async #hold<T>(holder: string, work: () => T | Promise<T>): Promise<T> {
    const since = performance.now();
    try {
      return await work();
    } finally {
      const heldMs = performance.now() - since;
      if (heldMs > GATE_HOLD_MS_MAX) this.#onLongHold({ holder, heldMs: Math.round(heldMs) });
    }
  }
}

function ignore(): void {
  // The turn's own caller sees its outcome; the queue only needs to know that it ended.
}
