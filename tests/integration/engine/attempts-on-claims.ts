import { HALL } from '../../support/hall.ts';
import { CLAIM_COLUMNS, CUT_AREA, insert, minute, row } from './guard-scenario.ts';

export type Attempt = readonly [title: string, sql: string];

const TOMORROW_SEATS = `WITH RECURSIVE seat(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM seat WHERE n < 11)`;
const SEAT_COLUMNS = `${HALL.area}, ${minute('09:00', 2)}, 200 + n, ${minute('10:00', 2)}, 'booking', 1, 0, 1, 0, 0`;
const CLAIM_101_OF_DESK_1 = 'resource_id = 1 AND holder = 101';
const RESERVE = `resource_id = ${HALL.canteen} AND holder < 0`;

function upsert(claim: Parameters<typeof insert>[0], set: string): string {
  return `${insert(claim)} ON CONFLICT (resource_id, from_min, holder) DO UPDATE SET ${set}`;
}

/** Inserts of claims that would over-book the scenario, each in another disguise. */
export const INSERTS_THAT_OVER_BOOK: readonly Attempt[] = [
  ['a claim on a taken desk', insert({ resource: 1, holder: 201, from: '10:00', to: '11:00' })],
  ['one that shares its last minute', insert({ resource: 1, holder: 201, from: '08:00', to: '09:01' })],
  ['one that shares its first minute', insert({ resource: 1, holder: 201, from: '17:59', to: '20:00' })],
  ['one that covers another', insert({ resource: 1, holder: 201, from: '08:00', to: '20:00' })],
  [
    'one under a claim of 25 hours, a minute before its end',
    insert({ resource: HALL.room, holder: 201, from: '10:59', to: '12:00' }),
  ],
  ['one of 25 hours over another', insert({ resource: 1, holder: 201, from: '00:00', to: '24:00' })],
  [
    'a hold on what is booked',
    insert({ resource: 1, holder: 201, from: '10:00', to: '11:00', kind: 'hold' }),
  ],
  ['a booking of what is held', insert({ resource: HALL.area, holder: 201, from: '11:00', to: '11:30' })],
  ['a second claim of the same booking', insert({ resource: 1, holder: 101, from: '10:00', to: '11:00' })],
  ['two units of a desk', insert({ resource: 3, holder: 201, from: '09:00', to: '10:00', quantity: 2 })],
  [
    'more seats than are left',
    insert({ resource: HALL.area, holder: 201, from: '13:00', to: '14:00', quantity: 5 }),
  ],
  [
    'seats that are left at its end only',
    insert({ resource: HALL.area, holder: 201, from: '11:59', to: '14:00', quantity: 4 }),
  ],
  ['a booking of what is closed', insert({ resource: 2, holder: 201, from: '17:00', to: '18:00' })],
  [
    'a booking of what is reserved',
    insert({ resource: HALL.canteen, holder: 201, from: '12:59', to: '14:00' }),
  ],
  ['a closure of what is booked', insert({ resource: 1, holder: -9, from: '17:59', to: '20:00', all: true })],
  [
    'a closure of what is held',
    insert({ resource: HALL.area, holder: -9, from: '09:00', to: '09:01', all: true }),
  ],
  [
    'a reserve of more than is left',
    insert({ resource: HALL.area, holder: -9, from: '13:00', to: '14:00', quantity: 5 }),
  ],
  [
    'a claim in history that is over its cut',
    insert({ resource: CUT_AREA, holder: 201, from: '09:00', to: '10:00', day: -7 }),
  ],
  [
    'a claim on a resource that does not exist',
    insert({ resource: 999, holder: 201, from: '09:00', to: '10:00' }),
  ],
  [
    'a closure of a resource that does not exist',
    insert({ resource: 0, holder: -9, from: '09:00', to: '10:00', all: true }),
  ],
  ['a wrong day as label', insert({ resource: 1, holder: 201, from: '10:00', to: '11:00', dayLabel: 1 })],
  [
    'a wrong station as label',
    insert({ resource: 1, holder: 201, from: '10:00', to: '11:00', stationLabel: 999 }),
  ],
  [
    'INSERT OR REPLACE',
    insert({ resource: 1, holder: 201, from: '09:00', to: '11:00' }, 'INSERT OR REPLACE'),
  ],
  ['INSERT OR IGNORE', insert({ resource: 1, holder: 201, from: '09:00', to: '11:00' }, 'INSERT OR IGNORE')],
  ['INSERT OR FAIL', insert({ resource: 1, holder: 201, from: '09:00', to: '11:00' }, 'INSERT OR FAIL')],
  [
    'INSERT OR ROLLBACK',
    insert({ resource: 1, holder: 201, from: '09:00', to: '11:00' }, 'INSERT OR ROLLBACK'),
  ],
  [
    'REPLACE of a claim by a longer one',
    insert({ resource: 1, holder: 101, from: '09:00', to: '12:01' }, 'REPLACE'),
  ],
  [
    'REPLACE of a claim by a larger one',
    insert({ resource: HALL.area, holder: 101, from: '09:00', to: '18:00', quantity: 7 }, 'REPLACE'),
  ],
  [
    'an UPSERT to a longer claim',
    upsert({ resource: 1, holder: 101, from: '09:00', to: '12:01' }, 'to_min = excluded.to_min'),
  ],
  [
    'an UPSERT to a larger claim',
    upsert(
      { resource: HALL.area, holder: 101, from: '09:00', to: '18:00' },
      'quantity = quantity + excluded.quantity',
    ),
  ],
  [
    'an UPSERT that moves the claim',
    upsert({ resource: 1, holder: 101, from: '09:00', to: '10:00' }, 'resource_id = 2'),
  ],
  [
    'several VALUES of which the last is too much',
    `INSERT INTO claim (${CLAIM_COLUMNS}) VALUES (${row({ resource: HALL.area, holder: 201, from: '13:00', to: '14:00', quantity: 4 })}),
      (${row({ resource: HALL.area, holder: 202, from: '13:00', to: '14:00' })})`,
  ],
  [
    'INSERT … SELECT of one row too many',
    `${TOMORROW_SEATS} INSERT INTO claim (${CLAIM_COLUMNS}) SELECT ${SEAT_COLUMNS} FROM seat`,
  ],
  ['INSERT … RETURNING', `${insert({ resource: 1, holder: 201, from: '09:00', to: '11:00' })} RETURNING *`],
  [
    'INSERT … SELECT of every claim for another holder',
    `INSERT INTO claim SELECT resource_id, from_min, holder + 300, to_min, kind, quantity, all_of_it, station_id, local_day, occurrence_day
      FROM claim WHERE kind <> 'house'`,
  ],
  [
    'a transaction whose first part fits',
    `BEGIN; ${insert({ resource: 3, holder: 201, from: '09:00', to: '10:00' })}; ${insert({ resource: 3, holder: 202, from: '09:59', to: '11:00' })}; COMMIT`,
  ],
];

/** Updates of claims that would over-book the scenario: every column that counts, in every disguise. */
export const UPDATES_THAT_OVER_BOOK: readonly Attempt[] = [
  ['resource_id to a taken desk', `UPDATE claim SET resource_id = 2 WHERE ${CLAIM_101_OF_DESK_1}`],
  [
    'resource_id to one that does not exist',
    `UPDATE claim SET resource_id = 999 WHERE ${CLAIM_101_OF_DESK_1}`,
  ],
  [
    'from_min into the claim before',
    `UPDATE claim SET from_min = from_min - 1 WHERE resource_id = 1 AND holder = 102`,
  ],
  ['to_min into the claim after', `UPDATE claim SET to_min = to_min + 1 WHERE ${CLAIM_101_OF_DESK_1}`],
  [
    'both ends',
    `UPDATE claim SET (from_min, to_min) = (from_min + 60, to_min + 60) WHERE ${CLAIM_101_OF_DESK_1}`,
  ],
  ['the start of all at once', `UPDATE claim SET from_min = from_min - 1 WHERE resource_id <> ${HALL.room}`],
  [
    'the labels along with it',
    `UPDATE claim SET local_day = 0, station_id = 999, to_min = to_min + 1 WHERE ${CLAIM_101_OF_DESK_1}`,
  ],
  ['quantity', `UPDATE claim SET quantity = 7 WHERE resource_id = ${HALL.area} AND holder = 101`],
  ['quantity of a reserve', `UPDATE claim SET quantity = 31 WHERE ${RESERVE}`],
  ['all_of_it of a reserve', `UPDATE claim SET quantity = 0, all_of_it = 1 WHERE ${RESERVE}`],
  [
    'kind from a closure to a booking',
    `UPDATE claim SET kind = 'booking', holder = 201, quantity = 1, all_of_it = 0 WHERE resource_id = 2 AND holder = -2`,
  ],
  [
    'kind from a booking to a closure',
    `UPDATE claim SET kind = 'house', holder = -9, quantity = 0, all_of_it = 1 WHERE resource_id = ${HALL.area} AND holder = 103`,
  ],
  ['UPDATE OR IGNORE', `UPDATE OR IGNORE claim SET to_min = to_min + 1 WHERE ${CLAIM_101_OF_DESK_1}`],
  ['UPDATE OR REPLACE', `UPDATE OR REPLACE claim SET to_min = to_min + 1 WHERE ${CLAIM_101_OF_DESK_1}`],
  ['UPDATE OR FAIL', `UPDATE OR FAIL claim SET to_min = to_min + 1 WHERE ${CLAIM_101_OF_DESK_1}`],
  ['UPDATE OR ROLLBACK', `UPDATE OR ROLLBACK claim SET to_min = to_min + 1 WHERE ${CLAIM_101_OF_DESK_1}`],
  [
    'UPDATE OR REPLACE onto the key of another',
    `UPDATE OR REPLACE claim SET resource_id = ${HALL.area}, holder = 101, quantity = 7 WHERE ${CLAIM_101_OF_DESK_1}`,
  ],
  [
    'UPDATE … FROM',
    `UPDATE claim SET to_min = claim.to_min + other.n FROM (SELECT 1 AS n) AS other WHERE ${CLAIM_101_OF_DESK_1}`,
  ],
  [
    'WITH … UPDATE … RETURNING',
    `WITH longer(n) AS (SELECT 1) UPDATE claim SET to_min = to_min + (SELECT n FROM longer) WHERE ${CLAIM_101_OF_DESK_1} RETURNING *`,
  ],
  ['UPDATE … LIMIT', `UPDATE claim SET to_min = to_min + 1 WHERE resource_id = 1 ORDER BY from_min LIMIT 1`],
];
