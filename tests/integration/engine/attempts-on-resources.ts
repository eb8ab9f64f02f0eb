import { HALL } from '../../support/hall.ts';
import type { Attempt } from './attempts-on-claims.ts';
import { CUT_AREA, minute } from './guard-scenario.ts';

const RESOURCE_COLUMNS = 'public_id, station_id, kind, label, capacity, guarded_from';

function put(
  verb: string,
  id: number | null,
  publicId: string,
  capacity: number,
  guardedFrom = 0,
  station = 1,
): string {
  const columns = id === null ? RESOURCE_COLUMNS : `id, ${RESOURCE_COLUMNS}`;
  const key = id === null ? '' : `${id}, `;
  return `${verb} INTO resource (${columns}) VALUES (${key}'${publicId}', ${station}, 'area', '', ${capacity}, ${guardedFrom})`;
}

/** Changes of resources that would leave more claims than there is room, or claims without a place. */
export const RESOURCE_CHANGES_THAT_OVER_BOOK: readonly Attempt[] = [
  ['a cut below the peak', `UPDATE resource SET capacity = 9 WHERE id = ${HALL.area}`],
  ['a cut below what is booked and reserved', `UPDATE resource SET capacity = 39 WHERE id = ${HALL.canteen}`],
  ['a cut of a desk to nothing', `UPDATE resource SET capacity = 0 WHERE id = 1`],
  ['a cut under a claim of 25 hours', `UPDATE resource SET capacity = 0 WHERE id = ${HALL.room}`],
  ['a cut of all at once', `UPDATE resource SET capacity = 0`],
  ['a cut beside other columns', `UPDATE resource SET (label, capacity) = ('x', 9) WHERE id = ${HALL.area}`],
  ['a cut by UPDATE OR IGNORE', `UPDATE OR IGNORE resource SET capacity = 9 WHERE id = ${HALL.area}`],
  ['a cut by UPDATE OR REPLACE', `UPDATE OR REPLACE resource SET capacity = 9 WHERE id = ${HALL.area}`],
  [
    'a cut by UPDATE … FROM',
    `UPDATE resource SET capacity = o.n FROM (SELECT 9 AS n) AS o WHERE id = ${HALL.area}`,
  ],
  [
    'a cut by an UPSERT on the id',
    `${put('INSERT', HALL.area, 'area-7', 9)} ON CONFLICT (id) DO UPDATE SET capacity = excluded.capacity`,
  ],
  [
    'a cut by an UPSERT on the public id',
    `${put('INSERT', null, 'area-7', 9)} ON CONFLICT (public_id) DO UPDATE SET capacity = excluded.capacity`,
  ],
  ['a cut by REPLACE', put('REPLACE', HALL.area, 'area-7', 9)],
  ['a cut by INSERT OR REPLACE', put('INSERT OR REPLACE', HALL.area, 'area-7', 0)],
  [
    'a cut of what lies after guarded_from',
    `UPDATE resource SET capacity = 1, guarded_from = ${minute('12:00')} WHERE id = ${CUT_AREA}`,
  ],
  [
    'a cut inside a claim that guarded_from divides',
    `UPDATE resource SET capacity = 1, guarded_from = ${minute('17:59', 1)} WHERE id = ${CUT_AREA}`,
  ],
  [
    'a cut by REPLACE of what lies after guarded_from',
    put('REPLACE', CUT_AREA, 'area-20', 1, minute('00:00')),
  ],
  ['guarded_from back to the start', `UPDATE resource SET guarded_from = 0 WHERE id = ${CUT_AREA}`],
  [
    'guarded_from back by a minute',
    `UPDATE resource SET guarded_from = guarded_from - 1, capacity = 100 WHERE id = ${CUT_AREA}`,
  ],
  ['guarded_from back by REPLACE', put('REPLACE', CUT_AREA, 'area-20', 100, 0)],
  [
    'guarded_from back by an UPSERT',
    `${put('INSERT', CUT_AREA, 'area-20', 5, minute('00:00'))} ON CONFLICT (id) DO UPDATE SET guarded_from = 0`,
  ],
  ['a new number by id', `UPDATE resource SET id = 50 WHERE id = 1`],
  ['a new number by rowid', `UPDATE resource SET rowid = 50 WHERE id = 1`],
  ['a new number by oid', `UPDATE resource SET oid = 50 WHERE id = 1`],
  ['a new number by _rowid_', `UPDATE resource SET _rowid_ = 50 WHERE id = 1`],
  ['new numbers for all', `UPDATE resource SET id = id + 1000`],
  ['the number of another by UPDATE OR REPLACE', `UPDATE OR REPLACE resource SET id = 1 WHERE id = 6`],
  ['another public id', `UPDATE resource SET public_id = 'x' WHERE id = 1`],
  ['another public id without claims', `UPDATE resource SET public_id = 'x' WHERE id = 6`],
  [
    'the public id of another by UPDATE OR REPLACE',
    `UPDATE OR REPLACE resource SET public_id = 'desk-1' WHERE id = 6`,
  ],
  ['the public id of another by REPLACE', put('REPLACE', 50, 'area-7', 100)],
  ['the public id of another by REPLACE without a number', put('REPLACE', null, 'area-7', 100)],
  ['number and public id of two others by REPLACE', put('REPLACE', HALL.area, 'desk-1', 100)],
  ['deleting', `DELETE FROM resource WHERE id = 1`],
  ['deleting all', `DELETE FROM resource`],
  ['deleting with RETURNING', `DELETE FROM resource WHERE id = ${HALL.area} RETURNING *`],
];

const STATION_COLUMNS = 'id, public_id, district_id, name, time_zone, hours, day_parts, created_at';
const NEW_YORK = `1, 'station-1', 1, '江城驿站', 'America/New_York', '[]', '[]', 0`;

/** A station's zone is fixed once it has claims: they would lie on other days. */
export const ZONE_CHANGES: readonly Attempt[] = [
  ['the zone by UPDATE', `UPDATE station SET time_zone = 'America/New_York' WHERE id = 1`],
  ['the zone of all', `UPDATE OR REPLACE station SET time_zone = 'America/New_York'`],
  [
    'the zone by an UPSERT',
    `INSERT INTO station (${STATION_COLUMNS}) VALUES (${NEW_YORK}) ON CONFLICT (id) DO UPDATE SET time_zone = excluded.time_zone`,
  ],
  ['the zone by REPLACE', `REPLACE INTO station (${STATION_COLUMNS}) VALUES (${NEW_YORK})`],
  [
    'the zone by REPLACE under another number',
    `PRAGMA foreign_keys = OFF; REPLACE INTO station (${STATION_COLUMNS}) VALUES (${NEW_YORK.replace('1,', '50,')})`,
  ],
  ['the station of a place with claims', `UPDATE resource SET station_id = 2 WHERE id = ${HALL.area}`],
  ['the station of a place with claims by REPLACE', put('REPLACE', HALL.area, 'area-7', 10, 0, 2)],
  ['the number of the station', `PRAGMA foreign_keys = OFF; UPDATE station SET rowid = 50 WHERE id = 1`],
  ['the station itself', `PRAGMA foreign_keys = OFF; DELETE FROM station WHERE id = 1`],
];

const EVENT = `INTO event (id, at_ms, subject, subject_id, action, facts) VALUES (1, 0, 'booking', 101, 'x', '{}')`;

/** Events are only appended. */
export const EVENT_CHANGES: readonly Attempt[] = [
  ['an event by UPDATE', `UPDATE event SET action = 'x' WHERE id = 1`],
  ['an event by UPDATE to the same', `UPDATE event SET id = id`],
  ['an event by UPDATE OR IGNORE', `UPDATE OR IGNORE event SET facts = '{}'`],
  ['the number of an event by rowid', `UPDATE event SET rowid = 50 WHERE id = 1`],
  ['an event by DELETE', `DELETE FROM event WHERE id = 1`],
  ['all events by DELETE', `DELETE FROM event`],
  ['an event by REPLACE', `REPLACE ${EVENT}`],
  ['an event by REPLACE by rowid', `REPLACE ${EVENT.replace('id,', 'rowid,')}`],
  ['an event by an UPSERT', `INSERT ${EVENT} ON CONFLICT (id) DO UPDATE SET action = 'x'`],
];
