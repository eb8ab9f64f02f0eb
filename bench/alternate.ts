/** What takes part in a comparison: measured once in each round. */
export type Contender<Figure> = (round: number) => Promise<Figure>;

/** Before anything counts, every contender runs so often: compiled, with warm caches. */
const WARM_UP_ROUNDS = 3;

/**
 * Measures the contenders in turns, in the opposite order in every second round: what slows the machine for a while, or
 * drifts, meets all of them alike. No round number comes twice, those of the warm-up included.
 */
export async function alternate<Name extends string, Figure>(
  rounds: number,
  contenders: Readonly<Record<Name, Contender<Figure>>>,
): Promise<Record<Name, Figure[]>> {
  const names = Object.keys(contenders) as Name[];
  const figures = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, Figure[]>;
  for (let round = 0; round < WARM_UP_ROUNDS + rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const figure = await contenders[name](round);
      if (round >= WARM_UP_ROUNDS) figures[name].push(figure);
    }
  }
  return figures;
}
