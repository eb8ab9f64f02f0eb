import { createBooking } from '#lib/server/booking/create-booking.ts';
import { quoteBooking } from '#lib/server/booking/quote-booking.ts';
import { requestOf, someAsked } from './asked.ts';
import { followOffers } from './follow-offers.ts';
import { expectedBooking, predictBooking } from './predict-booking.ts';
import { CAPACITIES } from './simulated-hall.ts';
import type { Simulation } from './simulation.ts';

/** The key that was used last, and whose it was. */
const lastKeys = new WeakMap<Simulation, { key: string; party: number }>();

/** Somebody asks for places on one to three days; sometimes twice with one key, sometimes with the key of another party. */
export async function playBooking(simulation: Simulation): Promise<void> {
  const { random, hall, mix, oracle } = simulation;
  const { app } = hall;
  const party = random.integer(hall.parties.length);
  const asked = someAsked(simulation, party, random.integer(CAPACITIES.length));
  const ifClash = random.happens(40) ? 'skip' : 'refuse';
  const request = requestOf(simulation, asked, ifClash);
  const actor = simulation.actorOf(party);
  if (random.happens(10)) {
    const { outcome } = predictBooking(simulation, asked, ifClash);
    simulation.expectSame('a quote', outcome, quoteBooking(app, actor, request).outcome);
  }
  // A key is its party's: another party that has the same one is no second time.
  const last = lastKeys.get(simulation);
  const borrowed = last && last.party !== party && random.happens(20) ? last.key : null;
  const idempotencyKey = borrowed ?? simulation.newKey();
  if (borrowed === null) lastKeys.set(simulation, { key: idempotencyKey, party });
  else lastKeys.delete(simulation);
  const answer = await createBooking(app, actor, 'api', { request, idempotencyKey });
  // Whoever comes across an offer that nobody has taken in time passes it on first.
  followOffers(simulation, answer.bookingId);
  const expected = predictBooking(simulation, asked, ifClash);
  simulation.expectSame('a request', expected.outcome, answer.outcome);
  if (random.happens(10)) {
    const again = await createBooking(app, actor, 'api', { request, idempotencyKey });
    simulation.expectSame('asking again', JSON.stringify(answer), JSON.stringify(again));
  }
  if (expected.overQuota > 0) mix.overQuota += 1;
  if (expected.outcome === 'refused') {
    mix.refused += 1;
    return;
  }
  const days = answer.days.filter((one) => one.outcome === 'given').map((one) => one.day);
  simulation.expectSame('the days given', [...expected.given.keys()], days);
  simulation.count(asked.place, expected.given);
  oracle.add(expectedBooking(answer.bookingId ?? '', asked, expected));
}
