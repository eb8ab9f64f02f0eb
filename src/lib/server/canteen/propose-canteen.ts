import type { z } from 'zod';
import { changesWhatMatters, type CanteenTerms } from '#lib/domain/canteen/canteen-terms.ts';
import { reasonOf } from '#lib/domain/access/permissions.ts';
import { CANTEENS_PER_STATION_MAX } from '#lib/schemas/limits.ts';
import type { proposeCanteenInput } from '#lib/schemas/canteen.ts';
import { storedTerms } from '#lib/schemas/stored-canteen.ts';
import { isGrantedIn, membershipIn, type Actor } from '#lib/server/access/actor.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { insertClosure } from '#lib/server/closure/closure-writer.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { assertLabelsFree } from '#lib/server/resource/assert-labels-free.ts';
import { assertRoomForResources } from '#lib/server/resource/assert-room-for-resources.ts';
import { insertResources, markResourceRetired } from '#lib/server/resource/resource-writer.ts';
import { assertInService } from '#lib/server/station/assert-in-service.ts';
import { findStation } from '#lib/server/station/station-reader.ts';
import { countCanteens } from './canteen-reader.ts';
import { insertCanteen, storeProposal } from './canteen-writer.ts';
import { getRunCanteen } from './get-run-canteen.ts';
import { putTermsInForce } from './put-terms-in-force.ts';
import { termsOfListing } from './terms-of-listing.ts';

type Input = z.infer<typeof proposeCanteenInput>;

/**
 * Lists a canteen at a station of its party's district, or changes its terms. The station decides about a new canteen and
 * about changes that matter; everything else counts at once.
 */
export async function proposeCanteen(
  app: App,
  actor: Actor,
  input: Input,
): Promise<{ id: string; waits: boolean }> {
  const terms = termsOfListing(input.listing);
  if ('partyId' in input) return { id: await listCanteen(app, actor, input, terms), waits: true };
  const canteen = await getRunCanteen(app, actor, input.canteenId);
  const before = canteen.terms === null ? null : storedTerms.parse(JSON.parse(canteen.terms));
  if (before && !canteen.isRetired && !changesWhatMatters(before, terms)) {
    await putTermsInForce(app, actor, canteen, terms);
    return { id: canteen.publicId, waits: false };
  }
  await app.engine.configure('canteen.propose', async (transaction) => {
    const { resourceId, station } = canteen;
    await assertInService(transaction, station.id);
    await assertNameFree(transaction, station.id, terms, [resourceId]);
    await storeProposal(transaction, resourceId, proposalOf(app, actor, terms));
    await transaction.record(
      eventOf(app, actor, { resourceId, stationId: station.id, partyId: canteen.provider.id }),
    );
  });
  return { id: canteen.publicId, waits: true };
}

async function listCanteen(
  app: App,
  actor: Actor,
  { partyId, stationId }: Extract<Input, { partyId: string }>,
  terms: CanteenTerms,
): Promise<string> {
  const membership = membershipIn(actor, partyId);
  const station = await findStation(readingFrom(app), stationId);
  if (!membership || station?.districtId !== membership.districtId) throw notFound();
  if (!isGrantedIn(actor, 'run-canteen', { id: membership.partyId, districtId: membership.districtId }))
    throw new DoorError('not-allowed', reasonOf('run-canteen'));
  const publicId = app.newPublicId();
  await app.engine.configure('canteen.propose', async (transaction) => {
    await assertInService(transaction, station.id);
    await assertRoomForResources(transaction, station.id, 1);
    if ((await countCanteens(transaction, station.id)) >= CANTEENS_PER_STATION_MAX)
      throw new DoorError('conflict', 'too-many-resources', { limit: CANTEENS_PER_STATION_MAX });
    await assertNameFree(transaction, station.id, terms, []);
    const place = {
      publicId,
      stationId: station.id,
      providerPartyId: membership.partyId,
      kind: 'canteen' as const,
    };
    const [resource] = await insertResources(transaction, [
      {
        ...place,
        label: terms.name,
        capacity: terms.kitchenMax,
        fits: null,
        features: [],
        validFrom: null,
        validTo: null,
      },
    ]);
    if (!resource) throw new Error('a canteen was not stored');
    // Nobody sees it until the station has approved it.
    await markResourceRetired(transaction, resource.id, app.now());
    const closureId = await insertClosure(transaction, {
      publicId: app.newPublicId(),
      stationId: station.id,
      zoneId: null,
      resourceId: resource.id,
      purpose: 'own-use',
      reason: '',
      quantity: null,
      times: KEPT_AT_SITTINGS,
      createdBy: actor.personId,
      createdAt: app.now(),
    });
    await insertCanteen(transaction, {
      resourceId: resource.id,
      closureId,
      ...proposalOf(app, actor, terms),
    });
    await transaction.record(
      eventOf(app, actor, { resourceId: resource.id, stationId: station.id, partyId: membership.partyId }),
    );
  });
  return publicId;
}

/** What a canteen keeps is written day by day, so its closure has no times of its own and counts as over. */
const KEPT_AT_SITTINGS = { from: 0, to: 0, time: null } as Parameters<typeof insertClosure>[1]['times'];

function assertNameFree(
  transaction: Parameters<typeof assertLabelsFree>[0],
  stationId: number,
  { name }: CanteenTerms,
  exceptIds: readonly number[],
): Promise<void> {
  return assertLabelsFree(transaction, { stationId, kind: 'canteen', labels: [name], exceptIds });
}

function proposalOf(app: App, actor: Actor, terms: CanteenTerms) {
  return { proposed: JSON.stringify(terms), proposedBy: actor.personId, proposedAt: app.now() };
}

function eventOf(
  app: App,
  actor: Actor,
  { resourceId, stationId, partyId }: { resourceId: number; stationId: number; partyId: number },
) {
  return changeEvent(app, actor, {
    subject: 'resource',
    subjectId: resourceId,
    stationId,
    partyId,
    action: 'canteen-proposed',
  });
}
