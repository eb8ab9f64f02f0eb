import type { Hall } from './hall.ts';
import { seatSetOf, type SeatSet } from './seat-set.ts';

/** Sets to choose from for one run of days. The same seats come in once. */
export class SetPool {
  private readonly known = new Map<string, SeatSet>();

  add(set: SeatSet): void {
    this.known.set(set.seats.join(), set);
  }

  addSeats(hall: Hall, seats: readonly number[] | null): void {
    if (seats) this.add(seatSetOf(hall, seats));
  }

  /** In the order of adding. */
  sets(): SeatSet[] {
    return [...this.known.values()];
  }
}
