/**
 * What is to be sent, in waves: those of one wave may leave at once, at most `atOnceMax` of them and never two to the same
 * (`toWhom`), so that each gets theirs in their order. Earlier ones go in earlier waves where there is room.
 */
export function wavesOf<T>(
  all: readonly T[],
  toWhom: (one: T) => number,
  atOnceMax: number,
): readonly (readonly T[])[] {
  const waves: T[][] = [];
  const nextOf = new Map<number, number>();
  for (const one of all) {
    let wave = nextOf.get(toWhom(one)) ?? 0;
    while ((waves[wave]?.length ?? 0) >= atOnceMax) wave += 1;
    (waves[wave] ??= []).push(one);
    nextOf.set(toWhom(one), wave + 1);
  }
  return waves;
}
