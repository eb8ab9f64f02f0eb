import type { Instant } from '#lib/domain/time/instant.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';

/** So many pages may be kept up to date at a time, and so many for one session or address. */
export const WATCHERS_MAX = 2_000;
export const WATCHERS_PER_CALLER_MAX = 200;
/** How long a change may wait until those who look at it are told. */
const TICK_MS = 500;
/** A round that takes long is followed by a pause so many times as long. */
const PAUSE_PER_ROUND = 20;

/** With the store's version, and what is to be seen by now. */
type Tell = (version: string, mark: string | null) => void;

interface Watched {
  readonly station: string;
  readonly day: LocalDay;
  readonly tell: Set<Tell>;
  mark: string | null;
}

interface Sources {
  /** Another text after every commit. */
  readonly version: () => string;
  /** Holds end with time alone. */
  readonly minute: () => Instant;
  readonly mark: (station: string, day: LocalDay) => string | null;
}

/**
 * Tells those who look at a hall's day that it has changed. It asks the store for its version, which costs next to nothing,
 * and looks at the days that are watched only after a commit or when a minute is over.
 */
export class DayWatch {
  readonly #sources: Sources;
  readonly #days = new Map<string, Watched>();
  readonly #callers = new Map<string, number>();
  readonly #onEnd = new Set<() => void>();
  #timer: NodeJS.Timeout | null = null;
  #seen = '';
  #restUntil = 0;

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /**
   * Calls `tell` with the store's version after every change of the day, and `ended` when the program stops. Answers a
   * function that ends it, or null where too many watch already.
   */
  watch(
    caller: string,
    { station, day }: Pick<Watched, 'station' | 'day'>,
    tell: Tell,
    ended: () => void,
  ): (() => void) | null {
    const count = this.#callers.get(caller) ?? 0;
    if (count >= WATCHERS_PER_CALLER_MAX || this.#onEnd.size >= WATCHERS_MAX) return null;
    this.#callers.set(caller, count + 1);
    this.#onEnd.add(ended);
    const key = `${station} ${day}`;
    const watched = this.#days.get(key) ?? {
      station,
      day,
      tell: new Set(),
      mark: this.#sources.mark(station, day),
    };
    watched.tell.add(tell);
    this.#days.set(key, watched);
    if (this.#timer === null) this.#begin();
    return () => {
      if (!this.#onEnd.delete(ended)) return;
      watched.tell.delete(tell);
      if (watched.tell.size === 0) this.#days.delete(key);
      this.#leave(caller);
    };
  }

  /** What those who look at a day were told last; undefined where nobody looks. It is as fresh as they are. */
  lastMark({ station, day }: Pick<Watched, 'station' | 'day'>): string | null | undefined {
    return this.#days.get(`${station} ${day}`)?.mark;
  }

  /** Ends all watching: an open answer would hold up the program's stop. */
  end(): void {
    for (const ended of [...this.#onEnd]) ended();
  }

  #leave(caller: string): void {
    const left = (this.#callers.get(caller) ?? 1) - 1;
    if (left === 0) this.#callers.delete(caller);
    else this.#callers.set(caller, left);
    if (this.#onEnd.size > 0 || this.#timer === null) return;
    clearInterval(this.#timer);
    this.#timer = null;
  }

  #begin(): void {
    this.#seen = this.#now();
    this.#timer = setInterval(() => {
      this.look();
    }, TICK_MS).unref();
  }

  #now(): string {
    return `${this.#sources.version()} ${this.#sources.minute()}`;
  }

  /** One round; the timer calls it. */
  look(): void {
    const since = performance.now();
    if (since < this.#restUntil) return;
    const now = this.#now();
    if (now === this.#seen) return;
    this.#seen = now;
    const version = this.#sources.version();
    for (const watched of [...this.#days.values()]) {
      const mark = this.#sources.mark(watched.station, watched.day);
      if (mark === watched.mark) continue;
      watched.mark = mark;
      for (const tell of [...watched.tell]) tell(version, mark);
    }
    this.#restUntil = performance.now() + PAUSE_PER_ROUND * (performance.now() - since);
  }
}
