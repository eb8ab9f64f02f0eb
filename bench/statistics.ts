/** The middle of the values; between the two middle ones where their number is even. Throws for none. */
export function medianOf(values: readonly number[]): number {
  return quantileOf(values, 0.5);
}

/** The value below which `share` (0–1) of the values lie, interpolated. Throws for none. */
export function quantileOf(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const position = share * (sorted.length - 1);
  const below = sorted[Math.floor(position)];
  const above = sorted[Math.ceil(position)];
  if (below === undefined || above === undefined) throw new RangeError('there is no value to rank');
  return below + (above - below) * (position - Math.floor(position));
}

/** A ratio of two contenders that took turns: the median of the rounds' own ratios, and the least and the most of them. */
export interface RatioOfRounds {
  readonly median: number;
  readonly spread: readonly [least: number, most: number];
}

/** Round by round, because what disturbs the machine disturbs both of a round alike. */
export function ratioOfRounds(subject: readonly number[], measure: readonly number[]): RatioOfRounds {
  const ratios = subject.map((value, round) => value / (measure[round] ?? Number.NaN));
  return { median: medianOf(ratios), spread: [Math.min(...ratios), Math.max(...ratios)] };
}

/** At most `digits` significant digits: more of a measured figure is noise. */
export function roundedTo(digits: number, value: number): number {
  return Number(value.toPrecision(digits));
}
