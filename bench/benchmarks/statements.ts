import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import { readClock } from '#lib/server/config/read-clock.ts';
import { openApp, type OpenedApp } from '#lib/server/open-app.ts';
import { hashToken } from '#lib/server/account/token.ts';
import { appRouter } from '#lib/server/trpc/app-router.ts';
import { createCaller } from '#lib/server/trpc/procedures.ts';
import type { Benchmark, Result } from '../benchmark.ts';
import { bookableDay, CLOCK } from '../data/clock.ts';
import { managerOf, openNewCity } from '../data/city.ts';
import { publicIdOf, sessionTokenOf } from '../data/public-ids.ts';
import { askedStay, inputOf, type AskedBooking } from '../load/booking-calls.ts';
import { REPOSITORY } from '../repository.ts';
import { makeDataFolder } from '../server/measured-server.ts';

const CITY = { stations: 1, parties: 1 };
const DAY = bookableDay(2);
const MEMBER = 1;
const MANAGER = managerOf(CITY);

/** How many statements each call runs, counted at the driver: with the look-up of the session, BEGIN, COMMIT and savepoints. */
export const statements: Benchmark = {
  name: 'statements',
  run: async () => {
    const data = makeDataFolder();
    openNewCity(data.databaseFile, CITY, REPOSITORY).close();
    const seen: string[] = [];
    const app = openApp(
      { mode: 'test', dataDir: data.folder, clock: clockOrThrow(), logLevel: 'warn', rateCallsPerMinute: 0 },
      { onStatement: (sql) => seen.push(sql) },
    );
    try {
      return await countCalls(app, seen);
    } finally {
      await app.close();
      data.remove();
    }
  },
};

async function countCalls(app: OpenedApp, seen: string[]): Promise<Result[]> {
  const counted = async (name: string, call: () => Promise<unknown>): Promise<Result> => {
    seen.length = 0;
    await call();
    return { name: `statements-${name}`, value: seen.length, unit: 'statements' };
  };
  const book = async (asked: AskedBooking): Promise<string> => {
    const answer = await callerOf(app, MEMBER).booking.create(inputOf(asked));
    if (answer.bookingId === null) throw new Error(`the request was ${answer.outcome}`);
    return answer.bookingId;
  };
  // The hall is read once and then kept, so the first call of all is not the one that counts.
  await book(askedDesk('statements-first'));
  let stayId = '';
  return [
    await counted('create', () => book(askedDesk('statements-create'))),
    await counted('stay', async () => {
      stayId = await book(askedStay('statements-stay', 1, 1));
    }),
    await counted('day', () =>
      callerOf(app, null).availability.day({ stationId: publicIdOf('station', 1), day: formatLocalDay(DAY) }),
    ),
    await counted('decide', () =>
      callerOf(app, MANAGER).approval.decide({ bookingId: stayId, decision: 'approve' }),
    ),
    await counted('cancel', () => callerOf(app, MEMBER).booking.cancel({ bookingId: stayId })),
  ];
}

/** One desk on one day, as it is asked for most. */
function askedDesk(key: string): AskedBooking {
  return { key, station: 1, party: 1, desks: 1, days: { list: [DAY] }, from: '09:00', to: '18:00' };
}

/** Somebody at the door, or nobody (null); the session is looked up as it is for each request. */
function callerOf(app: OpenedApp, person: number | null): ReturnType<typeof callersOf> {
  const tokenHash = person === null ? null : hashToken(sessionTokenOf(person));
  return callersOf({
    app,
    actor: tokenHash && app.engine.read((reader) => reader.session(tokenHash, app.now())),
    tokenHash,
    tokenScope: null,
    language: 'zh-CN',
    address: '127.0.0.1',
    device: () => 'chrome windows',
    source: 'api',
    session: { set: () => undefined, clear: () => undefined },
    origin: 'http://127.0.0.1',
    setHeader: () => undefined,
  });
}

const callersOf = createCaller(appRouter);

function clockOrThrow(): Instant | null {
  const clock = readClock({ CLOCK }, 'test');
  if (!clock.ok) throw new Error(clock.problem);
  return clock.value;
}
