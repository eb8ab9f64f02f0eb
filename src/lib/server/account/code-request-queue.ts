import { addMinutes, type Instant } from '#lib/domain/time/instant.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import type { Engine } from '#lib/server/engine/engine.ts';
import type { Log } from '#lib/server/log.ts';
import { hasWaitingMessage } from '#lib/server/message/message-reader.ts';
import type { CodeRequests } from './code-requests.ts';
import { findPersonByMobile } from './person-reader.ts';
import { CODE_SENT_MINUTES } from './sign-in-code-limits.ts';

/** Requests that wait to be looked at; what comes beyond them is dropped, and asked for again. */
export const CODE_REQUESTS_WAITING_MAX = 1_000;

/**
 * Requests for codes are looked at after the answer, so that its time does not tell whether a number is known. A crash may
 * lose what was asked for in the last moment; nobody was told that a code is on its way.
 */
export class CodeRequestQueue implements CodeRequests {
  readonly #engine: Engine;
  readonly #log: Log;
  readonly #now: () => Instant;
  readonly #waiting = new Set<string>();
  #work: Promise<void> | null = null;

  constructor(engine: Engine, log: Log, now: () => Instant) {
    this.#engine = engine;
    this.#log = log;
    this.#now = now;
  }

  add(mobile: string): void {
    if (this.#waiting.size >= CODE_REQUESTS_WAITING_MAX) return;
    this.#waiting.add(mobile);
    setImmediate(() => void this.flush());
  }

  async flush(): Promise<void> {
    this.#work ??= this.#lookAtAll().finally(() => {
      this.#work = null;
    });
    await this.#work;
  }

  async #lookAtAll(): Promise<void> {
    for (const mobile of this.#waiting) {
      this.#waiting.delete(mobile);
      try {
        await this.#queueCode(mobile);
      } catch (error) {
        this.#log.warn({ error: String(error) }, 'a request for a code was not looked at');
      }
    }
  }

  async #queueCode(mobile: string): Promise<void> {
    const person = await findPersonByMobile(readingFrom({ engine: this.#engine }), mobile);
    if (!person || person.disabledAt !== null) return;
    const now = this.#now();
    await this.#engine.configure('account.requestCode', async (transaction) => {
      if (await hasWaitingMessage(transaction, person.id, 'sign-in-code')) return;
      const until = addMinutes(now, CODE_SENT_MINUTES);
      await transaction.send({
        kind: 'sign-in-code',
        personId: person.id,
        bookingId: null,
        facts: {},
        now,
        until,
      });
    });
  }
}
