import type { Instant } from '#lib/domain/time/instant.ts';
import type { Engine } from '#lib/server/engine/engine.ts';
import type { LastUse } from '#lib/server/engine/ledger-changes.ts';
import type { Log } from '#lib/server/log.ts';

const FLUSH_AFTER_MS = 5_000;
/** What waits to be written at most; of what comes beyond it the use is written another time. */
export const USES_WAITING_MAX = 10_000;

/**
 * When sessions and access tokens were used last: noted in memory with the call, and written afterwards, all of some seconds
 * in one transaction. A crash may lose the last seconds of it.
 */
export class LastUseLog {
  readonly #engine: Engine;
  readonly #log: Log;
  #waiting = new Map<string, LastUse>();
  #timer: NodeJS.Timeout | null = null;

  constructor(engine: Engine, log: Log) {
    this.#engine = engine;
    this.#log = log;
  }

  note(of: LastUse['of'], tokenHash: Buffer, at: Instant): void {
    const key = tokenHash.toString('base64');
    if (!this.#waiting.has(key) && this.#waiting.size >= USES_WAITING_MAX) return;
    this.#waiting.set(key, { of, tokenHash, at });
    this.#timer ??= setTimeout(() => void this.flush(), FLUSH_AFTER_MS).unref();
  }

  /** What is not written yet. */
  noted(tokenHash: Buffer): Instant | null {
    return this.#waiting.get(tokenHash.toString('base64'))?.at ?? null;
  }

  async flush(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const uses = [...this.#waiting.values()];
    if (uses.length === 0) return;
    try {
      await this.#engine.transact({
        holder: 'session.noteUses',
        load: () => null,
        decide: () => ({ changes: [{ type: 'note-uses', uses }], answer: null }),
      });
    } catch (error) {
      this.#log.warn({ error: String(error), uses: uses.length }, 'the last use was not noted');
    }
    // Only now: in between somebody may ask when a session was seen. What was noted meanwhile waits for the next time.
    const done = new Set(uses);
    for (const [key, use] of this.#waiting) if (done.has(use)) this.#waiting.delete(key);
    if (this.#waiting.size > 0) this.#timer ??= setTimeout(() => void this.flush(), FLUSH_AFTER_MS).unref();
  }
}
