import type { FiledClaim } from '#lib/domain/request/claims-by-resource.ts';
import type { SittingLoadRow } from '#lib/server/engine/canteen-rows.ts';
import type { OccurrenceRow } from '#lib/server/engine/ledger-rows.ts';

/**
 * What all orders of a sitting take together, without those of `own`, and what is kept back of it: as two claims. Orders of
 * meals never wait.
 */
export function claimsOfSittings(
  loads: readonly SittingLoadRow[],
  own: readonly OccurrenceRow[] = [],
): FiledClaim[] {
  return loads.flatMap(({ resourceId, from, to, taken, withheld, allOfIt }) => {
    const claim = { resourceId, from, to, deadline: null };
    const claims: FiledClaim[] = [];
    const others = taken - portionsOf(own, resourceId, from);
    if (others > 0) claims.push({ ...claim, kind: 'booking', quantity: others, allOfIt: false, holder: 0 });
    if (withheld > 0) claims.push({ ...claim, kind: 'house', quantity: withheld, allOfIt: false, holder: 0 });
    if (allOfIt === 1) claims.push({ ...claim, kind: 'house', quantity: 0, allOfIt: true, holder: 0 });
    return claims;
  });
}

function portionsOf(own: readonly OccurrenceRow[], resourceId: number, sitting: number): number {
  return own
    .filter(({ state, given }) => state === 'given' && given.times.some(([from]) => from === sitting))
    .flatMap(({ given }) => given.places.filter(([id]) => id === resourceId))
    .reduce((sum, [, portions]) => sum + portions, 0);
}
