import type { Instant } from '#lib/domain/time/instant.ts';

/** Units of one resource over `[from, to)`. */
interface Held {
  readonly resourceId: number;
  readonly from: Instant;
  readonly to: Instant;
  readonly quantity: number;
}

/** What `wanted` has more than `held`, moment by moment: the booking itself goes on holding the rest. */
export function missingClaims<Wanted extends Held>(
  wanted: readonly Wanted[],
  held: readonly Held[],
): Wanted[] {
  return wanted.flatMap((claim) => {
    const meeting = held.filter(
      (one) => one.resourceId === claim.resourceId && one.from < claim.to && claim.from < one.to,
    );
    const edges = new Set<Instant>([claim.from, claim.to]);
    for (const one of meeting) {
      if (one.from > claim.from) edges.add(one.from);
      if (one.to < claim.to) edges.add(one.to);
    }
    const moments = [...edges].sort((a, b) => a - b);
    return moments.slice(1).flatMap((to, at) => {
      const from = moments[at] ?? to;
      const has = meeting.reduce(
        (sum, one) => (one.from <= from && to <= one.to ? sum + one.quantity : sum),
        0,
      );
      const quantity = claim.quantity - has;
      return quantity > 0 ? [{ ...claim, from, to, quantity }] : [];
    });
  });
}
