import { CAPACITIES, COUNTER } from './simulated-hall.ts';
import { timeOf, wantOf, type Simulation } from './simulation.ts';
import { dayAfter } from './wall-clock.ts';

export interface Asked {
  readonly party: number;
  readonly place: number;
  readonly quantity: number;
  readonly days: readonly string[];
  /** Local minutes of each day. */
  readonly from: number;
  readonly to: number;
}

export type IfClash = 'refuse' | 'skip';

/** One to three days in a row of the coming week. */
export function someAsked(simulation: Simulation, party: number, place: number): Asked {
  const { random, clock, now } = simulation;
  const today = clock.dayOf(now);
  const offset = random.between(1, 7);
  const count = random.between(1, 3);
  const days = Array.from({ length: count }, (_, at) => dayAfter(today, offset + at));
  const isSingle = place === 0 || place === COUNTER;
  const quantity = isSingle ? 1 : random.between(1, CAPACITIES[place] ?? 1);
  return { party, place, quantity, days, ...simulation.someTimes() };
}

export function requestOf({ hall }: Simulation, asked: Asked, ifClash: IfClash) {
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
