import type { SqliteConnection } from './sqlite-connection.ts';
import { instantOf, type Instant } from '#lib/domain/time/instant.ts';
import { addDays, parseLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import { parseClockTime } from '#lib/domain/time/clock-time.ts';

/** The smallest hall that the engine's tests need: 江城驿站 with six desks, an area, a room and a neighbour's canteen. */
export const HALL = {
  district: 1,
  station: 1,
  /** A station that has no claims yet. */
  emptyStation: 2,
  zone: 1,
  desks: [1, 2, 3, 4, 5, 6],
  /** Of 10 seats. */
  area: 7,
  room: 8,
  /** Of 40 portions. */
  canteen: 9,
  /** A newly settled consultancy. */
  consultancy: 1,
  /** The neighbour that runs the canteen. */
  neighbour: 2,
  member: 1,
  manager: 2,
} as const;

export const AREA_SEATS = 10;
export const CANTEEN_PORTIONS = 40;

/** Monday, 7 December 2026. */
export const MONDAY = dayOf('2026-12-07');

export function dayOf(text: string): LocalDay {
  const day = parseLocalDay(text);
  if (day === null) throw new RangeError(`not a day: ${text}`);
  return day;
}

/** The day `count` days after Monday. */
export function dayAfterMonday(count: number): LocalDay {
  return addDays(MONDAY, count);
}

/** A clock time of the hall, which is eight hours ahead of UTC all year. */
export function at(day: LocalDay, clock: string): Instant {
  const minute = parseClockTime(clock);
  if (minute === null) throw new RangeError(`not a time: ${clock}`);
  return instantOf(day * 1440 + minute - 8 * 60);
}

export function furnishHall(db: SqliteConnection): void {
  db.exec(`
    INSERT INTO district (id, public_id, name, created_at) VALUES (1, 'district-1', '江城片区', 0);
    INSERT INTO station (id, public_id, district_id, name, hours, day_parts, created_at) VALUES
      (1, 'station-1', 1, '江城驿站', '[]', '[]', 0), (2, 'station-2', 1, '东湖驿站', '[]', '[]', 0);
    INSERT INTO zone (id, public_id, station_id, name, neighbour_distance, width, height) VALUES
      (1, 'zone-1', 1, '共享工区', 150, 1000, 1000);
    INSERT INTO party (id, public_id, district_id, name, kind, created_at) VALUES
      (1, 'party-1', 1, '新来的咨询公司', 'enterprise', 0), (2, 'party-2', 1, '邻居公司', 'enterprise', 0);
    INSERT INTO person (id, public_id, name, mobile, created_at) VALUES
      (1, 'person-1', '陈一', '+8613800000001', 0), (2, 'person-2', '李二', '+8613800000002', 0);
    INSERT INTO membership (party_id, person_id, role) VALUES (1, 1, 'administrator');
    INSERT INTO station_role (station_id, person_id, role) VALUES (1, 2, 'manager');
    INSERT INTO resource (id, public_id, station_id, zone_id, provider_party_id, kind, label, capacity) VALUES
      (1, 'desk-1', 1, 1, NULL, 'desk', '1', 1), (2, 'desk-2', 1, 1, NULL, 'desk', '2', 1),
      (3, 'desk-3', 1, 1, NULL, 'desk', '3', 1), (4, 'desk-4', 1, 1, NULL, 'desk', '4', 1),
      (5, 'desk-5', 1, 1, NULL, 'desk', '5', 1), (6, 'desk-6', 1, 1, NULL, 'desk', '6', 1),
      (7, 'area-7', 1, NULL, NULL, 'area', '开放工区', 10),
      (8, 'room-8', 1, NULL, NULL, 'room', '会议室', 1),
      (9, 'canteen-9', 1, NULL, 2, 'canteen', '食堂', 40);
  `);
}
