import type { Instant } from '#lib/domain/time/instant.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { hashToken } from '#lib/server/account/token.ts';
import { cancelBooking } from '#lib/server/booking/cancel-booking.ts';
import { createBooking } from '#lib/server/booking/create-booking.ts';
import { readClock } from '#lib/server/config/read-clock.ts';
import { openApp, type OpenedApp } from '#lib/server/open-app.ts';
import { acceptOffer } from '#lib/server/waitlist/accept-offer.ts';
import { joinWaitlist } from '#lib/server/waitlist/join-waitlist.ts';
import { createBookingInput } from '#lib/schemas/booking-input.ts';
import { alternate } from '../alternate.ts';
import type { Benchmark } from '../benchmark.ts';
import { DESKS_PER_HALL, openNewCity } from '../data/city.ts';
import { bookableDay, CLOCK } from '../data/clock.ts';
import { sessionTokenOf } from '../data/public-ids.ts';
import { inputOf } from '../load/booking-calls.ts';
import { REPOSITORY } from '../repository.ts';
import { makeDataFolder } from '../server/measured-server.ts';
import { medianOf, ratioOfRounds } from '../statistics.ts';

/** So many parties that a thousand may wait, a party at most fifty times. */
const CITY = { stations: 2, parties: 40 };
const DAY = bookableDay(20);
const WAITING_FEW = 10;
const RATIO_MAX = 1.5;

/**
 * A seat of a full hall is given back while ten wait for one, and while a thousand do: the commit that gives it back offers it to
 * the next in line, and what that costs must not grow with the line.
 */
export const waitlist: Benchmark = {
  name: 'waitlist',
  run: async ({ sizes }) => {
    const data = makeDataFolder();
    openNewCity(data.databaseFile, CITY, REPOSITORY).close();
    const app = openApp({
      mode: 'test',
      dataDir: data.folder,
      clock: clockOrThrow(),
      logLevel: 'warn',
      rateCallsPerMinute: 0,
    });
    try {
      const few = await lineUp(app, 1, WAITING_FEW);
      const many = await lineUp(app, 2, sizes.waiting);
      const figures = await alternate(sizes.rounds, {
        few: () => few.giveBack(sizes.seatsGivenBack),
        many: () => many.giveBack(sizes.seatsGivenBack),
      });
      const { median, spread } = ratioOfRounds(figures.many, figures.few);
      return [
        {
          name: 'waitlist',
          value: medianOf(figures.many),
          unit: 'ms',
          ratio: median,
          against: `${WAITING_FEW} waiting`,
          shown: { spread, limit: { atMost: RATIO_MAX } },
        },
        { name: 'waitlist-few', value: medianOf(figures.few), unit: 'ms' },
      ];
    } finally {
      await app.close();
      data.remove();
    }
  },
};

/** A hall whose desks are all booked, and so many who wait for one. */
async function lineUp(app: OpenedApp, station: number, waiting: number) {
  let asked = 0;
  const requestOf = (party: number) => {
    asked += 1;
    const key = `waitlist-${station}-${asked}`;
    const days = { list: [DAY] };
    const input = inputOf({ key, station, party, desks: 1, days, from: '09:00', to: '18:00' });
    return createBookingInput.parse({ ...input, request: { ...input.request, purpose: key } });
  };
  const join = async (): Promise<void> => {
    const party = 1 + (asked % CITY.parties);
    const { request } = requestOf(party);
    const joined = await joinWaitlist(app, actorOf(app, party), 'api', { request, days: 'all' });
    if (joined.outcome !== 'waiting') throw new Error(`it should wait and is ${joined.outcome}`);
  };
  let booked = '';
  for (let desk = 0; desk < DESKS_PER_HALL; desk += 1) {
    const { bookingId } = await createBooking(app, actorOf(app, 1), 'api', requestOf(1));
    if (bookingId === null) throw new Error('the hall should have a free desk');
    booked = bookingId;
  }
  let holder = 1;
  for (let count = 0; count < waiting; count += 1) await join();

  /** Milliseconds for one seat, of the median. Whoever gets it accepts, and somebody new gets in line. */
  async function giveBack(seats: number): Promise<number> {
    const milliseconds: number[] = [];
    for (let count = 0; count < seats; count += 1) {
      const actor = actorOf(app, holder);
      const since = performance.now();
      await cancelBooking(app, actor, { bookingId: booked });
      milliseconds.push(performance.now() - since);
      const next = await app.engine.config.waiting.findFirstOrThrow({
        where: { stationId: station, state: 'offered' },
        select: { partyId: true, offer: { select: { publicId: true } } },
      });
      holder = next.partyId;
      booked = next.offer?.publicId ?? '';
      await acceptOffer(app, actorOf(app, holder), { bookingId: booked });
      await join();
    }
    return medianOf(milliseconds);
  }
  return { giveBack };
}

/** Member and party have the same number. */
function actorOf(app: OpenedApp, party: number): Actor {
  const actor = app.engine.read((reader) => reader.session(hashToken(sessionTokenOf(party)), app.now()));
  if (!actor) throw new Error(`party ${party} has no member`);
  return actor;
}

function clockOrThrow(): Instant | null {
  const clock = readClock({ CLOCK }, 'test');
  if (!clock.ok) throw new Error(clock.problem);
  return clock.value;
}
