/** Typing a number or ticking several seats is one question, not many. */
const QUIET_MS = 300;

interface Way {
  /** What the fields ask. */
  readonly queryOf: (fields: FormData) => string;
  /** The address of the page that asks this. */
  readonly addressOf: (query: string) => string;
  /** Fetches what the page at this address would show, without showing it; false where nothing came that could be. */
  readonly preload: (address: string) => Promise<boolean>;
  readonly show: (address: string) => Promise<void>;
}

/**
 * Asks anew whenever the choice changes, once it has been quiet for a moment. Only the answer to the latest question is
 * shown, in whatever order answers come; where none comes the page stays as it is and says so.
 */
export class LiveAnswer {
  isBusy = $state(false);
  hasFailed = $state(false);
  readonly #way: Way;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  #own: string | null = null;

  constructor(way: Way) {
    this.#way = way;
  }

  ask(form: HTMLFormElement): void {
    clearTimeout(this.#timer);
    const question = (this.#asked += 1);
    this.isBusy = true;
    this.#timer = setTimeout(() => {
      void this.#answer(question, this.#way.queryOf(new FormData(form)));
    }, QUIET_MS);
  }

  async #answer(question: number, query: string): Promise<void> {
    try {
      const address = this.#way.addressOf(query);
      const isThere = await this.#way.preload(address);
      if (question !== this.#asked) return;
      this.hasFailed = !isThere;
      if (!isThere) return;
      this.#own = URL.parse(address, location.href)?.href ?? null;
      await this.#way.show(address);
    } catch {
      if (question === this.#asked) this.hasFailed = true;
    } finally {
      if (question === this.#asked) this.isBusy = false;
    }
  }

  /** Somebody goes elsewhere: what was asked before is of no interest any more. */
  leave(href: string | undefined): void {
    if (this.isOwn(href)) return;
    clearTimeout(this.#timer);
    this.#asked += 1;
    this.#own = null;
    this.isBusy = false;
    this.hasFailed = false;
  }

  isOwn(href: string | undefined): boolean {
    return href !== undefined && href === this.#own;
  }
}
