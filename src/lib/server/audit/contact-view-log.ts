import type { Engine } from '#lib/server/engine/engine.ts';
import type { NewEvent } from '#lib/server/engine/new-event.ts';
import type { Log } from '#lib/server/log.ts';

/** Where somebody sees a number in full. */
export type ContactVia = 'queue' | 'booking' | 'people' | 'registration';

export interface ContactView {
  readonly actorId: number;
  /** Whose number it is. */
  readonly personId: number;
  readonly stationId: number | null;
  readonly partyId: number | null;
  readonly via: ContactVia;
}

/** Equal views within so long are one record, and those after the first are counted in a second one. */
export const CONTACT_VIEWS_MERGED_MS = 10 * 60_000;
/** Different views that are counted at the same time at most; beyond them the oldest count is written and ended. */
export const CONTACT_VIEWS_COUNTED_MAX = 10_000;
/** Events of one transaction. */
const EVENTS_PER_COMMIT_MAX = 500;
const FIRST_FLUSH_MS = 1_000;
const NEXT_FLUSH_MS = 30_000;

interface Counted {
  readonly view: ContactView;
  readonly since: number;
  /** Views after the one that was recorded. */
  more: number;
}

/**
 * Who looked at whose number: noted in memory when it is shown, and recorded afterwards in batches, so that no answer waits
 * for it. A crash may lose the last second of first views, and what was counted after them.
 */
export class ContactViewLog {
  readonly #engine: Engine;
  readonly #log: Log;
  readonly #nowMs: () => number;
  readonly #counted = new Map<string, Counted>();
  #waiting: NewEvent[] = [];
  #timer: NodeJS.Timeout | null = null;

  constructor(engine: Engine, log: Log, nowMs: () => number) {
    this.#engine = engine;
    this.#log = log;
    this.#nowMs = nowMs;
  }

  /** One's own number is no secret to oneself. */
  note(atMs: number, views: readonly ContactView[]): void {
    for (const view of views) if (view.actorId !== view.personId) this.#count(view, atMs);
    if (this.#waiting.length > 0) this.#later(FIRST_FLUSH_MS);
  }

  #count(view: ContactView, now: number): void {
    const key = `${view.actorId} ${view.personId} ${view.stationId} ${view.partyId} ${view.via}`;
    const known = this.#counted.get(key);
    if (known && now - known.since < CONTACT_VIEWS_MERGED_MS) {
      known.more += 1;
      return;
    }
    if (known) this.#end(key, known);
    this.#counted.set(key, { view, since: now, more: 0 });
    this.#waiting.push(eventOf(view, now, 1));
    const [oldest] = this.#counted;
    if (this.#counted.size > CONTACT_VIEWS_COUNTED_MAX && oldest) this.#end(...oldest);
  }

  #end(key: string, { view, since, more }: Counted): void {
    this.#counted.delete(key);
    if (more > 0) this.#waiting.push(eventOf(view, since, more));
  }

  #later(afterMs: number): void {
    this.#timer ??= setTimeout(() => void this.flush(), afterMs).unref();
  }

  /** Records what waits; with `all` also what is still being counted, as at the end of the program. */
  async flush({ all = false } = {}): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const now = this.#nowMs();
    for (const [key, counted] of [...this.#counted])
      if (all || now - counted.since >= CONTACT_VIEWS_MERGED_MS) this.#end(key, counted);
    const events = this.#waiting;
    this.#waiting = [];
    for (let from = 0; from < events.length; from += EVENTS_PER_COMMIT_MAX)
      await this.#write(events.slice(from, from + EVENTS_PER_COMMIT_MAX));
    if (!all && this.#counted.size > 0) this.#later(NEXT_FLUSH_MS);
  }

  async #write(events: readonly NewEvent[]): Promise<void> {
    try {
      await this.#engine.transact({
        holder: 'audit.contactViews',
        load: () => null,
        decide: () => ({ changes: events.map((event) => ({ type: 'record-event', event })), answer: null }),
      });
    } catch (error) {
      this.#log.error(
        { error: String(error), views: events.length },
        'views of contacts wait to be recorded',
      );
      this.#waiting = [...events, ...this.#waiting].slice(0, CONTACT_VIEWS_COUNTED_MAX);
    }
  }
}

function eventOf(
  { actorId, personId, stationId, partyId, via }: ContactView,
  atMs: number,
  times: number,
): NewEvent {
  return {
    atMs,
    actorId,
    partyId,
    stationId,
    subject: 'person',
    subjectId: personId,
    action: 'contact-viewed',
    facts: { via, times },
  };
}
