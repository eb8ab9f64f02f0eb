import { actingFor, type Actor } from '#lib/server/access/actor.ts';
import type { MadeAs } from '#lib/server/engine/ledger-rows.ts';

/** Who makes it, and in whose capacity. */
export interface Maker {
  readonly personId: number;
  readonly madeAs: MadeAs;
}

/** Somebody who books in the name of this party. */
export function makerOf(actor: Actor, partyPublicId: string): Maker {
  const { personId } = actor;
  const membership = actingFor(actor, partyPublicId);
  if (!membership) return { personId, madeAs: 'station' };
  return { personId, madeAs: membership.role === 'liaison' ? 'liaison' : 'party' };
}
