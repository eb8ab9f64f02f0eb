import { acceptOffer } from '#lib/server/waitlist/accept-offer.ts';
import type { Simulation } from './simulation.ts';

/** Somebody takes what the waitlist offers, or comes too late. */
export async function playOffer(simulation: Simulation): Promise<void> {
  const { random, hall, mix, now, rules, waiting } = simulation;
  const isLate = random.happens(10);
  const booking = simulation.someBooking((one) => one.state === (isLate ? 'lapsed' : 'offered'));
  if (!booking) {
    simulation.pass(1);
    return;
  }
  const accept = () => acceptOffer(hall.app, simulation.actorOf(booking.party), { bookingId: booking.id });
  if (isLate) {
    await simulation.expectRefused(accept, 'deadline-passed');
    return;
  }
  const { state } = await accept();
  mix.accepted += 1;
  // A part that is taken ends the waiting for all of it.
  const turn = waiting.dropPart(booking);
  if (turn !== null) waiting.remove(turn);
  const days = [...booking.days.values()];
  const waits = days.some((one) => one.quantity > rules.aboveQuantity) || days.length > rules.aboveDays;
  const expected = waits ? ('pending' as const) : ('confirmed' as const);
  simulation.expectSame('an accepted offer', expected, state);
  booking.state = expected;
  const first = Math.min(...days.map((one) => one.from));
  booking.deadline = Math.max(now + 1, Math.min(now + rules.withinMinutes, first));
}
