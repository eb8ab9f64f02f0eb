import { callerOf } from '../../support/app-fixture.ts';
import { setRules } from './simulated-hall.ts';
import type { Simulation } from './simulation.ts';

/** From now on other requests need a decision; what is booked or waits stays as it is. */
export async function playRules(simulation: Simulation): Promise<void> {
  const { random, hall } = simulation;
  simulation.rules = {
    aboveQuantity: random.between(2, 4),
    aboveDays: random.between(1, 3),
    withinMinutes: random.between(1, 6) * 20,
  };
  await setRules(callerOf(hall.app, 'officer'), hall.stationId, simulation.rules);
}
