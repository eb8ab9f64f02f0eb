/** What was made for a key, kept for those that were asked for last. */
export class KeptLatest<Made> {
  readonly #kept = new Map<string, Made>();
  readonly #countMax: number;

  constructor(countMax: number) {
    this.#countMax = countMax;
  }

  get(key: string, make: () => Made): Made {
    const made = this.#kept.get(key) ?? make();
    this.#kept.delete(key);
    this.#kept.set(key, made);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#countMax && oldest !== undefined) this.#kept.delete(oldest);
    return made;
  }
}
