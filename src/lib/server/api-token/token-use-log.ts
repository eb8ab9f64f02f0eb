import type { Instant } from '#lib/domain/time/instant.ts';
import type { Engine } from '#lib/server/engine/engine.ts';
import type { Log } from '#lib/server/log.ts';

const FLUSH_AFTER_MS = 5_000;
/** Different tokens that wait to be written at most; of what comes beyond them the use is written another time. */
export const TOKENS_WAITING_MAX = 5_000;

/**
 * When tokens were used last: noted in memory with the call, and written afterwards, all of some seconds in one transaction
 * and each token once a minute at most. A crash may lose the last seconds of it.
 */
export class TokenUseLog {
  readonly #engine: Engine;
  readonly #log: Log;
  #waiting = new Map<number, Instant>();
  /** What was written in the present minute. */
  #written = new Set<number>();
  #minute = -1;
  #timer: NodeJS.Timeout | null = null;

  constructor(engine: Engine, log: Log) {
    this.#engine = engine;
    this.#log = log;
  }

  note(tokenId: number, now: Instant): void {
    if (now !== this.#minute) {
      this.#minute = now;
      this.#written = new Set();
    }
    if (this.#written.has(tokenId) || this.#waiting.size >= TOKENS_WAITING_MAX) return;
    this.#waiting.set(tokenId, now);
    this.#timer ??= setTimeout(() => void this.flush(), FLUSH_AFTER_MS).unref();
  }

  async flush(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const uses = [...this.#waiting].map(([tokenId, at]) => ({ tokenId, at }));
    this.#waiting = new Map();
    if (uses.length === 0) return;
    for (const { tokenId, at } of uses) if (at === this.#minute) this.#written.add(tokenId);
    try {
      await this.#engine.transact({
        holder: 'apiToken.noteUses',
        load: () => null,
        decide: () => ({ changes: [{ type: 'note-token-uses', uses }], answer: null }),
      });
    } catch (error) {
      this.#log.warn({ error: String(error), tokens: uses.length }, 'the use of tokens was not noted');
    }
  }
}
