import { withBareConnection } from '../../support/sqlite-connection.ts';
import { expectQuotasAddUp } from '../../support/recount-quotas.ts';
import { compareLedger } from './compare-ledger.ts';
import { playBooking } from './play-booking.ts';
import { playChange } from './play-change.ts';
import { playDecision } from './play-decision.ts';
import { playRelease } from './play-release.ts';
import { Simulation, type Mix } from './simulation.ts';
import type { SimulatedHall } from './simulated-hall.ts';

const COMPARED_EVERY = 250;
const FORGOTTEN_AFTER_MINUTES = 4 * 1440;

type Play = (simulation: Simulation) => Promise<void>;

/** In hundredths, added up. */
const PLAYS: readonly (readonly [below: number, play: Play])[] = [
  [34, playBooking],
  [56, playChange],
  [72, playDecision],
  [86, playRelease],
];

/** Plays so many steps against a hall and the plain arrays beside it; throws at the first difference, with its seed. */
export async function simulateStays(hall: SimulatedHall, seed: number, steps: number): Promise<Mix> {
  const simulation = new Simulation(hall, seed);
  let step = 0;
  const told = (error: unknown): Error =>
    new Error(`seed ${seed}, step ${step}: ${String(error)}`, { cause: error });
  const compare = (): void => {
    withBareConnection(hall.app.file, (db) => {
      compareLedger(simulation, db);
    });
    expectQuotasAddUp(hall.app.file);
  };
  try {
    for (; step < steps; step += 1) {
      const roll = simulation.random.integer(100);
      const play = PLAYS.find(([below]) => roll < below)?.[1];
      if (play) await play(simulation);
      else simulation.pass(simulation.random.between(1, 12));
      simulation.mix.steps += 1;
      if (step % COMPARED_EVERY !== 0) continue;
      compare();
      simulation.oracle.forget(simulation.now - FORGOTTEN_AFTER_MINUTES);
    }
    compare();
  } catch (error) {
    throw told(error);
  }
  return simulation.mix;
}
