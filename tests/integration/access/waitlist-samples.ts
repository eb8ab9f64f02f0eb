import { bookingIdOf, create, oneDesk, type RequestInput } from '../../support/requests.ts';
import type { Samples, World } from './world.ts';

/** Inputs about a meeting room that is taken and waited for, each at an hour of its own. */
export const WAITLIST_SAMPLES: Samples = {
  'waitlist.join': { '': async (world) => ({ request: (await takenRoom(world)).request, days: 'all' }) },
  'waitlist.list': { '': ({ story }) => ({ partyId: story.consultancyId }) },
  'waitlist.queue': { '': ({ story }) => ({ stationId: story.stationId, limit: 10 }) },
  'waitlist.leave': { '': async (world) => ({ waitingId: (await waitedFor(world)).waitingId }) },
  'waitlist.accept': { '': async (world) => ({ bookingId: await offered(world) }) },
};

const DAYS = 20;
const FIRST_HOUR = 9;
const HOURS = 8;

async function takenRoom(world: World): Promise<{ request: RequestInput; bookingId: string }> {
  const number = world.next();
  const day = String(7 + (number % DAYS)).padStart(2, '0');
  const hour = FIRST_HOUR + (Math.floor(number / DAYS) % HOURS);
  const request = oneDesk(world.app, {
    want: { kind: 'room', resourceId: world.story.smallRoomId },
    when: {
      days: { list: [`2026-12-${day}`] },
      time: { from: `${String(hour).padStart(2, '0')}:00`, to: `${String(hour + 1).padStart(2, '0')}:00` },
    },
  });
  return { request, bookingId: bookingIdOf(await create(world.as('member'), request)) };
}

async function waitedFor(world: World): Promise<{ waitingId: string; bookingId: string }> {
  const { request, bookingId } = await takenRoom(world);
  const { waiting } = await world.as('member').waitlist.join({ request });
  return { waitingId: waiting[0]!.id, bookingId };
}

/** Held for whoever waited. */
async function offered(world: World): Promise<string> {
  const { waitingId, bookingId } = await waitedFor(world);
  await world.as('member').booking.cancel({ bookingId });
  const { waiting } = await world.as('member').waitlist.list({ partyId: world.story.consultancyId });
  return waiting.find((one) => one.id === waitingId)!.offer!;
}
