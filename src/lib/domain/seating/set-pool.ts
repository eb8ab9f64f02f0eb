import type { SeatSet } from './seat-set.ts';

/** Sets to choose from for one run of days. The same seats come in once. */
export class SetPool {
  private readonly known = new Map<string, SeatSet>();

  add(set: SeatSet): void {
    this.known.set(set.seats.join(), set);
  }

  /** In the order of adding. */
  sets(): SeatSet[] {
    return [...this.known.values()];
  }
}
