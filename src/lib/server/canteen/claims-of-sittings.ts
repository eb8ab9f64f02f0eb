import type { FiledClaim } from '#lib/domain/request/claims-by-resource.ts';
import type { SittingLoadRow } from '#lib/server/engine/canteen-rows.ts';

/** What all orders of a sitting take together, and what is kept back of it: as two claims. Orders of meals never wait. */
export function claimsOfSittings(loads: readonly SittingLoadRow[]): FiledClaim[] {
  return loads.flatMap(({ resourceId, from, to, taken, withheld, allOfIt }) => {
    const claim = { resourceId, from, to, deadline: null };
    const claims: FiledClaim[] = [];
    if (taken > 0) claims.push({ ...claim, kind: 'booking', quantity: taken, allOfIt: false, holder: 0 });
    if (withheld > 0) claims.push({ ...claim, kind: 'house', quantity: withheld, allOfIt: false, holder: 0 });
    if (allOfIt === 1) claims.push({ ...claim, kind: 'house', quantity: 0, allOfIt: true, holder: 0 });
    return claims;
  });
}
