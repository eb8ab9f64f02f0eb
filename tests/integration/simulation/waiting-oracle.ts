import type { WallClock } from './wall-clock.ts';
import type { OracleBooking, OracleDay, StaysOracle } from './stays-oracle.ts';

export interface OracleWaiting {
  readonly id: string;
  readonly party: number;
  readonly place: number;
  readonly quantity: number;
  readonly days: ReadonlyMap<string, OracleDay>;
  /** The same for all who want the same place at the same times of day. */
  readonly queue: string;
}

/** Who takes what is left of a day has so many minutes at least to come. */
const REST_AHEAD = 15;
const GRID = 30;

/** Those who wait, in the order in which they came. */
export class WaitingOracle {
  readonly #clock: WallClock;
  readonly line: OracleWaiting[] = [];
  readonly #first = new Set<string>();
  /** What is held of some of them while the rest is waited for, by the id of the turn. */
  readonly parts = new Map<string, OracleBooking>();

  constructor(clock: WallClock) {
    this.#clock = clock;
  }

  /** Whoever had to make room goes before all others, behind those who had to before. */
  addFirst(waiting: OracleWaiting): void {
    const at = this.line.findIndex((one) => !this.#first.has(one.id));
    this.line.splice(at === -1 ? this.line.length : at, 0, waiting);
    this.#first.add(waiting.id);
  }

  remove(id: string): OracleWaiting | null {
    const at = this.line.findIndex((one) => one.id === id);
    this.parts.delete(id);
    return at === -1 ? null : (this.line.splice(at, 1)[0] ?? null);
  }

  /** A part that goes back; its turn waits on where it was. */
  dropPart(booking: OracleBooking): string | null {
    const id = [...this.parts].find(([, one]) => one === booking)?.[0] ?? null;
    if (id !== null) this.parts.delete(id);
    return id;
  }

  /** From the first minute on there is nothing to wait for, and for whoever had to make room from the last. */
  forget(now: number): void {
    const isOver = (one: OracleWaiting): boolean =>
      (this.#first.has(one.id) ? endOf(one) : startOf(one)) <= now;
    this.line.splice(0, this.line.length, ...this.line.filter((one) => !isOver(one)));
  }

  /** What somebody can still have: all of it, or for whoever had to make room what is left of the day; null is nothing. */
  leftOf(one: OracleWaiting, now: number): ReadonlyMap<string, OracleDay> | null {
    if (startOf(one) > now) return one.days;
    const [entry] = one.days;
    if (!this.#first.has(one.id) || !entry) return null;
    const [day, times] = entry;
    let minute = 0;
    while (this.#clock.momentOf(day, minute) < now + REST_AHEAD) minute += GRID;
    const from = this.#clock.momentOf(day, minute);
    return times.to - from < GRID ? null : new Map([[day, { ...times, from }]]);
  }

  /** Somebody before it in its queue, or who had to make room, wanted one of its days and could have had all. */
  skippedFor(served: OracleWaiting, oracle: StaysOracle, now: number): OracleWaiting | null {
    const before = this.line.slice(0, Math.max(0, this.line.indexOf(served)));
    const isSkipped = (one: OracleWaiting): boolean =>
      (one.queue === served.queue || (this.#first.has(one.id) && one.place === served.place)) &&
      [...one.days.keys()].some((day) => served.days.has(day)) &&
      this.#couldHave(one, oracle, now);
    return before.find(isSkipped) ?? null;
  }

  /** Somebody for whom everything is free, and whom nobody has told. */
  forgotten(oracle: StaysOracle, now: number): OracleWaiting | null {
    return this.line.find((one) => this.#couldHave(one, oracle, now)) ?? null;
  }

  /** Somebody for whom a part is held, and of whom a day has a unit that is left to others. */
  notGathered(oracle: StaysOracle, now: number): OracleWaiting | null {
    const lacks = (one: OracleWaiting): boolean =>
      startOf(one) > now &&
      [...one.days].some(
        ([day, times]) =>
          this.#heldOn(one, day) < times.quantity && oracle.fits(one.place, { ...times, quantity: 1 }),
      );
    return this.line.find((one) => this.parts.has(one.id) && lacks(one)) ?? null;
  }

  #couldHave(one: OracleWaiting, oracle: StaysOracle, now: number): boolean {
    const left = this.leftOf(one, now);
    return (
      left !== null &&
      [...left].every(([day, times]) => {
        const quantity = times.quantity - this.#heldOn(one, day);
        return quantity <= 0 || oracle.fits(one.place, { ...times, quantity });
      })
    );
  }

  #heldOn({ id }: OracleWaiting, day: string): number {
    return this.parts.get(id)?.days.get(day)?.quantity ?? 0;
  }
}

/** A quarter of the time left until it begins, at least half an hour, at most a day, and never beyond its beginning. */
export function deadlineOfOffer(
  { days }: { readonly days: ReadonlyMap<string, OracleDay> },
  now: number,
): number {
  const first = Math.min(...[...days.values()].map((one) => one.from));
  const within = Math.min(1440, Math.max(30, Math.floor((first - now) / 4)));
  return Math.max(now + 1, Math.min(now + within, first));
}

/** Half of the time left until it begins, at most three days. */
export function deadlineOfPart({ days }: OracleWaiting, now: number): number {
  const first = Math.min(...[...days.values()].map((one) => one.from));
  return Math.max(now + 1, now + Math.min(3 * 1440, Math.floor((first - now) / 2)));
}

function startOf({ days }: Pick<OracleWaiting, 'days'>): number {
  return Math.min(...[...days.values()].map((one) => one.from));
}

function endOf({ days }: Pick<OracleWaiting, 'days'>): number {
  return Math.max(...[...days.values()].map((one) => one.to));
}
