import type { MarkCounts } from '#lib/domain/canteen/canteen-terms.ts';
import type { Togetherness } from '#lib/domain/seating/seating-question.ts';
import type { DayPart } from '#lib/domain/hours/day-parts.ts';
import type { Weekday } from '#lib/domain/time/local-day.ts';

/**
 * One request, in the words that form, API and import share. Ids are public ids; days are `YYYY-MM-DD` and times `HH:MM`
 * of the station. The outer schema has checked formats and limits; what it means is judged by `planRequest`.
 */
export interface BookingRequest {
  readonly stationId: string;
  readonly partyId: string;
  readonly want: Want;
  readonly when: When;
  /** How many people come: apart from names, and apart from the number of seats. */
  readonly headCount: number;
  readonly purpose: string;
  readonly ifClash: IfClash;
  /** Days of a year whose holiday notice is not out are asked for knowingly. */
  readonly acceptProvisional: boolean;
}

export type IfClash = 'refuse' | 'skip' | 'alternatives';

export type Want = DesksWant | UnitsWant | PlaceWant | MealsWant;

export interface DesksWant {
  readonly kind: 'desk';
  readonly count: number;
  readonly zoneId?: string | undefined;
  /** These desks and no others: exactly `count` of them. */
  readonly deskIds?: readonly string[] | undefined;
  readonly together: Togetherness;
  readonly features: readonly string[];
}

/** Seats of an open area, or places of a bay: units of one resource. */
export interface UnitsWant {
  readonly kind: 'area' | 'bay';
  readonly count: number;
  readonly resourceId?: string | undefined;
  readonly features: readonly string[];
}

/** A room or a counter: this one, or any that fits so many people with these features. */
export interface PlaceWant {
  readonly kind: 'room' | 'counter';
  readonly resourceId?: string | undefined;
  readonly fits?: number | undefined;
  readonly features: readonly string[];
}

/** Portions at a sitting of one canteen, which the asked times are exactly. */
export interface MealsWant {
  readonly kind: 'canteen';
  readonly count: number;
  readonly resourceId: string;
  /** How many of the portions have to be halal (清真) or vegetarian. */
  readonly marks: MarkCounts;
}

export interface When {
  readonly days: WhenDays;
  readonly time: WhenTime;
}

export type WhenDays =
  | { readonly list: readonly string[] }
  | { readonly from: string; readonly to: string; readonly on: 'workdays' | 'all' | readonly Weekday[] }
  | { readonly rule: string; readonly start: string; readonly onlyWorkdays: boolean };

export type WhenTime =
  | { readonly part: DayPart }
  | {
      readonly from: string;
      readonly to: string;
      /** The range ends on the day after. */ readonly nextDay: boolean;
    };

/** Units of one day: seats, places, or the one room. */
export function quantityOf(want: Want): number {
  return 'count' in want ? want.count : 1;
}

/** Units of one resource, which does not matter which: seats of an area, places of a bay, portions. */
export function isOfUnits(want: Want): boolean {
  return want.kind === 'area' || want.kind === 'bay' || want.kind === 'canteen';
}

/** What is asked of a hall itself, and not of a canteen. */
export type PlacesWant = Exclude<Want, MealsWant>;

/** The same wish without the ids of one station's places: what another hall can be asked. */
export function withoutPlaces(want: PlacesWant): PlacesWant {
  return want.kind === 'desk'
    ? { ...want, zoneId: undefined, deskIds: undefined }
    : { ...want, resourceId: undefined };
}
