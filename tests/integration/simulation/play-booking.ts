import { createBooking } from '#lib/server/booking/create-booking.ts';
import { quoteBooking } from '#lib/server/booking/quote-booking.ts';
import { CAPACITIES, RULES } from './simulated-hall.ts';
import { timeOf, wantOf, type Simulation } from './simulation.ts';
import { piecesOf, type OracleDay } from './stays-oracle.ts';
import { dayAfter } from './wall-clock.ts';

interface Asked {
  readonly party: number;
  readonly place: number;
  readonly quantity: number;
  readonly days: readonly string[];
  readonly from: number;
  readonly to: number;
}

type IfClash = 'refuse' | 'skip';

/** The key that was used last, and whose it was. */
const lastKeys = new WeakMap<Simulation, { key: string; party: number }>();

/** Somebody asks for places on one to three days; sometimes twice with one key, sometimes with the key of another party. */
export async function playBooking(simulation: Simulation): Promise<void> {
  const { random, hall, mix, oracle } = simulation;
  const { app } = hall;
  const party = random.integer(hall.parties.length);
  const asked = someAsked(simulation, party);
  const ifClash = random.happens(40) ? 'skip' : 'refuse';
  const request = requestOf(simulation, asked, ifClash);
  const expected = predictBooking(simulation, asked, ifClash);
  const actor = simulation.actorOf(party);
  if (random.happens(10))
    simulation.expectSame('a quote', expected.outcome, quoteBooking(app, actor, request).outcome);
  // A key is its party's: another party that has the same one is no second time.
  const last = lastKeys.get(simulation);
  const borrowed = last && last.party !== party && random.happens(20) ? last.key : null;
  const idempotencyKey = borrowed ?? simulation.newKey();
  if (borrowed === null) lastKeys.set(simulation, { key: idempotencyKey, party });
  else lastKeys.delete(simulation);
  const answer = await createBooking(app, actor, 'api', { request, idempotencyKey });
  simulation.expectSame('a request', expected.outcome, answer.outcome);
  if (random.happens(10)) {
    const again = await createBooking(app, actor, 'api', { request, idempotencyKey });
    simulation.expectSame('asking again', JSON.stringify(answer), JSON.stringify(again));
  }
  if (expected.outcome === 'refused') {
    mix.refused += 1;
    return;
  }
  const days = answer.days.filter((one) => one.outcome === 'given').map((one) => one.day);
  simulation.expectSame('the days given', [...expected.given.keys()], days);
  simulation.count(asked.place, expected.given);
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

function someAsked(simulation: Simulation, party: number): Asked {
  const { random, clock, now } = simulation;
  const place = random.integer(CAPACITIES.length);
  const today = clock.dayOf(now);
  const offset = random.between(1, 7);
  const count = random.between(1, 3);
  const days = Array.from({ length: count }, (_, at) => dayAfter(today, offset + at));
  const quantity = place === 0 ? 1 : random.between(1, CAPACITIES[place] ?? 1);
  return { party, place, quantity, days, ...simulation.someTimes() };
}

function requestOf({ hall }: Simulation, asked: Asked, ifClash: IfClash) {
  const { party, place, quantity, days } = asked;
  return {
    stationId: hall.stationId,
    partyId: hall.parties[party]?.id ?? '',
    want: wantOf(hall, place, quantity),
    when: { days: { list: [...days] }, time: timeOf(asked) },
    headCount: quantity,
    purpose: '',
    ifClash,
    acceptProvisional: true,
  };
}

interface ExpectedBooking {
  readonly outcome: 'granted' | 'partly' | 'pending' | 'refused';
  readonly given: Map<string, OracleDay>;
  readonly deadline: number;
}

function predictBooking(simulation: Simulation, asked: Asked, ifClash: IfClash): ExpectedBooking {
  const { oracle, now } = simulation;
  const all = asked.days.map((day) => [day, simulation.dayOf(day, asked, asked.quantity)] as const);
  const given = new Map(all.filter(([, one]) => oracle.fits(asked.place, one)));
  const needsDecision = asked.quantity > RULES.aboveQuantity || all.length > RULES.aboveDays;
  const complete = given.size === all.length;
  const isRefused =
    given.size === 0 ||
    (!complete && ifClash === 'refuse') ||
    (needsDecision && oracle.openHolds(asked.party) >= RULES.holdsMax);
  const outcome = isRefused ? 'refused' : needsDecision ? 'pending' : complete ? 'granted' : 'partly';
  const first = Math.min(...[...given.values()].map((one) => one.from));
  return { outcome, given, deadline: Math.max(now + 1, Math.min(now + RULES.withinMinutes, first)) };
}
