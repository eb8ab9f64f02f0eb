import { LISTING, mealsOf, PICTURE, type Listing } from '../../support/canteen.ts';
import { bookingIdOf } from '../../support/requests.ts';
import type { Samples, World } from './world.ts';

/** Uses every key that a listing may have. */
function listing(world: World, changes: Partial<Listing> = {}): Listing {
  return {
    ...LISTING,
    name: `食堂${world.next()}`,
    // Orders for today are still taken.
    cutOff: { daysBefore: 0, time: '10:30' },
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

const TODAY = '2026-11-30';

/** The party orders two portions for today at its own canteen. */
async function ordered(world: World): Promise<{ canteenId: string; bookingId: string }> {
  const canteenId = await approved(world);
  const answer = await world.as('member').booking.create({
    request: mealsOf(world.app, canteenId, { count: 2, days: [TODAY] }),
    idempotencyKey: `meal-sample-${world.next()}`,
  });
  return { canteenId, bookingId: bookingIdOf(answer) };
}

async function ticketOf(world: World): Promise<{ canteenId: string; ticket: string; code: string }> {
  const { canteenId, bookingId } = await ordered(world);
  const { tickets } = await world.as('member').canteen.tickets({ bookingId });
  const [one] = tickets;
  return { canteenId, ticket: one!.path.replace('/tickets/', ''), code: one!.code };
}

function standing({ story }: World, canteenId: string) {
  return {
    canteenId,
    partyId: story.consultancyId,
    weekdays: [1, 2, 3, 4] as (1 | 2 | 3 | 4)[],
    from: '12:00',
    to: '12:30',
    count: 1,
    marks: { halal: 1 },
    start: '2026-12-01',
    until: '2026-12-31',
  };
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
  'canteen.addPicture': {
    '': async (world) => ({ canteenId: await approved(world), description: '餐厅', picture: PICTURE }),
  },
  'canteen.removePicture': {
    '': async (world) => {
      const canteenId = await approved(world);
      const added = { canteenId, description: '餐厅', picture: PICTURE };
      const { id: pictureId } = await world.as('administrator').canteen.addPicture(added);
      return { canteenId, pictureId };
    },
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
  'canteen.changeOrder': {
    '': async (world) => ({
      bookingId: (await ordered(world)).bookingId,
      count: 3,
      marks: { halal: 1, vegetarian: 1 },
      from: '12:30',
      to: '13:00',
    }),
  },
  'canteen.cancelOrder': { '': async (world) => ({ bookingId: (await ordered(world)).bookingId }) },
  'canteen.stand': { '': async (world) => standing(world, await approved(world)) },
  'canteen.standing': { '': ({ story }) => ({ partyId: story.consultancyId }) },
  'canteen.endStanding': {
    '': async (world) => {
      const { id } = await world.as('member').canteen.stand(standing(world, await approved(world)));
      return { standingId: id };
    },
  },
  'canteen.usual': { '': async (world) => ({ canteenId: await approved(world), day: TODAY }) },
  'canteen.remind': { '': async (world) => ({ canteenId: await approved(world), day: TODAY }) },
  'canteen.tickets': { '': async (world) => ({ bookingId: (await ordered(world)).bookingId }) },
  'canteen.redeem': {
    'by ticket': async (world) => {
      const { canteenId, ticket } = await ticketOf(world);
      return { canteenId, ticket, portions: 1 };
    },
    'by code': async (world) => {
      const { canteenId, code } = await ticketOf(world);
      return { canteenId, code, portions: 1 };
    },
  },
  'canteen.enterList': {
    '': async (world) => {
      const { canteenId, code } = await ticketOf(world);
      return { canteenId, day: TODAY, lines: [{ code, portions: 1 }] };
    },
  },
  'canteen.walkIn': { '': async (world) => ({ canteenId: await approved(world), portions: 1 }) },
  'canteen.kitchen': { '': async (world) => ({ canteenId: await approved(world), day: TODAY }) },
  'canteen.settlement': {
    'of a canteen': async (world) => ({ canteenId: await approved(world), month: '2026-11' }),
    'of the party': ({ story }) => ({ partyId: story.consultancyId, month: '2026-11' }),
  },
  'canteen.correct': {
    '': async (world) => ({
      canteenId: await approved(world),
      partyId: world.story.neighbourId,
      month: '2026-11',
      addedPortions: -1,
      addedMinor: -1_800,
      reason: '退餐\n一份',
    }),
  },
};
