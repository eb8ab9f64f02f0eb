import type { WorkingCalendar } from '#lib/domain/calendar/working-calendar.ts';
import type { Canteen } from '#lib/domain/canteen/canteen-day.ts';
import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { DayParts } from '#lib/domain/hours/day-parts.ts';
import type { OpeningHours } from '#lib/domain/hours/opening-hours.ts';
import type { OwnRule } from '#lib/domain/policy/own-rule.ts';
import type { PolicyLevel, PolicyRules } from '#lib/domain/policy/policy-rules.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import type { TimeZone } from '#lib/domain/time/time-zone.ts';

/** One station with everything that a request at it is decided by. */
export interface Hall {
  readonly id: number;
  readonly publicId: string;
  readonly name: string;
  readonly retired: boolean;
  /** Still being tried out: its bookings are cancelled when it starts. */
  readonly trial: boolean;
  readonly timeZone: TimeZone;
  readonly hours: OpeningHours;
  readonly dayParts: DayParts;
  readonly calendar: WorkingCalendar;
  /** In the order in which they are shown. */
  readonly zones: readonly HallZone[];
  /** In the order of their numbers. */
  readonly resources: readonly HallResource[];
  /** By id, those that have gone out of service included: past bookings still name them. */
  readonly everyResource: ReadonlyMap<number, HallResource>;
  readonly policies: ReadonlyMap<ResourceKind, PolicyRules>;
  /** Who decided them: the station for itself, or its district for all. */
  readonly policyLevels: ReadonlyMap<ResourceKind, PolicyLevel>;
  /** Those in force, by the id of their resource. */
  readonly canteens: ReadonlyMap<number, Canteen>;
}

export interface HallZone {
  readonly id: number;
  readonly publicId: string;
  readonly name: string;
  /** Centimetres between the centres of desks that still count as neighbours. */
  readonly neighbourDistance: number;
  readonly width: number;
  readonly height: number;
}

export interface HallResource {
  readonly id: number;
  readonly publicId: string;
  readonly zoneId: number | null;
  readonly kind: ResourceKind;
  readonly label: string;
  /** Rank of its number within the hall. */
  readonly order: number;
  readonly capacity: number;
  readonly fits: number | null;
  readonly features: ReadonlySet<string>;
  readonly x: number;
  readonly y: number;
  /** First and last local day on which it may be claimed; null is unbounded. */
  readonly validFrom: LocalDay | null;
  readonly validTo: LocalDay | null;
  /** What it asks on top of the rules of its kind; null is nothing. */
  readonly own: OwnRule | null;
}

export function isValidOn(resource: Pick<HallResource, 'validFrom' | 'validTo'>, day: LocalDay): boolean {
  return (
    (resource.validFrom === null || resource.validFrom <= day) &&
    (resource.validTo === null || day <= resource.validTo)
  );
}
