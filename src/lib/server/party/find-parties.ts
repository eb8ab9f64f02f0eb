import { pinyinInitials } from '#lib/domain/people/pinyin-initials.ts';
import { parseMobileNumber } from '#lib/domain/people/mobile-number.ts';
import { assertGranted, type Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom, type ConfigSource } from '#lib/server/config-source.ts';
import { listNamesOfDistrict, listPartiesFound } from './party-reader.ts';
import { partyShown, type PartyListing } from './party-shown.ts';

/** Parties that one search shows: more would be no answer for somebody on the phone. */
export const PARTIES_FOUND_MAX = 10;

/** Two letters at least: one is the beginning of half of the names. */
const INITIALS = /^[a-z]{2,}$/;

/**
 * The parties of a station's district whose name has these characters in it or begins with these initials of its pinyin, or one
 * of whose people has this number, for those who book in any party's name there.
 */
export async function findParties(
  app: App,
  actor: Actor,
  { stationId, text }: { readonly stationId: string; readonly text: string },
): Promise<PartyListing[]> {
  const station = app.engine.read((reader) => app.halls.byPublicId(reader, stationId)?.station);
  if (!station) throw notFound();
  assertGranted(actor, 'book-for-parties', station);
  const source = readingFrom(app);
  const { districtId } = station;
  const ids = await idsByInitials(source, districtId, text.normalize('NFKC').trim().toLowerCase());
  const sought = { districtId, text, ids, mobile: parseMobileNumber(text) };
  const rows = await listPartiesFound(source, sought, PARTIES_FOUND_MAX);
  return rows.map(partyShown);
}

async function idsByInitials(source: ConfigSource, districtId: number, typed: string): Promise<number[]> {
  if (!INITIALS.test(typed)) return [];
  const names = await listNamesOfDistrict(source, districtId);
  return names
    .filter(({ name }) => pinyinInitials(name).startsWith(typed))
    .slice(0, PARTIES_FOUND_MAX)
    .map((one) => one.id);
}
