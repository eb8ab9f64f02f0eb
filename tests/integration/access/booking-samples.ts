import { bookingIdOf, create, newKey, oneDesk, type RequestInput } from '../../support/requests.ts';
import type { Samples, World } from './world.ts';

/** Inputs about the party's bookings at the station. Between them the requests use every key that a request may have. */
export const BOOKING_SAMPLES: Samples = {
  'availability.day': { '': ({ story }) => ({ stationId: story.stationId, day: '2026-12-01' }) },
  'availability.place': { '': ({ story }) => ({ placeId: story.largeRoomId }) },
  'availability.search': {
    '': ({ story }) => ({
      request: {
        partyId: story.consultancyId,
        want: { kind: 'area', count: 3, resourceId: story.areaId, features: [] },
        when: {
          days: { list: ['2026-12-01', '2026-12-02'] },
          time: { from: '09:00', to: '12:00', nextDay: false },
        },
        headCount: 3,
        purpose: '来访\n三人',
        ifClash: 'skip',
        acceptProvisional: true,
      },
    }),
  },

  'booking.quote': {
    '': ({ app, story }) => ({
      request: oneDesk(app, {
        want: { kind: 'room', resourceId: story.largeRoomId, fits: 4, features: ['投影'] },
        when: {
          days: { rule: 'FREQ=WEEKLY;BYDAY=TU;COUNT=2', start: '2026-12-01', onlyWorkdays: true },
          time: { from: '09:00', to: '10:00', nextDay: false },
        },
      }),
    }),
  },
  'booking.create': { '': (world) => twoDesks(world) },
  'booking.get': { '': async (world) => ({ bookingId: await bookedDesk(world) }) },
  'booking.list': {
    'of the party': async (world) => ({
      partyId: world.story.consultancyId,
      after: await bookedDesk(world),
      limit: 10,
    }),
    'of the station': async (world) => ({
      stationId: world.story.stationId,
      after: await bookedDesk(world),
      limit: 10,
    }),
  },
  'booking.cancel': {
    'the whole stay': async (world) => ({ bookingId: await bookedDesk(world) }),
    'some days': async (world) => {
      const days = ['2026-12-01', '2026-12-02'];
      return { bookingId: await bookedDesk(world, days), days: days.slice(1) };
    },
  },
  'booking.quoteChange': {
    '': async (world) => ({
      bookingId: await bookedDesk(world, ['2026-12-01', '2026-12-02']),
      change: {
        scope: { from: '2026-12-02' },
        days: { from: '2026-12-02', to: '2026-12-04', on: 'all' },
        addDays: { list: ['2026-12-08'] },
        time: { part: 'morning' },
        ifClash: 'skip',
        acceptProvisional: true,
      },
    }),
  },
  'booking.change': {
    '': async (world) => ({
      bookingId: await bookedDesk(world),
      change: {
        scope: { only: '2026-12-01' },
        time: { from: '09:00', to: '12:00', nextDay: false },
        want: { kind: 'desk', count: 2, together: 'prefer', features: [] },
        headCount: 2,
        purpose: '多来一人\n上午',
        ifClash: 'alternatives',
        acceptProvisional: false,
      },
      revision: 0,
      idempotencyKey: newKey(),
    }),
  },
  'booking.complete': {
    '': async (world) => {
      const bookingId = await waitingDesks(world);
      await world.as('manager').approval.decide({ bookingId, decision: 'return', reason: '请补充' });
      return { bookingId, purpose: '首批六人\n进驻', headCount: 5 };
    },
  },

  'approval.queue': { '': ({ story }) => ({ stationId: story.stationId, limit: 10 }) },
  'approval.decide': {
    approve: async (world) => ({
      bookingId: await waitingDesks(world),
      decision: 'approve',
      reason: '欢迎',
    }),
    return: async (world) => ({
      bookingId: await waitingDesks(world),
      decision: 'return',
      reason: '请补充',
    }),
    decline: async (world) => ({
      bookingId: await waitingDesks(world),
      decision: 'decline',
      reason: '已满',
    }),
  },

  'measure.noop': { '': (world) => twoDesks(world) },
  'measure.signedInNoop': { '': (world) => twoDesks(world) },
};

/** Two named desks with the hash of their quote. */
async function twoDesks(world: World): Promise<unknown> {
  const { app, story, deskIds } = world;
  const request: RequestInput = {
    stationId: story.stationId,
    partyId: story.consultancyId,
    want: {
      kind: 'desk',
      count: 2,
      zoneId: story.zoneId,
      deskIds: [...deskIds],
      together: 'no',
      features: [],
    },
    when: { days: { from: '2026-12-01', to: '2026-12-04', on: [2, 3] }, time: { part: 'full-day' } },
    headCount: 2,
    purpose: '进驻',
    ifClash: 'alternatives',
    acceptProvisional: false,
  };
  const { quoteHash } = await world.as('manager').booking.quote({ request });
  return { request, idempotencyKey: `sample-${world.next()}-${app.nowMs()}`, quoteHash };
}

/** Granted at once. */
export async function bookedDesk(world: World, list = ['2026-12-03']): Promise<string> {
  const when = { days: { list }, time: { part: 'full-day' } } as const;
  return bookingIdOf(await create(world.as('member'), oneDesk(world.app, { when })));
}

/** Four desks for a day wait for a decision. */
export async function waitingDesks(world: World): Promise<string> {
  const day = String(1 + (world.next() % 28)).padStart(2, '0');
  const request = oneDesk(world.app, {
    want: { kind: 'desk', count: 4, together: 'no' },
    when: { days: { list: [`2026-12-${day}`] }, time: { part: 'full-day' } },
  });
  const answer = await create(world.as('member'), request);
  if (answer.outcome !== 'pending') throw new Error(`it should wait for a decision and is ${answer.outcome}`);
  return bookingIdOf(answer);
}
