import { CANCEL_MINUTES_BEFORE, COUNTER, QUOTA_MINUTES } from './simulated-hall.ts';
import type { OracleBooking, OracleDay } from './stays-oracle.ts';

/** What each party has used of the counter in each local month, said once more by adding up. */
export class QuotaOracle {
  /** Of bookings that are looked at no more, and what was given back too late. */
  readonly #kept = new Map<string, number>();

  /** The days that are still within the month's minutes, where earlier ones come first. */
  within(
    bookings: readonly OracleBooking[],
    party: number,
    days: ReadonlyMap<string, OracleDay>,
  ): Map<string, OracleDay> {
    const more = new Map<string, number>();
    const fitting = [...days]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .filter(([day, one]) => {
        const month = monthOf(day);
        const before = this.#used(bookings, party, month) + (more.get(month) ?? 0);
        if (before + one.to - one.from > QUOTA_MINUTES) return false;
        more.set(month, (more.get(month) ?? 0) + one.to - one.from);
        return true;
      });
    return new Map(fitting);
  }

  /** A day that is given back; too late it counts as used. */
  giveBack({ place, state, party }: OracleBooking, day: string, one: OracleDay, now: number): void {
    if (place !== COUNTER || state !== 'confirmed' || now <= one.from - CANCEL_MINUTES_BEFORE) return;
    this.#keep(party, day, one);
  }

  /** All of a booking that is over. */
  keepAll({ place, state, party, days }: OracleBooking): void {
    if (place !== COUNTER || !USES.has(state)) return;
    for (const [day, one] of days) this.#keep(party, day, one);
  }

  #keep(party: number, day: string, { from, to }: OracleDay): void {
    const key = `${party} ${monthOf(day)}`;
    this.#kept.set(key, (this.#kept.get(key) ?? 0) + to - from);
  }

  #used(bookings: readonly OracleBooking[], party: number, month: string): number {
    const days = bookings
      .filter((one) => one.place === COUNTER && one.party === party && USES.has(one.state))
      .flatMap((one) => [...one.days].filter(([day]) => monthOf(day) === month));
    const kept = this.#kept.get(`${party} ${month}`) ?? 0;
    return days.reduce((sum, [, { from, to }]) => sum + to - from, kept);
  }
}

/** What is offered counts like a hold; a cancelled booking has the days that were over by then. */
const USES: ReadonlySet<OracleBooking['state']> = new Set([
  'pending',
  'offered',
  'confirmed',
  'cancelled',
] as const);

function monthOf(day: string): string {
  return day.slice(0, 7);
}
