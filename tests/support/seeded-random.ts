import { randomInt } from 'node:crypto';

/** Numbers that the same seed gives again (mulberry32). */
export class SeededRandom {
  readonly seed: number;
  #state: number;

  constructor(seed: number) {
    this.seed = seed;
    this.#state = seed >>> 0;
  }

  /** 0 to `below` − 1. */
  integer(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  }

  /** `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + this.integer(most - least + 1);
  }

  /** True in about `percent` of 100 cases. */
  happens(percent: number): boolean {
    return this.integer(100) < percent;
  }

  pick<T>(all: readonly T[]): T {
    const one = all[this.integer(all.length)];
    if (one === undefined) throw new RangeError('nothing to pick from');
    return one;
  }
}

/** A new seed for each run, or that of an earlier run from SEED; the test prints it. */
export function seedOfThisRun(): number {
  const given = process.env['SEED'];
  return given === undefined ? randomInt(2 ** 32) : Number(given);
}
