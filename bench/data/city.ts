import Database from 'better-sqlite3';
import { join } from 'node:path';
import { instantOf } from '#lib/domain/time/instant.ts';
import { hashToken } from '#lib/server/account/token.ts';
import { readCalendarSeed } from '#lib/server/calendar/calendar-seed.ts';
import { migrate, readMigrations, type Migration } from '#lib/server/engine/sqlite/migrate.ts';
import { DEFAULT_POLICIES } from '#lib/server/policy/default-policies.ts';
import type { StoredDayParts, StoredHours } from '#lib/schemas/stored-values.ts';
import { dayOf, minuteAt, TODAY } from './clock.ts';
import { publicIdOf, sessionTokenOf } from './public-ids.ts';

export type City = Database.Database;

/** Stations 1, 2, …, each with the same hall; parties 1, 2, …, each with one member of the same number. */
export interface CitySize {
  readonly stations: number;
  readonly parties: number;
}

export const DESKS_PER_HALL = 40;
const DESKS_PER_ROW = 8;
const DESK_SPACING_CM = 140;
const NEIGHBOUR_DISTANCE_CM = 150;

const MIGRATIONS = 'prisma/migrations/sqlite';
const SESSION_DAYS = 30;

const OPEN = [{ from: 510, to: 1110 }];
/** 08:30–18:30 without a break, on workdays. */
const HOURS: StoredHours = { weekly: [OPEN, OPEN, OPEN, OPEN, OPEN, [], []], publicHoliday: [], makeUpWorkday: OPEN };
const DAY_PARTS: StoredDayParts = {
  morning: { from: 0, to: 780 },
  afternoon: { from: 780, to: 1080 },
  evening: { from: 1080, to: 1440 },
};

/** Those of the program that is measured: another checkout may have another schema. */
export function migrationsOf(programFolder: string): Migration[] {
  return readMigrations(join(programFolder, MIGRATIONS));
}

/** The person who runs all stations: the one after the members. */
export function managerOf({ parties }: CitySize): number {
  return parties + 1;
}

/** Internal ids of a hall's desks. */
export function deskIdOf(station: number, desk: number): number {
  return (station - 1) * DESKS_PER_HALL + desk;
}

/** A new database of the program's schema with a district, its rules, its halls and its people. The caller closes it. */
export function openNewCity(file: string, size: CitySize, programFolder: string): City {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  migrate(db, migrationsOf(programFolder));
  db.transaction(() => {
    insertDistrict(db);
    for (let station = 1; station <= size.stations; station += 1) insertHall(db, station);
    for (let party = 1; party <= size.parties; party += 1) insertParty(db, party);
    insertManager(db, managerOf(size));
  })();
  return db;
}

function insertDistrict(db: City): void {
  db.prepare(`INSERT INTO district (id, public_id, name, created_at) VALUES (1, ?, '江城片区', 0)`).run(publicIdOf('district', 1));
  const policy = db.prepare(`INSERT INTO policy (district_id, station_id, kind, rules) VALUES (1, NULL, ?, ?)`);
  for (const [kind, rules] of DEFAULT_POLICIES) policy.run(kind, JSON.stringify(rules));
  const year = db.prepare(`INSERT INTO calendar_year (year, source, published_at) VALUES (?, ?, 0)`);
  const day = db.prepare(`INSERT OR REPLACE INTO calendar_day (local_day, notice_year, change, name) VALUES (?, ?, ?, ?)`);
  for (const one of readCalendarSeed()) {
    year.run(one.year, one.source);
    for (const { day: text, change, name } of one.days) day.run(dayOf(text), one.year, change, name);
  }
}

function insertHall(db: City, station: number): void {
  db.prepare(
    `INSERT INTO station (id, public_id, district_id, name, hours, day_parts, created_at) VALUES (?, ?, 1, ?, ?, ?, 0)`,
  ).run(station, publicIdOf('station', station), `江城驿站 ${station}`, JSON.stringify(HOURS), JSON.stringify(DAY_PARTS));
  db.prepare(
    `INSERT INTO zone (id, public_id, station_id, name, neighbour_distance, width, height) VALUES (?, ?, ?, '共享工区', ?, 1200, 900)`,
  ).run(station, publicIdOf('zone', station), station, NEIGHBOUR_DISTANCE_CM);
  const desk = db.prepare(
    `INSERT INTO resource (id, public_id, station_id, zone_id, kind, label, capacity, x, y) VALUES (?, ?, ?, ?, 'desk', ?, 1, ?, ?)`,
  );
  for (let number = 1; number <= DESKS_PER_HALL; number += 1) {
    const id = deskIdOf(station, number);
    const column = (number - 1) % DESKS_PER_ROW;
    const row = Math.floor((number - 1) / DESKS_PER_ROW);
    const x = 100 + column * DESK_SPACING_CM;
    desk.run(id, publicIdOf('desk', id), station, station, `A${number}`, x, 100 + row * DESK_SPACING_CM);
  }
}

function insertParty(db: City, number: number): void {
  db.prepare(
    `INSERT INTO party (id, public_id, district_id, name, kind, created_at) VALUES (?, ?, 1, ?, 'enterprise', 0)`,
  ).run(number, publicIdOf('party', number), `江城咨询公司 ${number}`);
  insertPerson(db, number);
  db.prepare(`INSERT INTO membership (party_id, person_id, role) VALUES (?, ?, 'administrator')`).run(number, number);
}

function insertManager(db: City, person: number): void {
  insertPerson(db, person);
  db.prepare(`INSERT INTO station_role (station_id, person_id, role) SELECT id, ?, 'manager' FROM station`).run(person);
}

function insertPerson(db: City, id: number): void {
  db.prepare(`INSERT INTO person (id, public_id, name, mobile, created_at) VALUES (?, ?, ?, ?, 0)`).run(
    id, publicIdOf('person', id), `陈 ${id}`, `+8613${String(id).padStart(9, '0')}`,
  );
  const now = minuteAt(TODAY, 8);
  db.prepare(`INSERT INTO session (token_hash, person_id, created_at, expires_at) VALUES (?, ?, ?, ?)`).run(
    hashToken(sessionTokenOf(id)), id, now, instantOf(now + SESSION_DAYS * 1440),
  );
}
