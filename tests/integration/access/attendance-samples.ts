import { parseLocalDay } from '#lib/domain/time/local-day.ts';
import { PICTURE } from '../../support/canteen.ts';
import { bookingIdOf, create, oneDesk } from '../../support/requests.ts';
import type { Samples, World } from './world.ts';

/** Inputs about who comes today, and about a day on which nobody came. */
export const ATTENDANCE_SAMPLES: Samples = {
  'attendance.mine': { '': ({ story }) => ({ stationId: story.stationId }) },
  'attendance.checkIn': { '': async (world) => ({ bookingId: await comingSoon(world), day: TODAY }) },
  'attendance.day': { '': ({ story }) => ({ stationId: story.stationId, text: 'yj' }) },
  'attendance.enter': {
    '': async (world) => ({
      stationId: world.story.stationId,
      day: TODAY,
      lines: [{ bookingId: await comingSoon(world), came: 1 }],
    }),
  },
  'attendance.correctNoShow': {
    '': async (world) => ({ bookingId: await missed(world), day: MISSED, came: 0, reason: '大雪停运' }),
  },
  'fault.report': {
    '': async (world) => ({ placeId: await freshPlace(world), words: '显示器不亮', days: 1 }),
  },
  'fault.list': { '': ({ story }) => ({ stationId: story.stationId }) },
  'fault.picture': { '': pictured },
  'fault.takeOut': { '': async (world) => ({ faultId: await reported(world), days: 1 }) },
  'fault.dismiss': { '': async (world) => ({ faultId: await reported(world) }) },
};

/** A bay of its own that nobody has booked. */
async function freshPlace(world: World): Promise<string> {
  const { id } = await world.as('manager').resource.create({
    stationId: world.story.stationId,
    kind: 'bay',
    label: `停${world.next()}`,
    capacity: 1,
  });
  return id;
}

/** Reported by the member, with a picture. */
async function pictured(world: World): Promise<{ faultId: string; pictureId: string }> {
  const placeId = await freshPlace(world);
  const report = { placeId, words: '地锁打不开', pictures: [PICTURE] };
  const { faultId } = await world.as('member').fault.report(report);
  const { faults } = await world.as('manager').fault.list({ stationId: world.story.stationId });
  return { faultId, pictureId: faults.find(({ id }) => id === faultId)!.pictures[0]!.id };
}

async function reported(world: World): Promise<string> {
  const placeId = await freshPlace(world);
  return (await world.as('member').fault.report({ placeId, words: '地锁打不开' })).faultId;
}

/** It is nine o'clock there. */
const TODAY = '2026-11-30';
const MISSED = '2026-12-17';

const coming = new WeakMap<World, Promise<string>>();

/** A desk that can be checked in at already; the same for all, because saying it again changes nothing. */
function comingSoon(world: World): Promise<string> {
  const known = coming.get(world) ?? bookingOf(world, TODAY, '09:30', '10:30');
  coming.set(world, known);
  return known;
}

async function bookingOf(world: World, day: string, from: string, to: string): Promise<string> {
  const when = { days: { list: [day] }, time: { from, to } };
  return bookingIdOf(await create(world.as('member'), oneDesk(world.app, { when })));
}

/** A desk to which nobody came, as the job writes it down. */
async function missed(world: World): Promise<string> {
  const publicId = await bookingOf(world, MISSED, '09:00', '10:00');
  const now = world.app.now();
  await world.app.engine.transact({
    holder: 'test',
    load: (reader) => reader.booking(publicId)!,
    decide: ({ id: bookingId, stationId, partyId }) => {
      const day = parseLocalDay(MISSED)!;
      return {
        changes: [
          {
            type: 'note-attendance',
            bookingId,
            day,
            stationId,
            partyId,
            attendance: { state: 'awaited', came: 0 },
            notedBy: null,
            now,
            reason: '',
          },
          { type: 'release-no-show', bookingId, day, now },
        ],
        answer: null,
      };
    },
  });
  return publicId;
}
