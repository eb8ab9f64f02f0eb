import type { IfClash, PlacesWant, WhenDays, WhenTime } from '#lib/domain/request/booking-request.ts';

/** Which days of a booking a change is about: one day, that day and all after it, or the whole rest of the stay. */
export type ChangeScope = 'all' | { readonly only: string } | { readonly from: string };

/**
 * What is to become of a booking, in the words of a request. What is left out stays as it is. Days that are over are never
 * touched, and a day that was released comes back only where a list names it.
 */
export interface ChangeRequest {
  readonly scope: ChangeScope;
  /** The days instead of those of the scope. */
  readonly days?: WhenDays | undefined;
  /** Days besides those of the scope. */
  readonly addDays?: WhenDays | undefined;
  readonly time?: WhenTime | undefined;
  /** Of the kind that was booked. Without it each day keeps its number and, where that is possible, its places. */
  readonly want?: PlacesWant | undefined;
  readonly headCount?: number | undefined;
  readonly purpose?: string | undefined;
  /** `skip` and `alternatives`: a day that cannot be changed stays as it was, one that cannot be added is left out. */
  readonly ifClash: IfClash;
  readonly acceptProvisional: boolean;
}
