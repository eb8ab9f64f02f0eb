import { compareSeats, seatSetOf, type SeatSet } from './seat-set.ts';
import type { Hall } from './hall.ts';

/** Sets to choose from for one run of days; the same seats come in once. */
export class SetPool {
  private readonly known = new Map<string, SeatSet>();

  add(set: SeatSet): void {
    this.known.set(set.seats.join(), set);
  }

  addSeats(hall: Hall, seats: readonly number[] | null): void {
    if (seats) this.add(seatSetOf(hall, seats));
  }

  get size(): number {
    return this.known.size;
  }

  /** Ascending by seat numbers. */
  sets(): SeatSet[] {
    return [...this.known.values()].sort((a, b) => compareSeats(a.seats, b.seats));
  }
}
