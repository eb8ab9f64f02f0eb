import { connectBare } from '../../support/sqlite-connection.ts';
import { expectQuotasAddUp } from '../../support/recount-quotas.ts';
import { compareLedger } from './compare-ledger.ts';
import { followOffers } from './follow-offers.ts';
import { keepHouse } from './keep-house.ts';
import { playArrival } from './play-arrival.ts';
import { playBooking } from './play-booking.ts';
import { playChange } from './play-change.ts';
import { playClosing } from './play-closing.ts';
import { playDecision } from './play-decision.ts';
import { playOffer } from './play-offer.ts';
import { playRelease } from './play-release.ts';
import { playRules } from './play-rules.ts';
import { playSpending } from './play-spending.ts';
import { playLeaving, playWaiting } from './play-waiting.ts';
import { Simulation, type Mix } from './simulation.ts';
import type { SimulatedHall } from './simulated-hall.ts';

const COMPARED_EVERY = 250;
const FORGOTTEN_AFTER_MINUTES = 4 * 1440;

type Play = (simulation: Simulation) => Promise<void>;

/** In hundredths, added up. */
const PLAYS: readonly (readonly [below: number, play: Play])[] = [
  [28, playBooking],
  [44, playChange],
  [57, playDecision],
  [70, playRelease],
  [78, playWaiting],
  [80, playLeaving],
  [84, playOffer],
  [88, playSpending],
  [90, playClosing],
  [92, playArrival],
];
/** The rules change once in so many steps, and so seldom that most decisions meet the rule of their request. */
const RULES_CHANGE_EVERY = 500;

/** Plays so many steps against a hall and the plain arrays beside it; throws at the first difference, with its seed. */
export async function simulateStays(hall: SimulatedHall, seed: number, steps: number): Promise<Mix> {
  const db = connectBare(hall.app.file);
  const simulation = new Simulation(hall, db, seed);
  let step = 0;
  try {
    for (; step < steps; step += 1) {
      const roll = simulation.random.integer(100);
      const play = PLAYS.find(([below]) => roll < below)?.[1];
      if (play) await play(simulation);
      else simulation.pass(simulation.random.between(1, 18));
      followOffers(simulation);
      if (!play && simulation.random.happens(30)) await keepHouse(simulation);
      simulation.mix.steps += 1;
      if (step % RULES_CHANGE_EVERY === 1) await playRules(simulation);
      if (step % COMPARED_EVERY === 0) {
        compareLedger(simulation);
        expectQuotasAddUp(hall.app.file);
        simulation.forget(FORGOTTEN_AFTER_MINUTES);
      }
    }
    compareLedger(simulation);
  } catch (error) {
    throw new Error(`seed ${seed}, step ${step}: ${String(error)}`, { cause: error });
  } finally {
    db.close();
  }
  simulation.mix.minutes = simulation.now - hall.beginning;
  return simulation.mix;
}
