import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, type LocalDay } from '#lib/domain/time/local-day.ts';
import { DESKS_PER_HALL, migrationsOf, openNewCity, type City } from './city.ts';
import { LAST_BOOKABLE_DAY } from './clock.ts';
import { bookingFiler, PARTS } from './filed-bookings.ts';

/** The hall that is asked, and a hundred others. */
export const GROWTH_CITY = { stations: 101, parties: 16 };
export const ASKED_HALL = 1;

/** What one hall's calendar holds: the bookable days and those before them, two years in all. */
const DAYS_OF_THE_HALL_MAX = 730;
const CLAIMS_PER_HALL_DAY = DESKS_PER_HALL * PARTS.length;
/** Rises whenever other rows are written than before: what was kept is then made anew. */
const CONTENT_VERSION = 1;
const DAYS_PER_TRANSACTION = 20;

/**
 * The file of a city with so many claims on file, each with its booking, occurrence and event. It is kept among the
 * temporary files for the next run, under a name that changes with the schema; whoever serves it copies it first.
 */
export function growthCityFile(claims: number, programFolder: string): string {
  const folder = join(tmpdir(), 'yizhan-bench-cities');
  const file = join(folder, `${schemaKey(programFolder)}-${claims}.db`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const since = performance.now();
  const unfinished = `${file}.${process.pid}`;
  writeCity(unfinished, claims, programFolder);
  renameSync(unfinished, file);
  console.log(`wrote ${claims} claims in ${((performance.now() - since) / 1_000).toFixed(0)} s: ${file}`);
  return file;
}

function schemaKey(programFolder: string): string {
  const digest = createHash('sha256').update(`${CONTENT_VERSION}`);
  for (const { checksum } of migrationsOf(programFolder)) digest.update(checksum);
  return digest.digest('hex').slice(0, 16);
}

/** The guards judge every claim. Durability is not needed before the file has its name. */
function writeCity(file: string, claims: number, programFolder: string): void {
  rmSync(file, { force: true });
  const city = openNewCity(file, GROWTH_CITY, programFolder);
  city.pragma('synchronous = OFF');
  city.pragma('journal_mode = MEMORY');
  city.pragma('cache_size = -1000000');
  fileClaims(city, claims);
  city.close();
}

/** Day after day as the years went by: the asked hall is full on its days, the others share the rest of the claims. */
function fileClaims(city: City, claims: number): void {
  const hallDays = Math.min(DAYS_OF_THE_HALL_MAX, Math.floor(claims / CLAIMS_PER_HALL_DAY));
  const firstOfHall = addDays(LAST_BOOKABLE_DAY, 1 - hallDays);
  const othersClaims = claims - hallDays * CLAIMS_PER_HALL_DAY;
  const others = GROWTH_CITY.stations - 1;
  const otherDays = Math.ceil(othersClaims / (others * CLAIMS_PER_HALL_DAY));
  const firstOfOthers = addDays(LAST_BOOKABLE_DAY, 1 - otherDays);
  const first = firstOfHall < firstOfOthers ? firstOfHall : firstOfOthers;
  const file = bookingFiler(city);
  let othersLeft = othersClaims;
  for (let from: LocalDay = first; from <= LAST_BOOKABLE_DAY; from = addDays(from, DAYS_PER_TRANSACTION)) {
    city.transaction(() => {
      for (let offset = 0; offset < DAYS_PER_TRANSACTION; offset += 1) {
        const day = addDays(from, offset);
        if (day > LAST_BOOKABLE_DAY) return;
        if (day >= firstOfHall) fileHallDay(file, ASKED_HALL, day, CLAIMS_PER_HALL_DAY);
        for (let other = 1; day >= firstOfOthers && other <= others; other += 1) {
          othersLeft -= fileHallDay(file, ASKED_HALL + other, day, othersLeft);
        }
      }
    })();
  }
}

/** At most `most` claims of one hall on one day; answers how many there were. */
function fileHallDay(file: ReturnType<typeof bookingFiler>, station: number, day: LocalDay, most: number): number {
  let filed = 0;
  for (const part of PARTS) {
    for (let desk = 1; desk <= DESKS_PER_HALL && filed < most; desk += 1) {
      file({ station, desk, party: 1 + ((desk + day) % GROWTH_CITY.parties), day, ...part });
      filed += 1;
    }
  }
  return filed;
}
