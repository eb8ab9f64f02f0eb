import type { Actor } from '#lib/server/access/actor.ts';
import { makerOf } from '#lib/server/booking/maker.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { CataloguedHall } from './hall-catalogue.ts';
import { houseRulesInForce, type HouseRules } from './house-rules-in-force.ts';

/**
 * The house rules that somebody accepts before they book places of the hall for this party; null where there is nothing to
 * accept. Its own people are asked, once for each version: whoever books for others does not come there.
 */
export function findRulesToAccept(
  reader: LedgerReader,
  actor: Actor,
  partyPublicId: string,
  catalogued: CataloguedHall,
): HouseRules | null {
  const rules = houseRulesInForce(catalogued);
  if (!rules || makerOf(actor, partyPublicId).madeAs !== 'party') return null;
  const { id } = catalogued.hall;
  return reader.hasAcceptedHouseRules(actor.personId, id, rules.version) ? null : rules;
}
