import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { StoredBookingState } from '#lib/domain/booking/booking-life.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import type { AttendanceChange } from './attendance-changes.ts';
import type { AcceptHouseRulesChange } from './agreed-texts.ts';
import type { BookChange, NewQuotaUse } from './book-change.ts';
import type { CanteenChange } from './canteen-rows.ts';
import type { ClosureChange } from './closure-changes.ts';
import type { NewEvent } from './new-event.ts';
import type { NoticeChange } from './notice-changes.ts';
import type { NewMessage } from './new-message.ts';
import type { AmendRegistrationChange, ApplyChange, SettleChange } from './registration-changes.ts';
import type { HandOverChange, RenewHandOverChange, TakeOverChange } from './hand-over-changes.ts';
import type { WaitingChange } from './waiting-changes.ts';
import type { LeaveSeatChange, ShareChange, TakeSeatChange } from './sharing-changes.ts';

/** What a decision changes, as data: the decision stays pure and the engine writes all of it or nothing. */
export type LedgerChange =
  | BookChange
  | MoveBookingChange
  | {
      readonly type: 'amend-booking';
      readonly bookingId: number;
      readonly headCount: number;
      readonly purpose: string;
    }
  | ChangeBookingChange
  | KeepQuotaUseChange
  | { readonly type: 'confirm-claims'; readonly bookingId: number }
  | { readonly type: 'release-all'; readonly bookingId: number }
  | {
      readonly type: 'release-days';
      readonly bookingId: number;
      readonly days: readonly LocalDay[];
      readonly lastTo: Instant;
    }
  /** Why the station has given days of it back, or all. */
  | { readonly type: 'explain-release'; readonly bookingId: number; readonly reason: string }
  /** Compare-and-set: refused where the station is not on trial (any more). */
  | { readonly type: 'end-trial'; readonly stationId: number }
  | { readonly type: 'record-event'; readonly event: NewEvent }
  /** Adds the next events to the index of the log, EVENTS_INDEXED_PER_COMMIT_MAX at most. */
  | { readonly type: 'index-events' }
  /** It leaves after the commit. A second reminder of the same deadline is none. */
  | { readonly type: 'send-message'; readonly message: NewMessage }
  | RememberAnswerChange
  | { readonly type: 'forget-answers'; readonly before: Instant }
  | { readonly type: 'count-demand'; readonly demand: NewDemand }
  | {
      readonly type: 'open-session';
      readonly tokenHash: Buffer;
      readonly publicId: string;
      readonly device: string;
      readonly shared: boolean;
      readonly personId: number;
      readonly now: Instant;
      readonly expiresAt: Instant;
    }
  | { readonly type: 'close-session'; readonly tokenHash: Buffer }
  | { readonly type: 'note-uses'; readonly uses: readonly LastUse[] }
  | RetireClaimsChange
  | ApplyChange
  | SettleChange
  | AmendRegistrationChange
  | AcceptHouseRulesChange
  | CanteenChange
  | ShareChange
  | { readonly type: 'unshare-booking'; readonly bookingId: number }
  | TakeSeatChange
  | LeaveSeatChange
  | HandOverChange
  | RenewHandOverChange
  | TakeOverChange
  | WaitingChange
  | ClosureChange
  | AttendanceChange
  | NoticeChange;

/** After these nobody has to look for whoever waits: they take, or have nothing to do with places. */
const GIVES_NOTHING_BACK: ReadonlySet<LedgerChange['type']> = new Set([
  'book',
  'remember-answer',
  'record-event',
  'send-message',
  'count-demand',
  'index-events',
  'forget-answers',
  'open-session',
  'close-session',
  'note-uses',
  'retire-claims',
  'tell',
  'take-delivery',
  'settle-delivery',
  'take-message',
  'settle-message',
] as const);

export function mayGiveBack({ type }: LedgerChange): boolean {
  return !GIVES_NOTHING_BACK.has(type);
}

/** When a session or an access token was used last. */
export interface LastUse {
  readonly of: 'session' | 'api-token';
  readonly tokenHash: Buffer;
  readonly at: Instant;
}

/** Compare-and-set: the engine refuses, and nothing of the decision is stored, when the state is no longer in `from`. */
export interface MoveBookingChange {
  readonly type: 'move-booking';
  readonly bookingId: number;
  readonly from: readonly StoredBookingState[];
  readonly to: StoredBookingState;
  readonly decidedBy: number | null;
  readonly reason: string | null;
}

/**
 * Other days, places or times of a booking, all at once. Compare-and-set: the engine refuses, and nothing of the decision is
 * stored, when the booking has been changed since `revision` or is in none of the states `from`.
 */
export interface ChangeBookingChange {
  readonly type: 'change-booking';
  readonly bookingId: number;
  readonly revision: number;
  readonly from: readonly StoredBookingState[];
  readonly released: readonly LocalDay[];
  /** Days that had to make room, and for which nothing was found. */
  readonly displaced?: readonly LocalDay[] | undefined;
  /** The days that are new or become other than they were, and all of their claims. */
  readonly occurrences: BookChange['occurrences'];
  readonly claims: BookChange['claims'];
  readonly firstFrom: Instant;
  readonly lastTo: Instant;
  readonly deadline: Instant | null;
  readonly headCount: number;
  readonly purpose: string;
  readonly request: string;
  /** What the days that are new or other use of the quota; none where no rule has one. */
  readonly quota?: QuotaUses | undefined;
}

/** What days of a booking use of its party's quota of a kind. */
export interface QuotaUses {
  readonly partyId: number;
  readonly kind: ResourceKind;
  readonly uses: readonly NewQuotaUse[];
}

/** What these days have used of the quota is used, whatever becomes of them: they were given back too late. */
export interface KeepQuotaUseChange {
  readonly type: 'keep-quota-use';
  readonly bookingId: number;
  readonly partyId: number;
  readonly kind: ResourceKind;
  readonly days: readonly LocalDay[];
}

/** Claims that began before `before` leave the ledger, at most `limit` of a station at a time; their occurrences keep places and times. */
export interface RetireClaimsChange {
  readonly type: 'retire-claims';
  readonly stationId: number;
  readonly before: Instant;
  readonly limit: number;
}

export interface RememberAnswerChange {
  readonly type: 'remember-answer';
  readonly partyId: number;
  readonly procedure: string;
  readonly key: string;
  readonly bodyHash: Buffer;
  readonly answer: string;
  readonly now: Instant;
}

export interface NewDemand {
  readonly partyId: number;
  readonly askedDay: LocalDay;
  readonly bodyHash: Buffer;
  readonly stationId: number;
  readonly kind: ResourceKind;
  readonly refusal: string;
  readonly request: string;
  /** How often it was asked since the last count. */
  readonly times: number;
}
