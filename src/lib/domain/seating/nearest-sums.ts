import type { Distances } from './distances.ts';

/** At `seat * size + k`: the sum of the distances from a seat to its k nearest others among `among`. */
export function nearestSums(distances: Distances, among: readonly number[], size: number): Float64Array {
  const { values, seatCount } = distances;
  const sums = new Float64Array(seatCount * size);
  const nearest = new Float64Array(size);
  for (const seat of among) {
    let kept = 0;
    for (const other of among) {
      if (other === seat) continue;
      const distance = values[seat * seatCount + other] as number;
      if (kept === size - 1 && !(distance < (nearest[kept - 1] as number))) continue;
      let place = kept < size - 1 ? kept++ : kept - 1;
      for (; place > 0 && (nearest[place - 1] as number) > distance; place--)
        nearest[place] = nearest[place - 1] as number;
      nearest[place] = distance;
    }
    for (let k = 1; k <= kept; k++)
      sums[seat * size + k] = (sums[seat * size + k - 1] as number) + (nearest[k - 1] as number);
  }
  return sums;
}
