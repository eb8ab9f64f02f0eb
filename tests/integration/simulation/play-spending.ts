import { createBooking } from '#lib/server/booking/create-booking.ts';
import { requestOf, someAsked, type Asked } from './asked.ts';
import { expectedBooking, predictBooking, type ExpectedBooking } from './predict-booking.ts';
import { COUNTER } from './simulated-hall.ts';
import type { Simulation } from './simulation.ts';

/** Two people of one party ask for the counter at the same moment: what becomes of them is what one after the other gives. */
export async function playSpending(simulation: Simulation): Promise<void> {
  const { random, hall, mix, oracle } = simulation;
  const party = random.integer(hall.parties.length);
  const both = [someAsked(simulation, party, COUNTER), someAsked(simulation, party, COUNTER)] as const;
  const answers = await Promise.all(
    both.map((asked) =>
      createBooking(hall.app, simulation.actorOf(party), 'api', {
        request: requestOf(simulation, asked, 'refuse'),
        idempotencyKey: simulation.newKey(),
      }),
    ),
  );
  const got = answers.map((one) => one.outcome);
  const inTurn = predictBoth(simulation, both[0], both[1]);
  const [second, first] = predictBoth(simulation, both[1], both[0]);
  const reversed = [first, second] as const;
  const outcomes = [inTurn, reversed].map((pair) => pair.map((one) => one.outcome));
  const which = outcomes.findIndex((pair) => pair.join() === got.join());
  if (which === -1) throw new Error(`two at once: expected ${JSON.stringify(outcomes)}, got ${got.join()}`);
  mix.spentTogether += 1;
  (which === 0 ? inTurn : reversed).forEach((expected, index) => {
    const asked = both[index];
    if (expected.overQuota > 0) mix.overQuota += 1;
    if (asked && expected.outcome !== 'refused')
      oracle.add(expectedBooking(answers[index]?.bookingId ?? '', asked, expected));
    else mix.refused += 1;
  });
}

function predictBoth(
  simulation: Simulation,
  first: Asked,
  second: Asked,
): readonly [ExpectedBooking, ExpectedBooking] {
  const { oracle } = simulation;
  const before = predictBooking(simulation, first, 'refuse');
  if (before.outcome === 'refused') return [before, predictBooking(simulation, second, 'refuse')];
  const made = expectedBooking('', first, before);
  oracle.add(made);
  const after = predictBooking(simulation, second, 'refuse');
  oracle.hold(made, []);
  oracle.bookings.pop();
  return [before, after];
}
