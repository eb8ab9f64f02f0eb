import { isDeepStrictEqual } from 'node:util';
import { instantOf } from '#lib/domain/time/instant.ts';
import type { ChangeRequest } from '#lib/domain/change/change-request.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import { decideBooking } from '#lib/server/approval/decide-booking.ts';
import { cancelBooking } from '#lib/server/booking/cancel-booking.ts';
import { createBooking } from '#lib/server/booking/create-booking.ts';
import { quoteBooking } from '#lib/server/booking/quote-booking.ts';
import { changeBooking } from '#lib/server/change/change-booking.ts';
import { rowsOf } from '../../support/ledger-contents.ts';
import { SeededRandom } from '../../support/seeded-random.ts';
import { predictChange, type AskedChange } from './predict-change.ts';
import {
  CAPACITIES,
  FIRST_MOMENT,
  MINUTES_SIMULATED,
  RULES,
  ZONE,
  type SimulatedHall,
} from './simulated-hall.ts';
import { piecesOf, StaysOracle, type OracleBooking, type OracleDay } from './stays-oracle.ts';
import { dayAfter, WallClock } from './wall-clock.ts';

const COMPARED_EVERY = 250;

export interface Mix {
  steps: number;
  refused: number;
  touching: number;
  overMidnight: number;
  changed: number;
  waitingChanges: number;
  approved: number;
}

interface Asked {
  readonly party: number;
  readonly place: number;
  readonly quantity: number;
  readonly days: readonly string[];
  readonly from: number;
  readonly to: number;
}

/** Plays so many steps against a hall and the plain arrays beside it; throws at the first difference, with its seed. */
export async function simulateStays(hall: SimulatedHall, seed: number, steps: number): Promise<Mix> {
  const random = new SeededRandom(seed);
  const clock = new WallClock(ZONE);
  const oracle = new StaysOracle(CAPACITIES, FIRST_MOMENT - 2_000, MINUTES_SIMULATED + 20_000);
  const mix: Mix = {
    steps: 0,
    refused: 0,
    touching: 0,
    overMidnight: 0,
    changed: 0,
    waitingChanges: 0,
    approved: 0,
  };
  const { app } = hall;
  let now = FIRST_MOMENT;
  let keys = 0;
  let lastKey = { key: '', party: -1 };
  let step = 0;

  function differ(what: string, expected: unknown, got: unknown): never {
    throw new Error(
      `seed ${seed}, step ${step}, ${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`,
    );
  }

  function expectSame(what: string, expected: unknown, got: unknown): void {
    if (!isDeepStrictEqual(expected, got)) differ(what, expected, got);
  }

  /** Local minutes of the day; the hour that the clocks leave out in March is nobody's beginning or end. */
  function someTimes(): { from: number; to: number } {
    for (;;) {
      const from = random.integer(48) * 30;
      const to = from + random.between(1, 16) * 30;
      if (![from, to].some((one) => one % 1440 >= 120 && one % 1440 < 180)) return { from, to };
    }
  }

  function timeOf({ from, to }: { from: number; to: number }) {
    const text = (minute: number): string =>
      `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    return { from: text(from), to: text(to > 1440 ? to - 1440 : to), nextDay: to > 1440 };
  }

  function wantOf(place: number, count: number) {
    const resourceId = hall.placeIds[place] ?? '';
    return place === 0
      ? { kind: 'room' as const, resourceId, features: [] }
      : { kind: 'area' as const, count, resourceId, features: [] };
  }

  function oracleDay(day: string, { from, to }: { from: number; to: number }, quantity: number): OracleDay {
    return { from: clock.momentOf(day, from), to: clock.momentOf(day, to), quantity };
  }

  function someAsked(party: number): Asked {
    const place = random.integer(CAPACITIES.length);
    const today = clock.dayOf(now);
    const offset = random.between(1, 4);
    const count = random.between(1, 3);
    const days = Array.from({ length: count }, (_, at) => dayAfter(today, offset + at));
    const quantity = place === 0 ? 1 : random.between(1, CAPACITIES[place] ?? 1);
    return { party, place, quantity, days, ...someTimes() };
  }

  function requestOf({ party, place, quantity, days, from, to }: Asked, ifClash: 'refuse' | 'skip') {
    return {
      stationId: hall.stationId,
      partyId: hall.parties[party]?.id ?? '',
      want: wantOf(place, quantity),
      when: { days: { list: [...days] }, time: timeOf({ from, to }) },
      headCount: quantity,
      purpose: '',
      ifClash,
      acceptProvisional: true,
    };
  }

  function predictBooking(asked: Asked, ifClash: 'refuse' | 'skip') {
    const all = asked.days.map((day) => [day, oracleDay(day, asked, asked.quantity)] as const);
    const given = new Map(all.filter(([, one]) => oracle.fits(asked.place, one)));
    const needsDecision = asked.quantity > RULES.aboveQuantity || all.length > RULES.aboveDays;
    const complete = given.size === all.length;
    const isRefused =
      given.size === 0 ||
      (!complete && ifClash === 'refuse') ||
      (needsDecision && oracle.openHolds(asked.party) >= 20);
    const outcome = isRefused ? 'refused' : needsDecision ? 'pending' : complete ? 'granted' : 'partly';
    const first = Math.min(...[...given.values()].map((one) => one.from));
    return { outcome, given, deadline: Math.max(now + 1, Math.min(now + RULES.withinMinutes, first)) };
  }

  async function book(): Promise<void> {
    const party = random.integer(hall.parties.length);
    const asked = someAsked(party);
    const ifClash = random.happens(40) ? 'skip' : 'refuse';
    const request = requestOf(asked, ifClash);
    const expected = predictBooking(asked, ifClash);
    const actor = hall.parties[party]?.actor ?? hall.manager;
    if (random.happens(10))
      expectSame('a quote', expected.outcome, quoteBooking(app, actor, request).outcome);
    // A key is its party's: another party that has the same one is no second time.
    const isBorrowed = lastKey.party !== -1 && lastKey.party !== party && random.happens(20);
    keys += 1;
    const idempotencyKey = isBorrowed ? lastKey.key : `simulated-${seed}-${keys}`;
    if (isBorrowed) lastKey = { key: '', party: -1 };
    const answer = await createBooking(app, actor, 'api', { request, idempotencyKey });
    expectSame('a request', expected.outcome, answer.outcome);
    const days = answer.days.filter((one) => one.outcome === 'given').map((one) => one.day);
    if (!isBorrowed) lastKey = { key: idempotencyKey, party };
    if (random.happens(10))
      expectSame(
        'asking again',
        JSON.stringify(answer),
        JSON.stringify(await createBooking(app, actor, 'api', { request, idempotencyKey })),
      );
    if (expected.outcome === 'refused') {
      mix.refused += 1;
      return;
    }
    expectSame('the days given', [...expected.given.keys()], days);
    count(asked.place, expected.given);
    oracle.add({
      id: answer.bookingId ?? '',
      party,
      place: asked.place,
      state: expected.outcome === 'pending' ? 'pending' : 'confirmed',
      deadline: expected.deadline,
      days: expected.given,
      released: new Set(),
      revision: 0,
      changes: null,
      pieces: piecesOf(expected.given),
    });
  }

  function count(place: number, days: ReadonlyMap<string, OracleDay>): void {
    const given = [...days];
    const touches = ({ from, to }: OracleDay): boolean =>
      oracle.bookings.some(
        (one) => one.place === place && one.pieces.some((piece) => piece.to === from || piece.from === to),
      );
    if (given.some(([, one]) => touches(one))) mix.touching += 1;
    if (given.some(([day, one]) => clock.dayOf(one.to - 1) > day)) mix.overMidnight += 1;
  }

  function isLive({ state }: OracleBooking): boolean {
    return state === 'pending' || state === 'confirmed';
  }

  function someBooking(fits: (one: OracleBooking) => boolean): OracleBooking | null {
    const all = oracle.bookings.filter(fits);
    return all.length === 0 ? null : random.pick(all);
  }

  const comingDays = (one: OracleBooking): string[] =>
    [...one.days].filter(([, day]) => day.from > now).map(([day]) => day);
  const hasBegun = (one: OracleBooking): boolean =>
    [...one.days.values()].some((day) => day.from <= now && now < day.to);

  async function change(): Promise<void> {
    const booking = someBooking(
      (one) => one.changes === null && isLive(one) && comingDays(one).length > 0 && !hasBegun(one),
    );
    if (!booking) return pass();
    const actor = hall.parties[booking.party]?.actor ?? hall.manager;
    const coming = comingDays(booking);
    const day = random.pick(coming);
    const times = someTimes();
    const quantity =
      booking.place === 0
        ? 1
        : random.happens(50)
          ? (booking.days.get(day)?.quantity ?? 1)
          : random.between(1, CAPACITIES[booking.place] ?? 1);
    const another = dayAfter(clock.dayOf(now), random.between(1, 6));
    const form = random.pick(['all', 'only', 'move', 'add'] as const);
    const asked: AskedChange = {
      scope: form === 'all' ? coming : form === 'add' ? [day] : [day],
      targets:
        form === 'all' ? coming : form === 'only' ? [day] : form === 'move' ? [another] : [day, another],
      quantity,
      times: form === 'all' && random.happens(30) ? null : times,
    };
    const ifClash = random.happens(40) ? 'skip' : 'refuse';
    const words: ChangeRequest = {
      scope: form === 'all' ? 'all' : { only: day },
      ...(form === 'move' ? { days: { list: [another] } } : {}),
      ...(form === 'add' ? { addDays: { list: [another] } } : {}),
      ...(asked.times ? { time: timeOf(asked.times) } : {}),
      want: wantOf(booking.place, quantity),
      ifClash,
      acceptProvisional: true,
    };
    keys += 1;
    const input = {
      bookingId: booking.id,
      change: words,
      revision: booking.revision,
      idempotencyKey: `simulated-${seed}-${keys}`,
    };
    if (oracle.waitingChangeOf(booking)) {
      await expectRefused(() => changeBooking(app, actor, 'api', input), 'change-waits');
      return;
    }
    const expected = predictChange({ oracle, booking, asked, ifClash, now, clock });
    const answer = await changeBooking(app, actor, 'api', input);
    expectSame('a change', [expected.outcome, words], [answer.outcome, words]);
    if (expected.outcome === 'refused') {
      mix.refused += 1;
      return;
    }
    mix.changed += 1;
    count(booking.place, expected.becoming);
    if (expected.outcome === 'pending' && booking.state === 'confirmed') {
      mix.waitingChanges += 1;
      oracle.add({
        id: answer.changeId ?? '',
        party: booking.party,
        place: booking.place,
        state: 'pending',
        deadline: expected.deadline,
        days: new Map(expected.becoming),
        released: new Set(expected.released),
        revision: 0,
        changes: booking,
        pieces: expected.pieces,
      });
      return;
    }
    if (booking.state === 'pending') booking.deadline = expected.deadline;
    become(booking, expected.becoming, expected.released);
  }

  function become(
    booking: OracleBooking,
    becoming: ReadonlyMap<string, OracleDay>,
    released: readonly string[],
  ): void {
    for (const day of released) booking.days.delete(day);
    for (const [day, one] of becoming) booking.days.set(day, one);
    booking.revision += 1;
    oracle.hold(booking, piecesOf(booking.days));
  }

  async function decide(): Promise<void> {
    const isStale = random.happens(15);
    const booking = someBooking((one) => (one.state === 'pending') !== isStale);
    if (!booking) return pass();
    const decision = random.happens(75) ? 'approve' : 'decline';
    const decided = () =>
      decideBooking(app, hall.manager, { bookingId: booking.id, decision, reason: '按规则办理' });
    if (isStale) {
      await expectRefused(decided, booking.state === 'lapsed' ? 'deadline-passed' : 'wrong-state');
      return;
    }
    await decided();
    if (decision === 'decline') {
      oracle.end(booking, 'declined');
      return;
    }
    mix.approved += 1;
    booking.state = 'confirmed';
    if (!booking.changes) return;
    const released = [...booking.released].filter((day) => (booking.changes?.days.get(day)?.from ?? 0) > now);
    oracle.hold(booking, []);
    become(booking.changes, booking.days, released);
    booking.days = new Map();
  }

  async function cancel(): Promise<void> {
    const booking = someBooking((one) => isLive(one) && [...one.days.values()].some((day) => day.to > now));
    if (!booking) return pass();
    const actor = hall.parties[booking.party]?.actor ?? hall.manager;
    const rest = [...booking.days].filter(([, day]) => day.to > now).map(([day]) => day);
    const isWhole = booking.changes !== null || random.happens(40);
    const days = isWhole ? rest : [random.pick(rest)];
    await cancelBooking(app, actor, { bookingId: booking.id, ...(isWhole ? {} : { days }) });
    withdraw(booking, days, isWhole);
    const change = oracle.waitingChangeOf(booking);
    if (change) withdraw(change, isWhole ? [...change.days.keys()] : days, isWhole);
  }

  function withdraw(booking: OracleBooking, days: readonly string[], isWhole: boolean): void {
    const gone = days.filter((day) => booking.days.has(day));
    if (gone.length === 0) return;
    for (const day of gone) booking.days.delete(day);
    if (booking.days.size === 0 || isWhole) {
      oracle.end(booking, 'cancelled');
      return;
    }
    booking.revision += 1;
    oracle.hold(
      booking,
      booking.pieces.filter((piece) => !gone.includes(piece.day)),
    );
  }

  async function expectRefused(work: () => Promise<unknown>, reason: string): Promise<void> {
    mix.refused += 1;
    try {
      await work();
    } catch (error) {
      expectSame('a refusal', reason, error instanceof DoorError ? error.reason : String(error));
      return;
    }
    differ('a refusal', reason, 'done');
  }

  function pass(): Promise<void> {
    if (now < FIRST_MOMENT + MINUTES_SIMULATED - 12_000) now += random.between(1, 12);
    app.setClock(instantOf(now));
    oracle.lapse(now);
    return Promise.resolve();
  }

  /** What is to come stands in the ledger exactly as in the arrays, each claim with its own local day. */
  function compareLedger(): void {
    const filed = rowsOf<Record<string, unknown>>(
      app.file,
      `SELECT r.public_id AS place, c.from_min AS "from", c.to_min AS "to", c.quantity, c.local_day AS day
       FROM claim c JOIN resource r ON r.id = c.resource_id JOIN booking b ON b.id = c.holder
       WHERE c.to_min > ${now} AND (c.kind = 'booking' OR b.deadline > ${now})`,
    ).map((row) => JSON.stringify([row['place'], row['from'], row['to'], row['quantity'], row['day']]));
    const expected = oracle.bookings.flatMap((one) =>
      one.pieces.flatMap((piece) => {
        const parts: string[] = [];
        for (let { from } = piece; from < piece.to;) {
          const day = clock.dayOf(from);
          const to = Math.min(piece.to, clock.momentOf(dayAfter(day, 1), 0));
          if (to > now)
            parts.push(
              JSON.stringify([
                hall.placeIds[one.place],
                from,
                to,
                piece.quantity,
                Date.parse(`${day}T00:00Z`) / 86_400_000,
              ]),
            );
          from = to;
        }
        return parts;
      }),
    );
    expectSame('the ledger', expected.sort(), filed.sort());
  }

  const plays = [
    [34, book],
    [56, change],
    [72, decide],
    [86, cancel],
    [100, pass],
  ] as const;
  for (; step < steps; step += 1) {
    const roll = random.integer(100);
    const play = plays.find(([below]) => roll < below)?.[1] ?? pass;
    try {
      await play();
    } catch (error) {
      if (error instanceof Error && error.message.startsWith('seed ')) throw error;
      throw new Error(`seed ${seed}, step ${step}: ${String(error)}`, { cause: error });
    }
    mix.steps += 1;
    if (step % COMPARED_EVERY === 0) {
      compareLedger();
      oracle.forget(now - 4 * 1440);
    }
  }
  compareLedger();
  return mix;
}
