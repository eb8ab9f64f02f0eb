import { isDeepStrictEqual } from 'node:util';
import { instantOf } from '#lib/domain/time/instant.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import { SeededRandom } from '../../support/seeded-random.ts';
import type { SqliteConnection } from '../../support/sqlite-connection.ts';
import { QuotaOracle } from './quota-oracle.ts';
import {
  CAPACITIES,
  COUNTER,
  FIRST_RULES,
  MINUTES_SIMULATED,
  ZONE,
  type Closing,
  type DecisionRules,
  type SimulatedHall,
} from './simulated-hall.ts';
import { StaysOracle, type OracleBooking, type OracleDay } from './stays-oracle.ts';
import { WaitingOracle } from './waiting-oracle.ts';
import { WallClock } from './wall-clock.ts';

/** What was played; of each some share is wanted, for a simulation whose cases never meet proves nothing. */
export interface Mix {
  steps: number;
  /** How far the clock went. */
  minutes: number;
  refused: number;
  asked: number;
  touching: number;
  overMidnight: number;
  changed: number;
  waitingChanges: number;
  approved: number;
  waiting: number;
  offered: number;
  accepted: number;
  /** Parts that were held, and those of them that became all that was wanted. */
  gathered: number;
  completed: number;
  overQuota: number;
  spentTogether: number;
  closed: number;
  came: number;
  missed: number;
  displaced: number;
  /** Days that kept some of their hours, and those of them on which somebody was there already. */
  shortened: number;
  begun: number;
}

/** One play of a seed: the hall, the plain arrays beside it, and a clock that only the play moves. */
export class Simulation {
  readonly hall: SimulatedHall;
  readonly seed: number;
  readonly random: SeededRandom;
  readonly clock = new WallClock(ZONE);
  readonly oracle: StaysOracle;
  readonly waiting = new WaitingOracle(this.clock);
  readonly quota = new QuotaOracle();
  /** What is written, as any other program sees it. */
  readonly db: SqliteConnection;
  readonly mix: Mix = {
    steps: 0,
    minutes: 0,
    refused: 0,
    asked: 0,
    touching: 0,
    overMidnight: 0,
    changed: 0,
    waitingChanges: 0,
    approved: 0,
    waiting: 0,
    offered: 0,
    accepted: 0,
    gathered: 0,
    completed: 0,
    overQuota: 0,
    spentTogether: 0,
    closed: 0,
    came: 0,
    missed: 0,
    displaced: 0,
    shortened: 0,
    begun: 0,
  };
  rules: DecisionRules = FIRST_RULES;
  closing: Closing | null = null;
  /** Booking and day of those who have come. */
  readonly came = new Set<string>();
  /** And of those who never will. */
  readonly away = new Set<string>();
  now: number;
  #keys = 0;

  constructor(hall: SimulatedHall, db: SqliteConnection, seed: number) {
    this.hall = hall;
    this.now = hall.beginning;
    this.oracle = new StaysOracle(CAPACITIES, hall.beginning - 2_000, MINUTES_SIMULATED + 20_000);
    this.db = db;
    this.seed = seed;
    this.random = new SeededRandom(seed);
  }

  /** The clock goes on by so many minutes, and what is due then has lapsed. */
  pass(minutes: number): void {
    // Bookings reach some days beyond the clock.
    if (this.now < this.hall.beginning + MINUTES_SIMULATED - 12_000) this.now += minutes;
    this.hall.app.setClock(instantOf(this.now));
    this.oracle.lapse(this.now);
  }

  /** What has been over for so many minutes meets nobody any more. */
  forget(minutes: number): void {
    const over = this.oracle.forget(this.now - minutes);
    for (const one of over) this.quota.keepAll(one);
    this.waiting.forget(this.now);
  }

  actorOf(party: number): Actor {
    return this.hall.parties[party]?.actor ?? this.hall.manager;
  }

  newKey(): string {
    this.#keys += 1;
    return `simulated-${this.seed}-${this.#keys}`;
  }

  someBooking(fits: (one: OracleBooking) => boolean): OracleBooking | null {
    const all = this.oracle.bookings.filter(fits);
    return all.length === 0 ? null : this.random.pick(all);
  }

  /** Local minutes of the day; the hour that the clocks leave out in March is nobody's beginning or end. */
  someTimes(): { from: number; to: number } {
    const { random } = this;
    for (;;) {
      // Most begin and end on few moments of the day, so that many touch; many go over midnight.
      const grid = random.happens(70) ? 120 : 30;
      const moment = random.happens(35) ? random.between(1080, 1439) : random.integer(1440);
      const from = Math.floor(moment / grid) * grid;
      const to = from + random.between(1, 480 / grid) * grid;
      if (![from, to].some((one) => one % 1440 >= 120 && one % 1440 < 180)) return { from, to };
    }
  }

  dayOf(day: string, { from, to }: { from: number; to: number }, quantity: number): OracleDay {
    return { from: this.clock.momentOf(day, from), to: this.clock.momentOf(day, to), quantity };
  }

  /** Counts what was given: whether it touches the end of another booking, and whether it goes over midnight. */
  count(place: number, days: ReadonlyMap<string, OracleDay>): void {
    this.mix.asked += 1;
    const given = [...days];
    const touches = ({ from, to }: OracleDay): boolean =>
      this.oracle.bookings.some(
        (one) => one.place === place && one.pieces.some((piece) => piece.to === from || piece.from === to),
      );
    if (given.some(([, one]) => touches(one))) this.mix.touching += 1;
    if (given.some(([day, one]) => this.clock.dayOf(one.to - 1) > day)) this.mix.overMidnight += 1;
  }

  expectSame(what: string, expected: unknown, got: unknown): void {
    if (isDeepStrictEqual(expected, got)) return;
    throw new Error(`${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`);
  }

  async expectRefused(work: () => Promise<unknown>, reason: string): Promise<void> {
    this.mix.refused += 1;
    const got = await work().then(
      () => 'done',
      (error: unknown) => (error instanceof DoorError ? error.reason : String(error)),
    );
    this.expectSame('a refusal', reason, got);
  }
}

export function timeOf({ from, to }: { from: number; to: number }) {
  const text = (minute: number): string =>
    `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  return { from: text(from), to: text(to > 1440 ? to - 1440 : to), nextDay: to > 1440 };
}

/** The room and the counter have one unit, the areas several. */
export function wantOf({ placeIds }: SimulatedHall, place: number, count: number) {
  const resourceId = placeIds[place] ?? '';
  if (place === 0) return { kind: 'room' as const, resourceId, features: [] };
  return place === COUNTER
    ? { kind: 'counter' as const, resourceId, features: [] }
    : { kind: 'area' as const, count, resourceId, features: [] };
}

export function needsDecision(
  { aboveQuantity, aboveDays }: DecisionRules,
  { quantity, days }: { readonly quantity: number; readonly days: readonly string[] },
): boolean {
  return quantity > aboveQuantity || days.length > aboveDays;
}

export function isLive({ state }: OracleBooking): boolean {
  return state === 'pending' || state === 'confirmed';
}
