import type { Instant } from '#lib/domain/time/instant.ts';
import type { MarkCounts } from '#lib/domain/canteen/canteen-terms.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';

/** A canteen in force, as stored. */
export interface CanteenRow {
  readonly resourceId: number;
  readonly publicId: string;
  readonly providerId: number;
  readonly providerPublicId: string;
  readonly terms: string;
  /** Whose claims are what it does not offer. */
  readonly closureId: number;
}

export interface CanteenDayRow {
  readonly resourceId: number;
  readonly day: LocalDay;
  readonly sittings: string;
  readonly priceMinor: number;
  readonly menu: string;
  readonly cutOff: Instant;
  readonly surplusAt: Instant | null;
  readonly stopped: string | null;
}

/** What is taken and what is kept back of one canteen over one stretch of time. */
export interface SittingLoadRow {
  readonly resourceId: number;
  readonly from: Instant;
  readonly to: Instant;
  readonly taken: number;
  readonly withheld: number;
  /** 1 where the house keeps all of it. */
  readonly allOfIt: number;
}

/** An order for one sitting with what was handed out against it. */
export interface MealOrderRow {
  readonly bookingId: number;
  readonly publicId: string;
  readonly partyId: number;
  readonly partyPublicId: string;
  readonly partyName: string;
  readonly madeBy: number;
  readonly madeByName: string;
  readonly madeByMobile: string;
  /** Of an order by phone: who called. */
  readonly purpose: string;
  readonly source: 'page' | 'api' | 'desk' | 'phone' | 'import';
  readonly madeAs: 'party' | 'liaison' | 'station' | 'canteen';
  readonly resourceId: number;
  readonly day: LocalDay;
  readonly from: Instant;
  readonly to: Instant;
  readonly portions: number;
  readonly redeemed: number;
  /** Of the last redemption; null where there is none. */
  readonly redeemedAtMs: number | null;
  readonly request: string;
  /** JSON: its marks, where the day was changed after it was ordered. */
  readonly marks: string | null;
}

/** One order of one day in the settlement of a month. */
export interface SettledOrderRow {
  readonly partyId: number;
  readonly partyPublicId: string;
  readonly partyName: string;
  readonly madeBy: number;
  readonly madeByName: string;
  readonly day: LocalDay;
  readonly from: Instant;
  readonly to: Instant;
  readonly portions: number;
  readonly redeemed: number;
  readonly priceMinor: number;
}

/** A picture of a canteen, without its bytes. */
export interface CanteenPictureRow {
  readonly publicId: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
}

/** Portions handed out; the guard of the ledger refuses more than were ordered. */
export interface RedeemMealChange {
  readonly type: 'redeem-meal';
  readonly bookingId: number;
  readonly day: LocalDay;
  readonly portions: number;
  readonly source: 'ticket' | 'code' | 'list' | 'door';
  readonly redeemedBy: number;
  readonly atMs: number;
}

/** Days of an order as they are from now on: their claims, what their occurrences keep, and what was asked for. */
export interface ChangeOrderChange {
  readonly type: 'change-order';
  readonly bookingId: number;
  readonly resourceId: number;
  readonly days: readonly {
    readonly day: LocalDay;
    readonly from: Instant;
    readonly to: Instant;
    readonly portions: number;
    readonly marks: MarkCounts;
  }[];
  /** Of the whole order, the days that stay as they were included. */
  readonly firstFrom: Instant;
  readonly lastTo: Instant;
  readonly headCount: number;
  readonly request: string;
}

/** A day of a canteen as it is from now on, with what the house keeps of each sitting: the claims of before go. */
export interface KeepCanteenDayChange {
  readonly type: 'keep-canteen-day';
  readonly resourceId: number;
  readonly stationId: number;
  readonly closureId: number;
  readonly row: CanteenDayRow;
  readonly kept: readonly {
    readonly from: Instant;
    readonly to: Instant;
    /** Null is all of it. */
    readonly quantity: number | null;
  }[];
}

/** The terms of a canteen from now on; `decidedBy` is null where they are its own matter and nobody decided. */
export interface PutTermsInForceChange {
  readonly type: 'put-terms-in-force';
  readonly resourceId: number;
  readonly terms: string;
  readonly label: string;
  readonly capacity: number;
  readonly decidedBy: number | null;
  /** What was decided about; refused where something else waits by now. */
  readonly proposed: string | null;
  readonly now: Instant;
}

export type CanteenChange =
  KeepCanteenDayChange | PutTermsInForceChange | RedeemMealChange | ChangeOrderChange;
