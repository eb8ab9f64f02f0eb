import type { ClaimKind, ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import type { BookingSource, GivenPlaces, MadeAs } from './ledger-rows.ts';
import type { EventAbout } from './new-event.ts';

export interface BookChange {
  readonly type: 'book';
  readonly booking: NewBooking;
  readonly occurrences: readonly { readonly day: LocalDay; readonly given: GivenPlaces }[];
  readonly claims: readonly NewClaim[];
  readonly event: Omit<EventAbout<'booking'>, 'subject' | 'subjectId'>;
  /** What its days use of the party's quota; none where no rule has one. */
  readonly quota?: readonly NewQuotaUse[] | undefined;
}

export interface NewQuotaUse {
  readonly day: LocalDay;
  readonly units: number;
  /** Units times minutes. */
  readonly minutes: number;
  /** 0 only where the day is one of another booking already. */
  readonly uses: number;
}

export interface NewBooking {
  readonly publicId: string;
  readonly stationId: number;
  readonly partyId: number;
  readonly madeBy: number;
  readonly source: BookingSource;
  readonly madeAs: MadeAs;
  readonly kind: ResourceKind;
  readonly headCount: number;
  readonly purpose: string;
  readonly request: string;
  readonly state: 'pending' | 'confirmed' | 'offered';
  readonly deadline: Instant | null;
  readonly firstFrom: Instant;
  readonly lastTo: Instant;
  readonly createdAt: Instant;
  /** Only where it is a change of another booking that waits for its decision. */
  readonly changes?: { readonly bookingId: number; readonly drops: readonly LocalDay[] } | undefined;
}

export interface NewClaim {
  readonly resourceId: number;
  readonly from: Instant;
  readonly to: Instant;
  readonly kind: Exclude<ClaimKind, 'house'>;
  readonly quantity: number;
  readonly stationId: number;
  /** The local day in which the claim lies. */
  readonly day: LocalDay;
  /** The local day of the occurrence, the day before for the part of a range after midnight. */
  readonly occurrenceDay: LocalDay;
}
