import { join, resolve } from 'node:path';
import { instantFromMilliseconds, millisecondsOf, type Instant } from '#lib/domain/time/instant.ts';
import { CodeRequestQueue } from './account/code-request-queue.ts';
import { createHashThreads } from './account/hash-threads.ts';
import { createPasswordHasher, PASSWORD_HASHER_LIMITS } from './account/password-hasher.ts';
import { createCallRates, createHourlyRates } from './account/rate-limits.ts';
import { createSignInCodeLimits } from './account/sign-in-code-limits.ts';
import { createSignInLimits } from './account/sign-in-limits.ts';
import { newPublicId } from './account/token.ts';
import type { App } from './app.ts';
import { ContactViewLog } from './audit/contact-view-log.ts';
import { DayWatch } from './availability/day-watch.ts';
import { readDayMark } from './availability/read-day-mark.ts';
import { openTicketSeal } from './canteen/open-ticket-seal.ts';
import { readMealsLeft } from './canteen/read-meals-left.ts';
import { DemandLog } from './booking/demand-log.ts';
import type { Config } from './config/config.ts';
import { NO_MESSAGES } from './config/messages-config.ts';
import { DATABASE_FILE, MIGRATIONS } from './data-files.ts';
import { StoreUnfit } from './engine/engine-errors.ts';
import { holdFolder } from './engine/sqlite/hold-folder.ts';
import type { ConnectionOptions } from './engine/sqlite/open-connection.ts';
import { openSqliteEngine } from './engine/sqlite/open-sqlite-engine.ts';
import { createOidcClient } from './identity/create-oidc-client.ts';
import { RoundTripLog } from './identity/round-trip-log.ts';
import { openLog } from './log.ts';
import { openChannels } from './message/open-channels.ts';
import { createOutgoing } from './outgoing/create-outgoing.ts';
import { LastUseLog } from './session/last-use-log.ts';
import { HallCatalogue } from './station/hall-catalogue.ts';
import { passOnFreed } from './waitlist/pass-on-freed.ts';
import { JobRunner } from './upkeep/job-runner.ts';
import { OpenRequests } from './upkeep/open-requests.ts';

/** First requests that one network address may send in an hour: a hall's own network is shared by all who sit in it. */
export const APPLICATIONS_PER_HOUR_MAX = 30;
/** Seats of shared stays that one network address may take in an hour: a whole firm may sit behind it. */
export const SEATS_PER_HOUR_MAX = 120;
/** As often may be asked from one address what would be held. */
export const APPLICATION_QUOTES_PER_HOUR_MAX = 240;

type AppConfig = Pick<Config, 'mode' | 'dataDir' | 'clock' | 'logLevel' | 'rateCallsPerMinute'> &
  Partial<Pick<Config, 'messages' | 'origin' | 'oidc' | 'privateHosts'>>;

/** Of a store that no browser reaches, as scripts open it. */
const NO_ORIGIN = 'http://localhost';

/** The application over its data folder. Throws StoreUnfit where the data may not be served. */
export function openApp(config: AppConfig, watch: Pick<ConnectionOptions, 'onStatement'> = {}): OpenedApp {
  const log = openLog(config.logLevel);
  const release = holdFolder(config.dataDir);
  if (!release) throw new StoreUnfit(`another process serves the data folder ${config.dataDir}`);
  const engine = openSqliteEngine({
    file: join(config.dataDir, DATABASE_FILE),
    migrations: resolve(MIGRATIONS),
    ...watch,
    onLongHold: (report) => {
      log.warn(report, 'the write gate was held for long');
    },
  });
  const nowMs = clockOf(config);
  const steady = (): number => performance.now();
  const demand = new DemandLog(engine, log);
  const contactViews = new ContactViewLog(engine, log, nowMs);
  const lastUses = new LastUseLog(engine, log);
  const now = (): Instant => instantFromMilliseconds(nowMs());
  const hashThreads = createHashThreads();
  const codeRequests = new CodeRequestQueue(engine, log, now);
  const halls = new HallCatalogue();
  engine.follow(passOnFreed({ now, nowMs, newPublicId }));
  const dayWatch = new DayWatch({
    version: () => engine.version(),
    minute: now,
    mark: (station, day) => readDayMark({ engine, halls, now }, station, day),
  });
  const mealWatch = new DayWatch({
    version: () => engine.version(),
    minute: now,
    mark: (station, day) => readMealsLeft({ engine, halls, now }, station, day),
  });
  return {
    engine,
    halls,
    nowMs,
    now,
    dayWatch,
    mealWatch,
    tickets: openTicketSeal(config.dataDir),
    newPublicId,
    hasher: createPasswordHasher({ ...PASSWORD_HASHER_LIMITS, deriveKey: hashThreads.deriveKey }),
    signInLimits: createSignInLimits({ now: steady }),
    codeLimits: createSignInCodeLimits({ now: steady }),
    codeRequests,
    callRates: createCallRates({
      callsPerMinute: config.rateCallsPerMinute === 0 ? Number.MAX_SAFE_INTEGER : config.rateCallsPerMinute,
      now: steady,
    }),
    applicationRates: createHourlyRates({ perHour: APPLICATIONS_PER_HOUR_MAX, now: steady }),
    seatRates: createHourlyRates({ perHour: SEATS_PER_HOUR_MAX, now: steady }),
    applicationQuoteRates: createHourlyRates({ perHour: APPLICATION_QUOTES_PER_HOUR_MAX, now: steady }),
    demand,
    contactViews,
    lastUses,
    oidc: config.oidc ? createOidcClient(config.oidc, config.origin ?? NO_ORIGIN) : null,
    roundTrips: new RoundTripLog(steady),
    channels: openChannels(config.messages ?? NO_MESSAGES, { nowMs }),
    openRequests: new OpenRequests(),
    jobs: new JobRunner(engine, log, nowMs),
    outgoing: createOutgoing({ privateHosts: config.privateHosts ?? [] }),
    origin: config.origin ?? NO_ORIGIN,
    log,
    measurable: config.mode !== 'production',
    close: async () => {
      dayWatch.end();
      mealWatch.end();
      await codeRequests.flush();
      await demand.flush();
      await contactViews.flush({ all: true });
      await lastUses.flush();
      await hashThreads.close();
      await engine.close();
      release();
    },
  };
}

export interface OpenedApp extends App {
  /** Counts what is still to be counted and closes the store. */
  close(): Promise<void>;
}

/** The machine's clock, or in tests and benchmarks one that was set at the start and goes on from there. */
function clockOf({ clock }: Pick<Config, 'clock'>): () => number {
  if (clock === null) return () => Date.now();
  const set = millisecondsOf(clock);
  const since = performance.now();
  return () => Math.floor(set + performance.now() - since);
}
