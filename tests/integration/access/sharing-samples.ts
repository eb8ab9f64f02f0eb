import { newLink } from '../../support/applications.ts';
import { bookedDesk } from './booking-samples.ts';
import type { Samples, World } from './world.ts';

/** Inputs about a desk of the party that is shared by a link, each of them another one. */
export const SHARING_SAMPLES: Samples = {
  'sharing.share': { '': async (world) => ({ bookingId: await bookedDesk(world) }) },
  'sharing.end': { '': async (world) => ({ bookingId: (await sharedDesk(world)).bookingId }) },
  'sharing.participants': { '': async (world) => ({ bookingId: (await takenDesk(world)).bookingId }) },
  'sharing.remove': {
    '': async (world) => {
      const { bookingId } = await takenDesk(world);
      const { seats } = await world.as('member').sharing.participants({ bookingId });
      return { bookingId, personId: seats[0]!.person!.personId };
    },
  },
  'sharing.get': { '': async (world) => ({ link: (await sharedDesk(world)).link }) },
  'sharing.take': {
    '': async (world) => ({ ...colleague(world), link: (await sharedDesk(world)).link, seat: 1 }),
  },
  'sharing.seat': { '': async (world) => ({ own: (await takenDesk(world)).own }) },
  'handOver.make': {
    '': async (world) => {
      const { name, mobile } = colleague(world);
      return { bookingId: await bookedDesk(world), name, mobile };
    },
  },
  'handOver.get': { '': async (world) => ({ link: await handedDesk(world) }) },
  'handOver.take': { '': async (world) => ({ link: await handedDesk(world), own: newLink() }) },
  'handOver.booking': { '': async (world) => ({ own: await takenOverDesk(world) }) },
  'handOver.cancel': { '': async (world) => ({ own: await takenOverDesk(world) }) },
  'sharing.leave': { '': async (world) => ({ own: (await takenDesk(world)).own }) },
};

async function sharedDesk(world: World): Promise<{ bookingId: string; link: string }> {
  const bookingId = await bookedDesk(world);
  const { link } = await world.as('member').sharing.share({ bookingId });
  return { bookingId, link: link.split('/').at(-1)! };
}

async function takenDesk(world: World): Promise<{ bookingId: string; own: string }> {
  const { bookingId, link } = await sharedDesk(world);
  const one = colleague(world);
  await world.as(null).sharing.take({ ...one, link });
  return { bookingId, own: one.own };
}

/** The secret of a link by which a desk is taken over. */
async function handedDesk(world: World): Promise<string> {
  const { name, mobile } = colleague(world);
  const bookingId = await bookedDesk(world);
  const { link } = await world.as('frontDesk').handOver.make({ bookingId, name, mobile });
  return link!.split('/').at(-1)!;
}

async function takenOverDesk(world: World): Promise<string> {
  const own = newLink();
  await world.as(null).handOver.take({ link: await handedDesk(world), own });
  return own;
}

function colleague(world: World): { name: string; mobile: string; own: string } {
  return { name: '新同事', mobile: `135${String(world.next()).padStart(8, '0')}`, own: newLink() };
}
