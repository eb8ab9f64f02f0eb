import { parseMobileNumber } from '#lib/domain/people/mobile-number.ts';
import { assertGranted, type Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { listPartiesFound } from './party-reader.ts';
import { partyShown, type PartyListing } from './party-shown.ts';

/** Parties that one search shows: more would be no answer for somebody on the phone. */
export const PARTIES_FOUND_MAX = 10;

/**
 * The parties of a station's district whose name has these characters in it, or one of whose people has this number, for
 * those who book in any party's name there.
 */
export async function findParties(
  app: App,
  actor: Actor,
  { stationId, text }: { readonly stationId: string; readonly text: string },
): Promise<PartyListing[]> {
  const station = app.engine.read((reader) => app.halls.byPublicId(reader, stationId)?.station);
  if (!station) throw notFound();
  assertGranted(actor, 'book-for-parties', station);
  const rows = await listPartiesFound(
    readingFrom(app),
    { districtId: station.districtId, text, mobile: parseMobileNumber(text) },
    PARTIES_FOUND_MAX,
  );
  return rows.map(partyShown);
}
