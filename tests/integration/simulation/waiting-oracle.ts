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

/** Those who wait, in the order in which they came. */
export class WaitingOracle {
  readonly line: OracleWaiting[] = [];
  readonly #first = new Set<string>();
  /** What is held of some of them while the rest is waited for, by the id of the turn. */
  readonly parts = new Map<string, OracleBooking>();

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

  /** From the first minute on there is nothing to wait for. */
  forget(now: number): void {
    this.line.splice(0, this.line.length, ...this.line.filter((one) => startOf(one) > now));
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
    return (
      startOf(one) > now &&
      [...one.days].every(([day, times]) => {
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
