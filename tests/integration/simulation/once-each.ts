import type { Simulation } from './simulation.ts';

/** What is made once for a simulation, such as its prepared statements. */
export function onceEach<Made>(make: (simulation: Simulation) => Made): (simulation: Simulation) => Made {
  const known = new WeakMap<Simulation, { readonly made: Made }>();
  return (simulation) => {
    const kept = known.get(simulation) ?? { made: make(simulation) };
    known.set(simulation, kept);
    return kept.made;
  };
}
