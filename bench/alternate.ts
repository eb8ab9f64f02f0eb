/** What takes part in a comparison: measured once in each round. */
export type Contender<Figure> = (round: number) => Promise<Figure>;

/**
 * Measures the contenders in turns, in the opposite order in every second round: what slows the machine for a while, or
 * drifts, meets all of them alike.
 */
export async function alternate<Name extends string, Figure>(
  rounds: number,
  contenders: Readonly<Record<Name, Contender<Figure>>>,
): Promise<Record<Name, Figure[]>> {
  const names = Object.keys(contenders) as Name[];
  const figures = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, Figure[]>;
  for (let round = 0; round < rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      figures[name].push(await contenders[name](round));
    }
  }
  return figures;
}
