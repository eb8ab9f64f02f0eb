import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { hashToken } from '#lib/server/account/token.ts';
import { createBooking } from '#lib/server/booking/create-booking.ts';
import { carryOnClosings } from '#lib/server/closure/carry-on-closings.ts';
import { carryOutClosing } from '#lib/server/closure/carry-out-closing.ts';
import { planClosing } from '#lib/server/closure/plan-closing.ts';
import { readClock } from '#lib/server/config/read-clock.ts';
import { openApp, type OpenedApp } from '#lib/server/open-app.ts';
import { createBookingInput } from '#lib/schemas/booking-input.ts';
import type { Benchmark } from '../benchmark.ts';
import { DESKS_PER_HALL, deskIdOf, managerOf, openNewCity } from '../data/city.ts';
import { BOOKABLE_DAYS, CLOCK } from '../data/clock.ts';
import { publicIdOf, sessionTokenOf } from '../data/public-ids.ts';
import { inputOf } from '../load/booking-calls.ts';
import { REPOSITORY } from '../repository.ts';
import { makeDataFolder } from '../server/measured-server.ts';

/** The hall that closes, and another one whose desks are free. */
const CITY = { stations: 2, parties: 1 };
const HALL = 1;
const MANAGER = managerOf(CITY);

/**
 * A hall of forty desks, all of them booked day after day, is closed: the plan for everybody, then carried out part by part. The
 * first part is what the manager waits for.
 */
export const closure: Benchmark = {
  name: 'closure',
  run: async ({ sizes }) => {
    const data = makeDataFolder();
    openNewCity(data.databaseFile, CITY, REPOSITORY).close();
    const app = openApp({
      mode: 'test',
      dataDir: data.folder,
      clock: clockOrThrow(),
      logLevel: 'error',
      rateCallsPerMinute: 0,
    });
    try {
      const days = BOOKABLE_DAYS.slice(1, 1 + sizes.closedDays);
      for (let desk = 1; desk <= DESKS_PER_HALL; desk += 1) await bookFor(app, desk, days);
      const [first, last] = [days[0], days.at(-1)];
      if (first === undefined || last === undefined) throw new Error('nothing is to be closed');
      const when = { from: formatLocalDay(first), to: formatLocalDay(last), time: null };
      const asked = { stationId: publicIdOf('station', HALL), purpose: 'closure' as const, reason: '', when };
      const actor = actorOf(app, MANAGER);
      const planned = await timed(() => planClosing(app, actor, asked));
      const { fingerprint } = planned.answer;
      const begun = await timed(() => carryOutClosing(app, actor, { ...asked, fingerprint }));
      if (begun.answer.outcome !== 'carried-out') throw new Error('the plan was overtaken by nobody');
      const rest = await timed(() => untilDone(app));
      const { moved } = await app.engine.config.closure.findFirstOrThrow({ select: { moved: true } });
      return [
        { name: 'closure-moved', value: moved, unit: 'days of bookings' },
        { name: 'closure-plan', value: planned.milliseconds, unit: 'ms' },
        { name: 'closure-first-part', value: begun.milliseconds, unit: 'ms' },
        { name: 'closure', value: begun.milliseconds + rest.milliseconds, unit: 'ms' },
      ];
    } finally {
      await app.close();
      data.remove();
    }
  },
};

async function untilDone(app: OpenedApp): Promise<void> {
  for (;;) {
    await carryOnClosings(app);
    const left = await app.engine.config.closure.count({ where: { carryFrom: { not: null } } });
    const { moved, toMove } = await app.engine.config.closure.findFirstOrThrow();
    console.log(`closure: ${moved} of ${toMove} days moved`);
    if (left === 0) return;
  }
}

async function bookFor(app: OpenedApp, desk: number, days: typeof BOOKABLE_DAYS): Promise<void> {
  const key = `closure-${desk}`;
  const deskId = deskIdOf(HALL, desk);
  // Of one party at most so many days at once; the rules of a new district say how many.
  for (let at = 0; at < days.length; at += DAYS_PER_BOOKING) {
    const list = days.slice(at, at + DAYS_PER_BOOKING);
    const input = inputOf({
      key: `${key}-${at}`,
      station: HALL,
      party: 1,
      desks: 1,
      deskId,
      days: { list },
      from: '09:00',
      to: '18:00',
    });
    const { bookingId } = await createBooking(app, actorOf(app, 1), 'api', createBookingInput.parse(input));
    if (bookingId === null) throw new Error('the desk should be free');
  }
}

const DAYS_PER_BOOKING = 1;

async function timed<Answer>(
  work: () => Promise<Answer>,
): Promise<{ readonly answer: Answer; readonly milliseconds: number }> {
  const since = performance.now();
  const answer = await work();
  return { answer, milliseconds: performance.now() - since };
}

function actorOf(app: OpenedApp, person: number): Actor {
  const actor = app.engine.read((reader) => reader.session(hashToken(sessionTokenOf(person)), app.now()));
  if (!actor) throw new Error(`person ${person} is not signed in`);
  return actor;
}

function clockOrThrow(): Instant | null {
  const clock = readClock({ CLOCK }, 'test');
  if (!clock.ok) throw new Error(clock.problem);
  return clock.value;
}
