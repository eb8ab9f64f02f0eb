import { districtsOverlooked, districtsServed, type Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { findParty, listPartyRows, type ListedParty } from './party-reader.ts';
import { partyShown, type PartyListing } from './party-shown.ts';

export interface PartyPage {
  readonly parties: PartyListing[];
  readonly next: string | null;
}

/**
 * All parties of the district for those who look over it and those who book in any party's name at one of its stations; for
 * everybody else their own. In the order of their making.
 */
export async function listParties(
  app: App,
  actor: Actor,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<PartyPage> {
  const scope = { districtIds: districtsKnown(actor), partyIds: actor.memberships.map((one) => one.partyId) };
  const isVisible = ({ id, districtId }: ListedParty): boolean =>
    scope.districtIds.includes(districtId) || scope.partyIds.includes(id);
  const source = readingFrom(app);
  const last = after === undefined ? null : await findParty(source, after);
  if (after !== undefined && (!last || !isVisible(last))) throw notFound();
  const rows = await listPartyRows(source, scope, last?.id ?? 0, limit + 1);
  const page = rows.slice(0, limit);
  return {
    parties: page.map(partyShown),
    next: rows.length > limit ? (page.at(-1)?.publicId ?? null) : null,
  };
}

function districtsKnown(actor: Actor): number[] {
  return [...new Set([...districtsOverlooked(actor), ...districtsServed(actor)])];
}
