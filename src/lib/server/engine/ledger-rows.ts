import type { ClaimKind, ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { DistrictRole, PartyRole, StationRole } from '#lib/domain/access/roles.ts';
import type { TokenScope } from '#lib/domain/access/token-scope.ts';
import type { StoredBookingState } from '#lib/domain/booking/booking-life.ts';
import type { PartyClass } from '#lib/domain/registration/party-class.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { MarkCounts } from '#lib/domain/canteen/canteen-terms.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import type { CanteenDayRow, CanteenRow } from './canteen-rows.ts';

/** How the ledger's rows look outside the engine. Ids are the internal keys; only public ids leave the process. */

export type BookingSource = 'page' | 'api' | 'desk' | 'phone' | 'import';

/** In whose capacity somebody made a booking: of the party itself, of the station, or of its liaison. */
export type MadeAs = 'party' | 'station' | 'liaison' | 'canteen';

export interface SessionRow {
  readonly personId: number;
  readonly personPublicId: string;
  readonly name: string;
  readonly expiresAt: Instant;
  /** A session on a computer that others use too. */
  readonly shared: boolean;
  /** When the session or the access token was used last, as far as that is written. */
  readonly seenAt: Instant;
  readonly memberships: readonly MembershipRow[];
  readonly stationRoles: readonly {
    readonly stationId: number;
    readonly districtId: number;
    readonly role: StationRole;
  }[];
  readonly districtRoles: readonly { readonly districtId: number; readonly role: DistrictRole }[];
}

export interface ApiTokenHolderRow {
  readonly scope: TokenScope;
  readonly person: SessionRow;
}

export interface MembershipRow {
  readonly partyId: number;
  readonly partyPublicId: string;
  readonly partyName: string;
  readonly districtId: number;
  readonly role: PartyRole;
  /** The party's last day has passed: its people see what there was, and act for it no more. */
  readonly over: boolean;
}

export interface PartyRow {
  readonly id: number;
  readonly publicId: string;
  readonly districtId: number;
  readonly name: string;
  readonly kind: 'enterprise' | 'team';
  readonly validFrom: LocalDay | null;
  readonly validTo: LocalDay | null;
  /** Nobody acts for a party that is not accepted. */
  readonly state: 'applied' | 'accepted' | 'declined' | 'lapsed';
  readonly class: PartyClass;
  readonly classUntil: LocalDay | null;
}

/** A day that is given at another station instead. */
export interface InsteadRow {
  readonly day: LocalDay;
  readonly bookingPublicId: string;
  readonly station: string;
}

/** A claim as others meet it. `deadline` stands on the booking of a hold: from then on the hold is due. */
export interface ClaimRow {
  readonly resourceId: number;
  readonly from: Instant;
  readonly to: Instant;
  readonly kind: ClaimKind;
  readonly quantity: number;
  readonly allOfIt: boolean;
  readonly holder: number;
  readonly deadline: Instant | null;
}

/** A claim with the booking behind it, for those who may see names. */
export interface DayClaimRow extends ClaimRow {
  readonly bookingPublicId: string | null;
  readonly partyId: number | null;
  readonly partyName: string | null;
  /** The person who asked for it. */
  readonly madeBy: number | null;
}

/** A claim with what stands behind it: a booking, or a closure and what it is for. */
export interface PlaceClaimRow extends DayClaimRow {
  readonly purpose: 'closure' | 'maintenance' | 'urgent' | 'reserve' | 'own-use' | null;
}

export interface BookingRow {
  readonly id: number;
  readonly publicId: string;
  readonly stationId: number;
  readonly partyId: number;
  readonly partyPublicId: string;
  readonly partyName: string;
  readonly partyKind: 'enterprise' | 'team';
  readonly madeBy: number;
  readonly madeByName: string;
  /** For those who run the station, so that they can ring. */
  readonly madeByMobile: string;
  readonly source: BookingSource;
  readonly madeAs: MadeAs;
  readonly kind: ResourceKind;
  readonly headCount: number;
  readonly purpose: string;
  readonly request: string;
  readonly state: StoredBookingState;
  readonly deadline: Instant | null;
  readonly decidedByName: string | null;
  readonly decisionReason: string | null;
  /** Why the station has given days of it back. */
  readonly releaseReason: string | null;
  readonly firstFrom: Instant;
  readonly lastTo: Instant;
  readonly createdAt: Instant;
  /** Counts the changes of its days. */
  readonly revision: number;
  /** The booking that this one would change; null for all that stand for themselves. */
  readonly changeOf: number | null;
  readonly changeOfPublicId: string | null;
  /** JSON: the local days that the other booking gives up with it. */
  readonly changeDrops: string | null;
}

/** A claim of a booking, as that booking's change has to know it. */
export interface HeldClaimRow {
  readonly resourceId: number;
  readonly from: Instant;
  readonly to: Instant;
  readonly quantity: number;
  readonly occurrenceDay: LocalDay;
}

export interface OccurrenceRow {
  readonly bookingId: number;
  readonly day: LocalDay;
  /** `displaced`: it had to make room, and nothing was found instead. `no-show`: nobody came, and it was given back. */
  readonly state: 'given' | 'cancelled' | 'displaced' | 'no-show';
  readonly given: GivenPlaces;
}

/** What an occurrence keeps after its claims have left the ledger. */
export interface GivenPlaces {
  /** Pairs of resource id and quantity. */
  readonly places: readonly (readonly [resourceId: number, quantity: number])[];
  /** Pairs of instants. */
  readonly times: readonly (readonly [from: Instant, to: Instant])[];
  /** Of a meal that was changed after it was ordered; all others have the marks of their request. */
  readonly marks?: MarkCounts | undefined;
  /** Times that the day once had beyond so many as it has now: calendars that were told of them must hear that they are gone. */
  readonly gone?: readonly (readonly [from: Instant, to: Instant])[] | undefined;
}

/** How much waits for a decision at a station. */
export interface StationQueueRow {
  readonly publicId: string;
  readonly name: string;
  readonly timeZone: string;
  readonly waiting: number;
  /** Null where nothing waits. */
  readonly nearestDeadline: Instant | null;
  /** Open applications for admission that hold no places: they have no deadline. */
  readonly registrations: number;
  /** Canteens that were listed or changed and wait for a decision. */
  readonly canteens: number;
}

/** A request that was refused because its places were taken. */
export interface DemandRow {
  readonly partyId: number;
  readonly kind: ResourceKind;
  readonly request: string;
}

export interface StoredAnswer {
  readonly bodyHash: Buffer;
  readonly answer: string;
}

/** Everything that a station's bookings are decided by, as stored; `server/station` makes the domain's words of it. */
export interface StationRows {
  readonly station: {
    readonly id: number;
    readonly publicId: string;
    readonly districtId: number;
    readonly name: string;
    readonly address: string;
    readonly phone: string;
    readonly notes: string;
    readonly wayIn: string;
    readonly houseRules: string;
    /** Of the house rules that are in force, empty ones included; 0 where there never were any. */
    readonly houseRulesVersion: number;
    readonly trial: number;
    /** Percent of a zone that all applicants may hold together. */
    readonly unverifiedShare: number;
    readonly timeZone: string;
    readonly hours: string;
    readonly dayParts: string;
    readonly retiredAt: number | null;
  };
  readonly exceptions: readonly {
    readonly day: LocalDay;
    readonly ranges: string;
    readonly reason: string;
  }[];
  readonly calendarOverrides: readonly { readonly day: LocalDay; readonly change: 'off' | 'work' }[];
  readonly zones: readonly ZoneRow[];
  readonly resources: readonly ResourceRow[];
  readonly canteens: readonly CanteenRow[];
  readonly canteenDays: readonly CanteenDayRow[];
  readonly policies: readonly {
    readonly stationId: number | null;
    readonly kind: ResourceKind;
    readonly rules: string;
  }[];
}

export interface ZoneRow {
  readonly id: number;
  readonly publicId: string;
  readonly name: string;
  readonly neighbourDistance: number;
  readonly width: number;
  readonly height: number;
  readonly rank: number;
}

export interface ResourceRow {
  readonly id: number;
  readonly publicId: string;
  readonly zoneId: number | null;
  readonly kind: ResourceKind;
  readonly label: string;
  readonly capacity: number;
  readonly fits: number | null;
  readonly features: string;
  readonly x: number | null;
  readonly y: number | null;
  readonly validFrom: LocalDay | null;
  readonly validTo: LocalDay | null;
  /** Of one day's times together, in minutes; on top of the rules of its kind. */
  readonly lengthMin: number | null;
  readonly lengthMax: number | null;
  readonly needsApproval: 0 | 1;
  /** Set where it is out of service for good; past bookings still name it. */
  readonly retiredAt: number | null;
}

export interface CalendarRows {
  readonly years: readonly number[];
  readonly days: readonly { readonly day: LocalDay; readonly change: 'off' | 'work' }[];
}
