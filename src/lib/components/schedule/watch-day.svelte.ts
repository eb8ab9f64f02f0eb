/** Longer than the server's pause between two beats: after it the line counts as broken. */
const SILENCE_MS_MAX = 40_000;
/** While the line is broken the page asks by itself. */
const POLL_MS = 15_000;

/** Keeps a page of a hall's day up to date, and knows whether it is. */
export class DayLine {
  /** `off` until the first word from the server, and where there is no script. */
  state = $state<'off' | 'live' | 'stale'>('off');
  #source: EventSource | null = null;
  #lastWordAt = 0;

  /**
   * Listens at `address`, which is told the version that is shown, and calls `refresh` at every change. Answers a function
   * that ends it.
   */
  open(address: string, version: () => string, refresh: () => Promise<void>): () => void {
    const listen = (): void => {
      this.#listen(`${address}&since=${encodeURIComponent(version())}`, refresh);
    };
    listen();
    const check = setInterval(() => {
      if (Date.now() - this.#lastWordAt > SILENCE_MS_MAX) this.state = 'stale';
      if (this.state !== 'stale') return;
      refresh().catch(() => undefined);
      if (this.#source?.readyState === EventSource.CLOSED) listen();
    }, POLL_MS);
    return () => {
      clearInterval(check);
      this.#source?.close();
    };
  }

  #listen(address: string, refresh: () => Promise<void>): void {
    const source = new EventSource(address);
    this.#source = source;
    this.#lastWordAt = Date.now();
    const hear = (): void => {
      this.#lastWordAt = Date.now();
      this.state = 'live';
    };
    source.addEventListener('beat', hear);
    source.addEventListener('change', () => {
      hear();
      refresh().catch(() => {
        this.state = 'stale';
      });
    });
    source.addEventListener('error', () => {
      this.state = 'stale';
    });
  }
}
