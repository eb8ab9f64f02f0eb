import type { WorkingCalendar } from '#lib/domain/calendar/working-calendar.ts';
import type { Canteen } from '#lib/domain/canteen/canteen-day.ts';
import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { Hall, HallResource } from '#lib/domain/hall/hall.ts';
import { compareLabels } from '#lib/domain/hall/label-order.ts';
import type { OpeningHours } from '#lib/domain/hours/opening-hours.ts';
import type { PolicyLevel, PolicyRules } from '#lib/domain/policy/policy-rules.ts';
import type { CalendarRows, ResourceRow, StationRows } from '#lib/server/engine/ledger-rows.ts';
import { storedTerms } from '#lib/schemas/stored-canteen.ts';
import { canteenDayOf } from '#lib/server/canteen/canteen-day-of.ts';
import {
  policyRules,
  storedDayParts,
  storedFeatures,
  storedHours,
  storedRanges,
} from '#lib/schemas/stored-values.ts';
import { openingHoursOf } from './opening-hours-of.ts';
import { ownRuleOf } from './own-rule-of.ts';

/** Makes the domain's words of what is stored. Throws where a stored value is not what was once checked. */
export function buildHall(rows: StationRows, calendar: CalendarRows): Hall {
  const { station, zones } = rows;
  const resources = resourcesOf(rows);
  const zonesInService = new Set(zones.map((zone) => zone.id));
  return {
    id: station.id,
    publicId: station.publicId,
    name: station.name,
    retired: station.retiredAt !== null,
    trial: station.trial === 1,
    timeZone: station.timeZone,
    hours: hoursOf(rows),
    dayParts: storedDayParts.parse(JSON.parse(station.dayParts)),
    calendar: calendarOf(rows, calendar),
    zones: zones.map(({ id, publicId, name, neighbourDistance, width, height }) => ({
      id,
      publicId,
      name,
      neighbourDistance,
      width,
      height,
    })),
    resources: resources.filter(
      (one) => !one.retired && (one.zoneId === null || zonesInService.has(one.zoneId)),
    ),
    everyResource: new Map(resources.map((one) => [one.id, one])),
    policies: policiesOf(rows),
    policyLevels: levelsOf(rows),
    canteens: canteensOf(rows),
  };
}

function hoursOf({ station, exceptions }: StationRows): OpeningHours {
  return openingHoursOf(
    storedHours.parse(JSON.parse(station.hours)),
    new Map(exceptions.map(({ day, ranges }) => [day, storedRanges.parse(JSON.parse(ranges))])),
  );
}

function calendarOf({ calendarOverrides }: StationRows, { years, days }: CalendarRows): WorkingCalendar {
  return {
    publishedYears: new Set(years),
    changes: new Map(days.map(({ day, change }) => [day, change])),
    overrides: new Map(calendarOverrides.map(({ day, change }) => [day, change])),
  };
}

function resourcesOf({ zones, resources }: StationRows): (HallResource & { readonly retired: boolean })[] {
  const rankOfZone = new Map(zones.map((zone, rank) => [zone.id, rank]));
  const rank = (row: ResourceRow): number =>
    row.zoneId === null ? zones.length : (rankOfZone.get(row.zoneId) ?? zones.length);
  return [...resources]
    .sort((a, b) => rank(a) - rank(b) || compareLabels(a.label, b.label) || a.id - b.id)
    .map(({ retiredAt, lengthMin, lengthMax, needsApproval, ...row }, order) => ({
      ...row,
      retired: retiredAt !== null,
      order,
      features: new Set(storedFeatures.parse(JSON.parse(row.features))),
      x: row.x ?? 0,
      y: row.y ?? 0,
      own: ownRuleOf({ lengthMin, lengthMax, needsApproval }),
    }));
}

function canteensOf({ canteens, canteenDays }: StationRows): Map<number, Canteen> {
  return new Map(
    canteens.map(({ terms, ...row }) => {
      const days = canteenDays.filter((one) => one.resourceId === row.resourceId).map(canteenDayOf);
      return [
        row.resourceId,
        {
          ...row,
          terms: storedTerms.parse(JSON.parse(terms)),
          days: new Map(days.map((one) => [one.day, one])),
        },
      ];
    }),
  );
}

function levelsOf({ policies }: StationRows): Map<ResourceKind, PolicyLevel> {
  const own = new Set(policies.filter((one) => one.stationId !== null).map((one) => one.kind));
  return new Map(policies.map(({ kind }) => [kind, own.has(kind) ? 'station' : 'district']));
}

/** A station's own policy takes the place of its district's. */
function policiesOf({ policies }: StationRows): Map<ResourceKind, PolicyRules> {
  const byKind = new Map<ResourceKind, PolicyRules>();
  const districtFirst = [...policies].sort(
    (a, b) => Number(a.stationId !== null) - Number(b.stationId !== null),
  );
  for (const { kind, rules } of districtFirst) byKind.set(kind, policyRules.parse(JSON.parse(rules)));
  return byKind;
}
