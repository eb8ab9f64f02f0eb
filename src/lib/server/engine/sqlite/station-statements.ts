import type { LocalDay } from '#lib/domain/time/local-day.ts';
import type { CalendarRows, ResourceRow, StationRows, ZoneRow } from '../ledger-rows.ts';
import { canteenStatements } from './canteen-statements.ts';
import type { Connection } from './open-connection.ts';

/** Statements that read what a station's bookings are decided by. They run again only when the revision has risen. */
export function stationStatements(db: Connection) {
  const revision = db.prepare<[], number>(`SELECT value FROM config_revision WHERE id = 1`).pluck();
  const idOf = db.prepare<[string], number>(`SELECT id FROM station WHERE public_id = ?`).pluck();
  const ofPlace = db.prepare<[string], number>(`SELECT station_id FROM resource WHERE public_id = ?`).pluck();
  const station = db.prepare<[number], StationRows['station']>(
    `SELECT id, public_id AS publicId, district_id AS districtId, name, address, phone, notes, way_in AS wayIn,
       house_rules AS houseRules,
       (SELECT coalesce(max(v.version), 0) FROM house_rules_version v WHERE v.station_id = station.id) AS houseRulesVersion, trial, time_zone AS timeZone, hours, day_parts AS dayParts, retired_at AS retiredAt, unverified_share AS unverifiedShare
     FROM station WHERE id = ?`,
  );
  const exceptions = db.prepare<[number], StationRows['exceptions'][number]>(
    `SELECT local_day AS day, ranges, reason FROM station_exception WHERE station_id = ? ORDER BY local_day`,
  );
  const overrides = db.prepare<[number], StationRows['calendarOverrides'][number]>(
    `SELECT local_day AS day, change FROM station_calendar_day WHERE station_id = ?`,
  );
  const zones = db.prepare<[number], ZoneRow>(
    `SELECT id, public_id AS publicId, name, neighbour_distance AS neighbourDistance, width, height, rank
     FROM zone WHERE station_id = ? AND retired_at IS NULL ORDER BY rank, id`,
  );
  const resources = db.prepare<[number], ResourceRow>(
    `SELECT id, public_id AS publicId, zone_id AS zoneId, kind, label, capacity, fits, features, x, y,
       valid_from AS validFrom, valid_to AS validTo, length_min AS lengthMin, length_max AS lengthMax,
       needs_approval AS needsApproval, retired_at AS retiredAt
     FROM resource WHERE station_id = ? ORDER BY id`,
  );
  const policies = db.prepare<[number, number], StationRows['policies'][number]>(
    `SELECT station_id AS stationId, kind, rules FROM policy WHERE district_id = ? AND (station_id = ? OR station_id IS NULL)`,
  );
  const canteens = canteenStatements(db);
  const years = db.prepare<[], number>(`SELECT year FROM calendar_year ORDER BY year`).pluck();
  const days = db.prepare<[], { day: LocalDay; change: 'off' | 'work' }>(
    `SELECT local_day AS day, change FROM calendar_day ORDER BY local_day`,
  );
  const idsOfDistrict = db
    .prepare<[number, number], number>(
      `SELECT id FROM station WHERE district_id = ? AND retired_at IS NULL ORDER BY id LIMIT ?`,
    )
    .pluck();
  const district = db.prepare<[], number>(`SELECT id FROM district ORDER BY id LIMIT 1`).pluck();
  const accepted = db
    .prepare<[number, number, number], number>(
      `SELECT 1 FROM house_rules_acceptance WHERE person_id = +? AND station_id = +? AND version = +?`,
    )
    .pluck();
  return {
    hasAcceptedHouseRules: (personId: number, stationId: number, version: number): boolean =>
      accepted.get(personId, stationId, version) !== undefined,
    stationIdsOfDistrict: (districtId: number, limit: number): number[] =>
      idsOfDistrict.all(districtId, limit),
    districtId: (): number | null => district.get() ?? null,
    configRevision: (): number => revision.get() ?? 0,
    stationId: (publicId: string): number | null => idOf.get(publicId) ?? null,
    stationOfPlace: (publicId: string): number | null => ofPlace.get(publicId) ?? null,
    station(id: number): StationRows | null {
      const found = station.get(id);
      if (!found) return null;
      const places = resources.all(id);
      const open = places.some((one) => one.kind === 'canteen') ? canteens.canteens(id) : [];
      return {
        station: found,
        exceptions: exceptions.all(id),
        calendarOverrides: overrides.all(id),
        zones: zones.all(id),
        resources: places,
        canteens: open,
        canteenDays: open.flatMap((one) => canteens.canteenDays(one.resourceId)),
        policies: policies.all(found.districtId, id),
      };
    },
    calendar: (): CalendarRows => ({ years: years.all(), days: days.all() }),
  };
}
