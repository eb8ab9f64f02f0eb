import { actingFor, type Actor } from '#lib/server/access/actor.ts';
import type { MadeAs } from '#lib/server/engine/ledger-rows.ts';

/** Who makes it, and in whose capacity. */
export interface Maker {
  readonly personId: number;
  readonly madeAs: MadeAs;
}

/** Somebody who books in the name of this party; `takesOrders` is true where they run the canteen that is asked. */
export function makerOf(actor: Actor, partyPublicId: string, takesOrders = false): Maker {
  const { personId } = actor;
  const membership = actingFor(actor, partyPublicId);
  if (!membership) return { personId, madeAs: takesOrders ? 'canteen' : 'station' };
  return { personId, madeAs: membership.role === 'liaison' ? 'liaison' : 'party' };
}
