import type { Instant } from '#lib/domain/time/instant.ts';
import type { CallRates } from './account/rate-limits.ts';
import type { PasswordHasher } from './account/password-hasher.ts';
import type { SignInLimits } from './account/sign-in-limits.ts';
import type { DayWatch } from './availability/day-watch.ts';
import type { DemandLog } from './booking/demand-log.ts';
import type { Engine } from './engine/engine.ts';
import type { Log } from './log.ts';
import type { HallCatalogue } from './station/hall-catalogue.ts';

/** What the use-cases work with. Time and ids come from here, so that tests can bring their own. */
export interface App {
  readonly engine: Engine;
  readonly halls: HallCatalogue;
  readonly nowMs: () => number;
  readonly now: () => Instant;
  readonly newPublicId: () => string;
  readonly hasher: PasswordHasher;
  readonly signInLimits: SignInLimits;
  readonly callRates: CallRates;
  /** First requests of one network address. */
  readonly applicationRates: CallRates;
  readonly demand: DemandLog;
  readonly dayWatch: DayWatch;
  readonly log: Log;
  /** Whether the calls that benchmarks measure against are there: never in production. */
  readonly measurable: boolean;
}
