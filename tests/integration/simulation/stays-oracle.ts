/** What the halls must answer, said once more with plain arrays: the units taken in each minute of each place. */

export interface OracleDay {
  readonly from: number;
  readonly to: number;
  readonly quantity: number;
}

export interface OracleBooking {
  readonly id: string;
  readonly party: number;
  readonly place: number;
  state: 'pending' | 'offered' | 'confirmed' | 'declined' | 'cancelled' | 'lapsed';
  deadline: number;
  days: Map<string, OracleDay>;
  readonly released: Set<string>;
  revision: number;
  /** Of a change: the booking that it changes. */
  readonly changes: OracleBooking | null;
  /** What it holds: all of its days, or of a change what the booking has not. */
  pieces: { readonly day: string; readonly from: number; readonly to: number; readonly quantity: number }[];
}

export class StaysOracle {
  readonly bookings: OracleBooking[] = [];
  readonly #start: number;
  readonly #taken: Int16Array[];
  readonly #capacities: readonly number[];

  constructor(capacities: readonly number[], start: number, minutes: number) {
    this.#start = start;
    this.#capacities = capacities;
    this.#taken = capacities.map(() => new Int16Array(minutes));
  }

  add(booking: OracleBooking): void {
    this.bookings.push(booking);
    this.#take(booking, 1);
  }

  /** Other pieces for a booking, at once. */
  hold(booking: OracleBooking, pieces: OracleBooking['pieces']): void {
    this.#take(booking, -1);
    booking.pieces = pieces;
    this.#take(booking, 1);
  }

  end(booking: OracleBooking, state: 'declined' | 'cancelled' | 'lapsed'): void {
    this.hold(booking, []);
    booking.state = state;
  }

  /** Holds end at their deadline by themselves. */
  lapse(now: number): void {
    for (const one of this.bookings)
      if (holdsUntilDeadline(one) && one.deadline <= now) this.end(one, 'lapsed');
  }

  /** Whether so many units are free in every minute. */
  fits(place: number, { from, to, quantity }: OracleDay): boolean {
    const taken = this.#taken[place];
    const capacity = this.#capacities[place];
    if (!taken || capacity === undefined) throw new RangeError(`no place ${place}`);
    for (let minute = from; minute < to; minute += 1) {
      if ((taken[minute - this.#start] ?? 0) + quantity > capacity) return false;
    }
    return true;
  }

  /** A place of which nothing is to be had for a time, or is again. */
  close({ place, from, to }: { place: number; from: number; to: number }, sign: 1 | -1): void {
    this.#fill(place, from, to, sign * (this.#capacities[place] ?? 0));
  }

  waitingChangeOf(booking: OracleBooking): OracleBooking | null {
    return this.bookings.find((one) => one.changes === booking && one.state === 'pending') ?? null;
  }

  openHolds(party: number): number {
    return this.bookings.filter((one) => one.party === party && one.state === 'pending').length;
  }

  /** Bookings that are long over are looked at no more; answers with them. */
  forget(before: number): OracleBooking[] {
    const isOver = (one: OracleBooking): boolean =>
      !holdsUntilDeadline(one) && [...one.days.values()].every((day) => day.to <= before);
    const over = this.bookings.filter(isOver);
    this.bookings.splice(0, this.bookings.length, ...this.bookings.filter((one) => !isOver(one)));
    return over;
  }

  #take({ place, pieces }: OracleBooking, sign: 1 | -1): void {
    for (const { from, to, quantity } of pieces) this.#fill(place, from, to, sign * quantity);
  }

  #fill(place: number, from: number, to: number, units: number): void {
    const taken = this.#taken[place];
    if (!taken) throw new RangeError(`no place ${place}`);
    for (let minute = from; minute < to; minute += 1)
      taken[minute - this.#start] = (taken[minute - this.#start] ?? 0) + units;
  }
}

function holdsUntilDeadline({ state }: OracleBooking): boolean {
  return state === 'pending' || state === 'offered';
}

export function piecesOf(days: ReadonlyMap<string, OracleDay>): OracleBooking['pieces'] {
  return [...days].map(([day, one]) => ({ day, ...one }));
}

/** What the wanted days have more than those that are there, minute by minute, in runs. */
export function piecesBeyond(
  wanted: ReadonlyMap<string, OracleDay>,
  has: ReadonlyMap<string, OracleDay>,
): OracleBooking['pieces'] {
  const before = [...has.values()];
  return [...wanted].flatMap(([day, { from, to, quantity }]) => {
    const pieces: { day: string; from: number; to: number; quantity: number }[] = [];
    for (let minute = from; minute < to; minute += 1) {
      const there = before.reduce(
        (sum, one) => (one.from <= minute && minute < one.to ? sum + one.quantity : sum),
        0,
      );
      const missing = quantity - there;
      const last = pieces.at(-1);
      if (missing <= 0) continue;
      if (last && last.to === minute && last.quantity === missing) last.to = minute + 1;
      else pieces.push({ day, from: minute, to: minute + 1, quantity: missing });
    }
    return pieces;
  });
}
