import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { findRulesToAccept } from './find-rules-to-accept.ts';
import type { HouseRules } from './house-rules-in-force.ts';

export interface ToBeBooked {
  readonly stationId: string;
  readonly partyId: string;
  readonly kind: ResourceKind;
}

/** What a page shows to be accepted before something is booked: nothing for meals, for which nobody comes into the hall. */
export function findRulesToAcceptFor(
  app: App,
  actor: Actor,
  { stationId, partyId, kind }: ToBeBooked,
): HouseRules | null {
  if (kind === 'canteen') return null;
  return app.engine.read((reader) => {
    const catalogued = app.halls.byPublicId(reader, stationId);
    return catalogued && findRulesToAccept(reader, actor, partyId, catalogued);
  });
}
