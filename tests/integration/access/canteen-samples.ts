import { LISTING, type Listing } from '../../support/canteen.ts';
import type { Samples, World } from './world.ts';

/** Uses every key that a listing may have. */
function listing(world: World, changes: Partial<Listing> = {}): Listing {
  return {
    ...LISTING,
    name: `食堂${world.next()}`,
    welcome: { who: 'parties', partyIds: [world.story.consultancyId, world.story.neighbourId] },
    ...changes,
  };
}

/** The party lists another canteen with every call. */
async function proposed(world: World): Promise<string> {
  const { stationId, consultancyId } = world.story;
  const { id } = await world
    .as('administrator')
    .canteen.propose({ partyId: consultancyId, stationId, listing: listing(world) });
  return id;
}

async function approved(world: World): Promise<string> {
  const canteenId = await proposed(world);
  await world.as('manager').canteen.decide({ canteenId, decision: 'approve' });
  return canteenId;
}

/** Inputs about the canteen that the party opens at the station. */
export const CANTEEN_SAMPLES: Samples = {
  'canteen.list': { '': ({ story }) => ({ stationId: story.stationId }) },
  'canteen.get': { '': async (world) => ({ canteenId: await approved(world) }) },
  'canteen.propose': {
    'a new one': (world) => ({
      partyId: world.story.consultancyId,
      stationId: world.story.stationId,
      listing: listing(world),
    }),
    'a change': async (world) => ({
      canteenId: await approved(world),
      listing: listing(world, { days: [1, 2], welcome: { who: 'classes', classes: ['team'] } }),
    }),
  },
  'canteen.files': {
    'of the party': ({ story }) => ({ partyId: story.consultancyId }),
    'of the station': ({ story }) => ({ stationId: story.stationId }),
  },
  'canteen.decide': {
    approve: async (world) => ({ canteenId: await proposed(world), decision: 'approve' }),
    decline: async (world) => ({ canteenId: await proposed(world), decision: 'decline', reason: '请补充' }),
  },
  'canteen.setDay': {
    '': async (world) => ({
      canteenId: await approved(world),
      day: '2026-12-01',
      priceMinor: 2_000,
      menu: '藕汤\n米饭',
      cutOffLaterMinutes: 15,
      portions: [{ from: '12:00', to: '12:30', portions: 30 }],
      stop: '停电',
      giveBack: true,
    }),
  },
};
