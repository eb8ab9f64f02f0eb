import type { Instant } from '#lib/domain/time/instant.ts';
import type { Interval } from '#lib/domain/time/interval.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import type { Prisma, PrismaClient } from './generated/client.ts';
import type {
  CanteenDayRow,
  CanteenPictureRow,
  CanteenRow,
  MealOrderRow,
  SettledOrderRow,
  SittingLoadRow,
} from './canteen-rows.ts';
import type { KnownPersonRow, RegistrationRow } from './registration-rows.ts';
import type { HandOverRow } from './hand-over-rows.ts';
import type { ParticipantRow, ShareRow } from './sharing-rows.ts';
import type { QuotaUsed, QuotaUseQuery } from './quota-rows.ts';
import type { NewMessage } from './new-message.ts';
import type { LedgerChange } from './ledger-changes.ts';
import type { NewHouseClaim } from './new-house-claim.ts';
import type { AttendanceReader } from './attendance-rows.ts';
import type { NoticeReader } from './notice-rows.ts';
import type { WaitingReader } from './waiting-rows.ts';
import type { PrivacyNoticeRow } from './agreed-texts.ts';
import type { SiteSettings } from '#lib/schemas/privacy.ts';
import type { EventPage, EventQuery } from './event-rows.ts';
import type { NewEvent } from './new-event.ts';
import type {
  ApiTokenHolderRow,
  BookingRow,
  CalendarRows,
  ClaimRow,
  DayClaimRow,
  DemandRow,
  HeldClaimRow,
  InsteadRow,
  OccurrenceRow,
  PartyRow,
  PlaceClaimRow,
  SessionRow,
  StationRows,
  StationQueueRow,
  StoredAnswer,
} from './ledger-rows.ts';

/** Reads of the hot path, each one prepared statement. All reads of one `read` or `transact` see one snapshot. */
export interface LedgerReader extends WaitingReader, AttendanceReader, NoticeReader {
  session(tokenHash: Buffer, now: Instant): SessionRow | null;
  /** A person as they would ask now, for what a job does in their name; null where they are disabled. */
  actorById(personId: number, now: Instant): SessionRow | null;
  /** Whose access token it is, with what they may do at this very moment. */
  apiToken(tokenHash: Buffer, now: Instant): ApiTokenHolderRow | null;
  /** One that was accepted: nobody acts for another. */
  party(publicId: string): PartyRow | null;
  partyById(id: number): PartyRow | null;
  /** Rises with every change of configuration. */
  configRevision(): number;
  stationId(publicId: string): number | null;
  station(id: number): StationRows | null;
  hasAcceptedHouseRules(personId: number, stationId: number, version: number): boolean;
  /** Stations in service, in the order of their making. */
  stationIdsOfDistrict(districtId: number, limit: number): number[];
  districtId(): number | null;
  calendar(): CalendarRows;
  storedAnswer(partyId: number, procedure: string, key: string): StoredAnswer | null;
  /** Claims of these resources that meet one of these spans, due holds included. */
  claims(resourceIds: readonly number[], spans: readonly Interval[]): ClaimRow[];
  /** Claims of all resources of a station that meet the span, with the bookings behind them. */
  dayClaims(stationId: number, span: Interval): DayClaimRow[];
  /** Claims of one place that meet the span, ascending, with the bookings and closures behind them. */
  placeClaims(resourceId: number, span: Interval): PlaceClaimRow[];
  /** The station that a place belongs to, also one that was retired. */
  stationOfPlace(publicId: string): number | null;
  /** Claims of one booking, by its occurrences' days. */
  claimsOfBooking(bookingId: number): HeldClaimRow[];
  /** The change of this booking that waits for its decision, also one whose deadline has come; there is at most one that is not due. */
  waitingChangeOf(bookingId: number): BookingRow | null;
  /** What is given at other stations instead of days of this booking, by its days. */
  daysInstead(bookingId: number): InsteadRow[];
  /** The public id of the booking instead of which this one is given; null for all that were asked for. */
  insteadOf(bookingId: number): string | null;
  /** The canteens of a station that are in force. */
  canteens(stationId: number): CanteenRow[];
  /** Days that were opened, the latest first: all that are to come, and some weeks before. */
  canteenDays(resourceId: number): CanteenDayRow[];
  /** What is taken and kept back of canteens over whole local days, one row a sitting, however many have ordered. */
  sittingLoads(resourceIds: readonly number[], spans: readonly Interval[]): SittingLoadRow[];
  /** Pictures of a canteen in the order of their adding. */
  canteenPictures(resourceId: number): CanteenPictureRow[];
  /** Orders of a canteen on a day, by sitting; `span` is that day. */
  mealOrders(resourceId: number, day: LocalDay, span: Interval): MealOrderRow[];
  /** Likewise what the waitlist offers: held, and nobody's order yet. */
  mealOffers(resourceId: number, day: LocalDay, bounds: Interval): MealOrderRow[];
  mealOrder(bookingId: number, day: LocalDay): MealOrderRow | null;
  /** Orders of a canteen between two days, both included, by party and day; those that were cancelled are left out. */
  settledOrders(stationId: number, resourceId: number, first: LocalDay, last: LocalDay): SettledOrderRow[];
  booking(publicId: string): BookingRow | null;
  bookingById(id: number): BookingRow | null;
  /** Several at once, ascending. */
  bookingsById(ids: readonly number[]): BookingRow[];
  /** Ascending by day. */
  occurrences(bookingId: number): OccurrenceRow[];
  /** The days of several bookings at once, ascending by booking and day. */
  occurrencesOf(bookingIds: readonly number[]): OccurrenceRow[];
  /** Of several bookings only this day. */
  occurrencesOn(bookingIds: readonly number[], day: LocalDay): OccurrenceRow[];
  /**
   * What waits, or is confirmed and not over, by its first minute: among the BOOKINGS_LOOKED_THROUGH_MAX bookings that the
   * party made last, so that a long history costs nothing.
   */
  openBookingsOfParty(partyId: number, now: Instant, limit: number): BookingRow[];
  /** All others, the latest first; `before` is an internal id. */
  pastBookingsOfParty(partyId: number, now: Instant, before: number | null, limit: number): BookingRow[];
  /** The latest first; `before` is an internal id. */
  bookingsOfParty(partyId: number, before: number | null, limit: number): BookingRow[];
  bookingsOfStation(stationId: number, before: number | null, limit: number): BookingRow[];
  /** Pending and returned bookings of a station by deadline; those due at `now` are left out. */
  waitingBookings(stationId: number, now: Instant, limit: number): BookingRow[];
  /** How much waits for a decision at these stations at `now`; those out of service are left out. */
  stationQueues(stationIds: readonly number[], now: Instant): StationQueueRow[];
  /** Requests that were refused at a station for want of free places, from this local day on, the latest first. */
  demandOfStation(stationId: number, since: LocalDay, limit: number): DemandRow[];
  /** What a party has used of its quota of a kind, month by month. */
  quotaUsed(query: QuotaUseQuery): QuotaUsed;
  /** Those of these bookings that are of the party. */
  holdersOfParty(holders: readonly number[], partyId: number): number[];
  /** How many bookings of a party wait for a decision at `now`. */
  openHolds(partyId: number, now: Instant): number;
  /** Pending, returned and confirmed bookings of a station that are not over at `now`, due holds included; the oldest first. */
  openBookings(stationId: number, now: Instant, limit: number): BookingRow[];
  /** How many of them there are, due holds left out. */
  countOpenBookings(stationId: number, now: Instant): number;
  /** Pending and returned bookings of a station whose deadline has come. */
  dueBookings(stationId: number, now: Instant, limit: number): BookingRow[];
  registration(publicId: string): RegistrationRow | null;
  registrationByLink(linkHash: Buffer): RegistrationRow | null;
  registrationOfBooking(bookingId: number): RegistrationRow | null;
  /** The one that waits for its decision or its completion; there is at most one. */
  openRegistrationOf(personId: number): RegistrationRow | null;
  /** What waits for a decision or a completion at a station, the oldest first. */
  openRegistrations(stationId: number, limit: number): RegistrationRow[];
  /** Bookings of a station that hold places for somebody about whom nobody has decided yet; due ones are left out. */
  unverifiedHolders(stationId: number, now: Instant): number[];
  personByMobile(mobile: string): KnownPersonRow | null;
  shareByLink(linkHash: Buffer): ShareRow | null;
  shareOfBooking(bookingId: number): ShareRow | null;
  /** Who has a seat of a stay, by seat. */
  participants(bookingId: number): ParticipantRow[];
  /** Of several stays at once, by stay and seat. */
  participantsOf(bookingIds: readonly number[]): ParticipantRow[];
  /** Seats of confirmed stays of a station that reach into the span, the latest first. */
  seatsOfPerson(personId: number, stationId: number, span: Interval): ParticipantRow[];
  participantBySeat(seatHash: Buffer): ParticipantRow | null;
  handOverByLink(linkHash: Buffer): HandOverRow | null;
  handOverByOwn(ownHash: Buffer): HandOverRow | null;
  handOverOf(bookingId: number): HandOverRow | null;
  /** The id of the accepted party with this credit code. */
  acceptedPartyWithCode(creditCode: string): number | null;
  /** Likewise of every station, the earliest deadline first. */
  dueBookingsEverywhere(now: Instant, limit: number): BookingRow[];
  /** Offers of the waitlist of every station that nobody has answered in time, the earliest deadline first. */
  dueOffers(now: Instant, limit: number): BookingRow[];
  /**
   * What waits at `now`, and of whose deadline nobody was reminded yet although half of the time has passed and no more than
   * `withinMinutes` are left.
   */
  bookingsToRemind(now: Instant, withinMinutes: number, limit: number): BookingRow[];
  /** The log of events, the latest first; what it costs does not grow with the log. */
  events(query: EventQuery): EventPage;
  /** The privacy notice that the office has published last; null while it is the one that the program brings along. */
  privacyNotice(): PrivacyNoticeRow | null;
  /** What the office says of itself; null before the first start. */
  siteSettings(): SiteSettings | null;
  /** Notices that a person has not read, UNREAD_COUNTED_MAX + 1 at most. */
  unreadNotices(personId: number): number;
  lastPersonId(): number;
  /** People with an id after `from` up to `to` whom nothing needs: no role, and no booking of theirs ends at `before` or later. */
  peopleNotNeeded(before: Instant, from: number, to: number): number[];
  /** How many events the index of the log does not hold yet. */
  eventsToIndex(): number;
}

/** One write of the hot path: what is loaded, decided and saved in one transaction. `decide` is pure and never waits. */
export interface WriteTask<Situation, Answer> {
  /** Names the use-case in reports of the gate. */
  readonly holder: string;
  readonly load: (reader: LedgerReader) => Situation;
  readonly decide: (situation: Situation) => {
    readonly changes: readonly LedgerChange[];
    readonly answer: Answer;
  };
}

/**
 * What a write brings with it in its own transaction, such as the offer to whoever waits for what it gives back. It sees what
 * was written before it and never waits.
 */
export type FollowUp = (reader: LedgerReader, apply: (change: LedgerChange) => void) => void;

export type ConfigReader = PrismaClient;

/** A configuration transaction: typed writes, and the event of the change through the same transaction. */
export interface ConfigTransaction {
  readonly tables: Prisma.TransactionClient;
  record(event: NewEvent): Promise<void>;
  /** Leaves after the commit. */
  send(message: NewMessage): Promise<void>;
  /** All of them at once; there may be thousands. The guard judges each. */
  claimForHouse(claims: readonly NewHouseClaim[]): Promise<void>;
}

export interface EngineHealth {
  readonly healthy: boolean;
  /** Sentences for the one who runs the installation. */
  readonly problems: readonly string[];
}

/** All that depends on the database stands behind this. Every engine must pass tests/contract. */
export interface Engine {
  /** Typed reads, on a connection that cannot write. */
  readonly config: ConfigReader;
  read<T>(load: (reader: LedgerReader) => T): T;
  /** Resolves after the commit is durable. Rejects with StoreUnavailable or LedgerRefused, and then nothing was stored. */
  transact<Situation, Answer>(task: WriteTask<Situation, Answer>): Promise<Answer>;
  /** A configuration write through the same gate. Whatever `work` throws undoes all of it. */
  configure<T>(holder: string, work: (transaction: ConfigTransaction) => Promise<T>): Promise<T>;
  /** From now on this follows every write that may have given something back. */
  follow(followUp: FollowUp): void;
  /** Another text after every commit, of this process or of another one. */
  version(): string;
  health(): EngineHealth;
  /** False from the moment at which it is told to close. */
  isOpen(): boolean;
  close(): Promise<void>;
}

/** Limits of one statement, in rows. */
export const BOOKINGS_PER_PAGE_MAX = 100;
export const BOOKINGS_LOOKED_THROUGH_MAX = 1_000;
