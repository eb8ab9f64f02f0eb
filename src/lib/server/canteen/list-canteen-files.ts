import type { z } from 'zod';
import { reasonOf } from '#lib/domain/access/permissions.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { CanteenFile, canteenFilesInput, CanteenListing } from '#lib/schemas/canteen.ts';
import { storedTerms } from '#lib/schemas/stored-canteen.ts';
import { isGrantedIn, membershipIn, type Actor } from '#lib/server/access/actor.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import type { CanteenPictureRow } from '#lib/server/engine/canteen-rows.ts';
import { momentText } from '#lib/server/moment-text.ts';
import { listPartyNames } from '#lib/server/party/party-reader.ts';
import { getRunStation } from '#lib/server/station/get-run-station.ts';
import { listCanteensOfParty, listCanteensWaiting, type CanteenHead } from './canteen-reader.ts';
import { picturesShown } from './pictures-shown.ts';
import { listingOfTerms } from './listing-of-terms.ts';

/** The canteens of one's party with what waits for a decision, or those that wait at a station. */
export async function listCanteenFiles(
  app: App,
  actor: Actor,
  input: z.infer<typeof canteenFilesInput>,
): Promise<CanteenFile[]> {
  const source = readingFrom(app);
  if ('stationId' in input) {
    const station = await getRunStation(app, actor, input.stationId, 'look-behind');
    return filesOf(app, await listCanteensWaiting(source, station.id));
  }
  const membership = membershipIn(actor, input.partyId);
  if (!membership) throw notFound();
  if (!isGrantedIn(actor, 'run-canteen', { id: membership.partyId, districtId: membership.districtId }))
    throw new DoorError('not-allowed', reasonOf('run-canteen'));
  return filesOf(app, await listCanteensOfParty(source, membership.partyId));
}

async function filesOf(app: App, heads: readonly CanteenHead[]): Promise<CanteenFile[]> {
  const source = readingFrom(app);
  const files = app.engine.read((reader) =>
    heads.map((head) => fileOf(head, reader.canteenPictures(head.resourceId))),
  );
  const ids = files.flatMap(({ listing, proposed }) => [...chosenIn(listing), ...chosenIn(proposed)]);
  if (ids.length === 0) return files;
  const parties = await listPartyNames(source, [...new Set(ids)]);
  return files.map((file) => {
    const own = new Set([...chosenIn(file.listing), ...chosenIn(file.proposed)]);
    const chosen = parties.filter((one) => own.has(one.publicId));
    return { ...file, chosen: chosen.map(({ publicId: id, name }) => ({ id, name })) };
  });
}

function chosenIn(listing: CanteenListing | null): readonly string[] {
  return listing?.welcome.who === 'parties' ? listing.welcome.partyIds : [];
}

function fileOf(head: CanteenHead, pictures: readonly CanteenPictureRow[]): CanteenFile {
  const { station, provider, proposedAt } = head;
  return {
    id: head.publicId,
    station: { id: station.publicId, name: station.name, timeZone: station.timeZone },
    provider: { id: provider.publicId, name: provider.name },
    listing: listingOf(head.terms),
    proposed: listingOf(head.proposed),
    proposedBy: head.proposed === null ? null : head.proposedBy,
    proposedAt: proposedAt === null ? null : momentText(proposedAt as Instant),
    declined: head.decisionReason,
    pictures: picturesShown(head.publicId, pictures),
    chosen: [],
  };
}

function listingOf(stored: string | null): CanteenListing | null {
  return stored === null ? null : listingOfTerms(storedTerms.parse(JSON.parse(stored)));
}
