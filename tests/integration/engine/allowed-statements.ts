import { HALL } from '../../support/hall.ts';
import type { Attempt } from './attempts-on-claims.ts';
import { CLAIM_COLUMNS, CUT_AREA, insert, minute, row } from './guard-scenario.ts';

/** What the guard must let pass: it fires for the columns it depends on and no others, and it counts peaks. */
export const ALLOWED_STATEMENTS: readonly Attempt[] = [
  [
    'a claim between two others, touching both',
    `${insert({ resource: 3, holder: 201, from: '09:00', to: '10:00' })}; ${insert({ resource: 3, holder: 202, from: '11:00', to: '12:00' })}; ${insert({ resource: 3, holder: 203, from: '10:00', to: '11:00' })}`,
  ],
  [
    'a claim right after one of 25 hours',
    insert({ resource: HALL.room, holder: 201, from: '11:00', to: '12:00' }),
  ],
  [
    'a claim before and one after a full place',
    `${insert({ resource: 1, holder: 201, from: '08:00', to: '09:00' })}; ${insert({ resource: 1, holder: 202, from: '18:00', to: '20:00' })}`,
  ],
  [
    'the last four seats of the afternoon',
    insert({ resource: HALL.area, holder: 201, from: '12:00', to: '18:00', quantity: 4 }),
  ],
  [
    'four seats after each other',
    `${insert({ resource: HALL.area, holder: 201, from: '12:00', to: '13:00', quantity: 4 })}; ${insert({ resource: HALL.area, holder: 202, from: '13:00', to: '14:00', quantity: 4 })}`,
  ],
  [
    'a reserve of the last four seats',
    insert({ resource: HALL.area, holder: -9, from: '12:00', to: '18:00', quantity: 4 }),
  ],
  ['a closure over closures', insert({ resource: 2, holder: -9, from: '08:00', to: '20:00', all: true })],
  ['a reserve over closures', insert({ resource: 2, holder: -9, from: '08:00', to: '20:00' })],
  ['a closure of a free place', insert({ resource: 3, holder: -9, from: '00:00', to: '24:00', all: true })],
  [
    'a claim of 25 hours',
    `INSERT INTO claim (${CLAIM_COLUMNS}) VALUES (6, ${minute('00:00')}, 201, ${minute('00:00') + 1500}, 'booking', 1, 0, 1, 0, 0)`,
  ],
  ['a claim of one minute', insert({ resource: 3, holder: 201, from: '09:00', to: '09:01' })],
  [
    'INSERT … SELECT of as many as fit',
    `WITH RECURSIVE seat(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM seat WHERE n < 10) INSERT INTO claim SELECT ${HALL.area}, ${minute('09:00', 2)}, 200 + n, ${minute('10:00', 2)}, 'booking', 1, 0, 1, 0, 0 FROM seat`,
  ],
  [
    'a claim with wrong labels on a free place',
    insert({ resource: 3, holder: 201, from: '09:00', to: '10:00', dayLabel: 0, stationLabel: 999 }),
  ],
  [
    'REPLACE of a claim by a shorter one',
    insert({ resource: 1, holder: 101, from: '09:00', to: '11:00' }, 'REPLACE'),
  ],
  [
    'an UPSERT to a shorter claim',
    `${insert({ resource: 1, holder: 101, from: '09:00', to: '11:00' })} ON CONFLICT DO UPDATE SET to_min = excluded.to_min`,
  ],
  ['labels of claims', `UPDATE claim SET station_id = 2, local_day = 0, occurrence_day = 0`],
  ['a hold that becomes a booking', `UPDATE claim SET kind = 'booking' WHERE kind = 'hold'`],
  [
    'claims set to what they are',
    `UPDATE claim SET resource_id = resource_id, from_min = from_min, to_min = to_min, quantity = quantity, all_of_it = all_of_it, kind = kind`,
  ],
  [
    'the holder of claims in history over a cut',
    `UPDATE claim SET holder = holder + 1000 WHERE resource_id = ${CUT_AREA}`,
  ],
  ['shorter claims', `UPDATE claim SET to_min = to_min - 1 WHERE resource_id <> ${CUT_AREA}`],
  ['fewer seats', `UPDATE claim SET quantity = 1 WHERE resource_id = ${HALL.area}`],
  ['a claim moved to a free place', `UPDATE claim SET resource_id = 3 WHERE resource_id = 1`],
  ['deleting claims', `DELETE FROM claim`],
  ['a cut to the peak after guarded_from', `UPDATE resource SET capacity = 2 WHERE id = ${CUT_AREA}`],
  ['a cut of a free place', `UPDATE resource SET capacity = 0 WHERE id = 6`],
  ['a cut of what is closed only', `UPDATE resource SET capacity = 0 WHERE id = 2`],
  [
    'a cut after the last claim has become history',
    `UPDATE resource SET guarded_from = ${minute('18:00', 1)}, capacity = 0 WHERE id = ${CUT_AREA}`,
  ],
  ['more capacity', `UPDATE resource SET capacity = capacity + 1 WHERE kind = 'area'`],
  [
    'more capacity under a closure, which follows',
    `UPDATE resource SET capacity = 0 WHERE id = 2; UPDATE resource SET capacity = 1 WHERE id = 2`,
  ],
  ['a later guarded_from', `UPDATE resource SET guarded_from = guarded_from + 1`],
  [
    'every other column of a place over an old cut',
    `UPDATE resource SET label = 'x', features = '[]', fits = 5, valid_from = 1, valid_to = 2, retired_at = 3, provider_party_id = 1 WHERE id = ${CUT_AREA}`,
  ],
  [
    'every other column of desks',
    `UPDATE resource SET label = 'x', x = 5, y = 6, zone_id = 1 WHERE kind = 'desk'`,
  ],
  [
    'capacity and guarded_from of a place over an old cut set to what they are',
    `UPDATE resource SET capacity = capacity, guarded_from = guarded_from, id = id, public_id = public_id, station_id = station_id`,
  ],
  [
    'an UPSERT of a place’s label',
    `INSERT INTO resource (id, public_id, station_id, kind, label, capacity) VALUES (${HALL.area}, 'area-7', 1, 'area', 'x', 10) ON CONFLICT (id) DO UPDATE SET label = excluded.label`,
  ],
  ['a new number for a place without claims', `UPDATE resource SET id = 50 WHERE id = 6`],
  [
    'another station for a place without claims',
    `UPDATE resource SET station_id = 2, zone_id = NULL, kind = 'room' WHERE id = 6`,
  ],
  ['deleting a place without claims', `DELETE FROM resource WHERE id = 6`],
  [
    'a new place',
    `INSERT INTO resource (public_id, station_id, kind, label, capacity) VALUES ('new', 1, 'room', '', 1)`,
  ],
  ['the zone of a station without claims', `UPDATE station SET time_zone = 'America/New_York' WHERE id = 2`],
  ['the zone set to what it is', `UPDATE station SET time_zone = time_zone`],
  ['every other column of a station', `UPDATE station SET name = 'x', hours = '[1]', retired_at = 1`],
  [
    'an UPSERT of a station’s name',
    `INSERT INTO station (id, public_id, district_id, name, hours, day_parts, created_at) VALUES (1, 'station-1', 1, 'x', '[]', '[]', 0) ON CONFLICT (public_id) DO UPDATE SET name = excluded.name`,
  ],
  [
    'a new station',
    `INSERT INTO station (public_id, district_id, name, time_zone, hours, day_parts, created_at) VALUES ('new', 1, 'x', 'Europe/Paris', '[]', '[]', 0)`,
  ],
  [
    'an event appended',
    `INSERT INTO event (at_ms, subject, subject_id, action, facts) VALUES (0, 'booking', 101, 'x', '{}')`,
  ],
  [
    'a mixed insert of several',
    `INSERT INTO claim (${CLAIM_COLUMNS}) VALUES (${row({ resource: 3, holder: 201, from: '09:00', to: '10:00' })}), (${row({ resource: 4, holder: 201, from: '09:00', to: '10:00' })})`,
  ],
];

/** Where the connection lets triggers fire for what REPLACE deletes, a place with claims cannot be replaced at all. */
export const REPLACED_RESOURCES: readonly Attempt[] = [
  [
    'REPLACE of a place by the same',
    `REPLACE INTO resource (id, public_id, station_id, kind, label, capacity) VALUES (${HALL.area}, 'area-7', 1, 'area', 'x', 10)`,
  ],
  [
    'REPLACE of a place over an old cut by the same',
    `REPLACE INTO resource (id, public_id, station_id, kind, label, capacity, guarded_from) VALUES (${CUT_AREA}, 'area-20', 1, 'area', 'x', 2, ${minute('00:00')})`,
  ],
];
