import { assertOfficer, type Actor } from '#lib/server/access/actor.ts';
import { findDistrictName } from '#lib/server/account/district-reader.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';

/** What the page that opens a station begins with, for officers. */
export async function prepareOpening(
  app: App,
  actor: Actor,
): Promise<{ districtName: string; belongsToParty: boolean }> {
  const districtId = assertOfficer(actor);
  return {
    districtName: (await findDistrictName(readingFrom(app), districtId)) ?? '',
    belongsToParty: actor.memberships.length > 0,
  };
}
