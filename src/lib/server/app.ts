import type { Instant } from '#lib/domain/time/instant.ts';
import type { CodeRequests } from './account/code-requests.ts';
import type { CallRates } from './account/rate-limits.ts';
import type { PasswordHasher } from './account/password-hasher.ts';
import type { SignInCodeLimits } from './account/sign-in-code-limits.ts';
import type { SignInLimits } from './account/sign-in-limits.ts';
import type { ContactViewLog } from './audit/contact-view-log.ts';
import type { DayWatch } from './availability/day-watch.ts';
import type { DemandLog } from './booking/demand-log.ts';
import type { Engine } from './engine/engine.ts';
import type { OidcClient } from './identity/create-oidc-client.ts';
import type { RoundTripLog } from './identity/round-trip-log.ts';
import type { Log } from './log.ts';
import type { TicketSeal } from './canteen/ticket-seal.ts';
import type { Channel } from './message/channel.ts';
import type { Outgoing } from './outgoing/create-outgoing.ts';
import type { LastUseLog } from './session/last-use-log.ts';
import type { HallCatalogue } from './station/hall-catalogue.ts';
import type { JobRunner } from './upkeep/job-runner.ts';
import type { OpenRequests } from './upkeep/open-requests.ts';

/** What the use-cases work with. Time and ids come from here, so that tests can bring their own. */
export interface App {
  readonly engine: Engine;
  readonly halls: HallCatalogue;
  readonly nowMs: () => number;
  readonly now: () => Instant;
  readonly newPublicId: () => string;
  readonly hasher: PasswordHasher;
  readonly signInLimits: SignInLimits;
  readonly codeLimits: SignInCodeLimits;
  readonly codeRequests: CodeRequests;
  readonly callRates: CallRates;
  /** First requests of one network address. */
  readonly applicationRates: CallRates;
  /** By network address: what somebody who is not known yet asks before applying. */
  readonly applicationQuoteRates: CallRates;
  /** Seats of shared stays, by network address. */
  readonly seatRates: CallRates;
  readonly demand: DemandLog;
  readonly contactViews: ContactViewLog;
  readonly lastUses: LastUseLog;
  /** Another house that says who somebody is; null where none is configured. */
  readonly oidc: OidcClient | null;
  readonly roundTrips: RoundTripLog;
  readonly dayWatch: DayWatch;
  /** Likewise for what is left at the canteens of a station: what it tells is the numbers themselves. */
  readonly mealWatch: DayWatch;
  readonly tickets: TicketSeal;
  /** The ways to reach people, in the order in which they are tried; none where nothing is configured. */
  readonly channels: readonly Channel[];
  /** Calls to addresses that somebody has typed in. */
  readonly outgoing: Outgoing;
  readonly openRequests: OpenRequests;
  /** What the program does by itself runs through it, so that nothing runs twice at once. */
  readonly jobs: JobRunner;
  /** Where the links of messages lead: from the configuration, never from a request. */
  readonly origin: string;
  readonly log: Log;
  /** Whether the calls that benchmarks measure against are there: never in production. */
  readonly measurable: boolean;
}
