import { SvelteMap } from 'svelte/reactivity';

/** As the server tells it: canteen, then day with whether orders are taken, then the start of a sitting with what is left. */
type Told = readonly [string, readonly [string, boolean, readonly [string, number][]][]][];

/** While the line is broken the page asks by itself. */
const POLL_MS = 10_000;

/** What is left at canteens, kept up to date by the server; where the line breaks, by asking now and then. */
export class MealsLeft {
  readonly #left = new SvelteMap<string, number>();

  /** What is left at a sitting, or what the page was drawn with. */
  of(canteen: string, day: string, from: string, drawn: number): number {
    return this.#left.get(`${canteen} ${day} ${from}`) ?? drawn;
  }

  /** Listens at `address`; `poll` is called while nobody can be heard. Answers a function that ends it. */
  open(address: string, poll: () => Promise<void>): () => void {
    let isHeard = true;
    const source = new EventSource(address);
    source.addEventListener('left', ({ data }: MessageEvent<string>) => {
      isHeard = true;
      for (const [canteen, days] of JSON.parse(data) as Told)
        for (const [day, , sittings] of days)
          for (const [from, left] of sittings) this.#left.set(`${canteen} ${day} ${from}`, left);
    });
    source.addEventListener('error', () => {
      isHeard = false;
    });
    const timer = setInterval(() => {
      if (isHeard) return;
      this.#left.clear();
      poll().catch(() => undefined);
    }, POLL_MS);
    return () => {
      clearInterval(timer);
      source.close();
    };
  }
}
