import { HALL } from '../../support/hall.ts';
import type { Attempt } from './attempts-on-claims.ts';
import { CLAIM_COLUMNS, minute } from './guard-scenario.ts';

interface Values {
  readonly resource?: string;
  readonly from?: string;
  readonly holder?: string;
  readonly to?: string;
  readonly kind?: string;
  readonly quantity?: string;
  readonly all?: string;
  readonly station?: string;
  readonly day?: string;
}

const NINE = minute('09:00', 3);

/** A claim on a free place and day, but for these values as they stand in the statement. */
function claim(values: Values): string {
  const {
    resource = '3',
    from = `${NINE}`,
    holder = '201',
    to = `${NINE + 60}`,
    kind = `'booking'`,
  } = values;
  const { quantity = '1', all = '0', station = '1', day = '1' } = values;
  return `INSERT INTO claim (${CLAIM_COLUMNS}) VALUES (${[resource, from, holder, to, kind, quantity, all, station, day, day].join(', ')})`;
}

function change(set: string): string {
  return `UPDATE claim SET ${set} WHERE resource_id = 1 AND holder = 101`;
}

/** Values on which the guard's sum relies. They must be refused even where the connection has switched CHECKs off. */
export const VALUES_THAT_WOULD_FOOL_THE_SUM: readonly Attempt[] = [
  ['a negative quantity', claim({ quantity: '-1' })],
  ['a negative reserve', claim({ quantity: '-1', kind: `'house'`, holder: '-9' })],
  ['a negative quantity by UPDATE', change('quantity = -5')],
  ['a huge quantity', claim({ resource: '7', quantity: '9223372036854775807' })],
  ['no quantity', claim({ quantity: '0' })],
  ['no quantity by UPDATE', change('quantity = 0')],
  ['an end before the start', claim({ to: `${NINE - 60}` })],
  ['an end at the start', claim({ to: `${NINE}` })],
  ['an end before the start by UPDATE', change('to_min = from_min - 1')],
  ['25 hours and a minute', claim({ to: `${NINE + 1501}` })],
  [
    '25 hours and a minute by UPDATE',
    `UPDATE claim SET to_min = to_min + 1 WHERE resource_id = ${HALL.room}`,
  ],
  ['a start before 1970', claim({ from: '-60', to: '60' })],
  ['an end after the 32 bits', claim({ from: `${2 ** 31 - 60}`, to: `${2 ** 31}` })],
  ['instants in milliseconds', claim({ from: `${NINE * 60_000}`, to: `${(NINE + 60) * 60_000}` })],
  ['the largest integers', claim({ from: '9223372036854775806', to: '9223372036854775807' })],
  ['the smallest integers', claim({ from: '-9223372036854775808', to: '-9223372036854775807' })],
  ['all of it beside a quantity', claim({ kind: `'house'`, holder: '-9', all: '1', quantity: '1' })],
  ['a negative capacity', `UPDATE resource SET capacity = -1 WHERE id = 6`],
  [
    'a new resource with a negative capacity',
    `INSERT INTO resource (id, public_id, station_id, kind, label, capacity) VALUES (50, 'x', 1, 'area', '', -1)`,
  ],
];

/** Values that the types and CHECKs refuse. */
export const WRONG_VALUES: readonly Attempt[] = [
  ['a quantity of text', claim({ quantity: `'abc'` })],
  ['a fraction', claim({ quantity: '0.4' })],
  ['a fraction of text', claim({ quantity: `'1.5'` })],
  ['a quantity as BLOB', claim({ quantity: `x'31'` })],
  ['a quantity by UPDATE to text', change(`quantity = 'abc'`)],
  ['a quantity by UPDATE to a fraction', change('quantity = quantity * 0.5')],
  ['an instant of text', claim({ from: `'abc'` })],
  ['a date as text', claim({ from: `'2026-12-07T09:00'` })],
  ['an end of text', claim({ to: `'zzz'` })],
  ['an instant as BLOB', claim({ from: `x'00'` })],
  ['an instant as fraction', claim({ from: `${NINE}.5` })],
  ['an infinite end', claim({ to: '9e999' })],
  ['a resource of text', claim({ resource: `'desk-3'` })],
  ['a day of text', claim({ day: `'2026-12-07'` })],
  ['a station as BLOB', claim({ station: `x'01'` })],
  ['a kind as BLOB', claim({ kind: `x'626f6f6b696e67'` })],
  ['an unknown kind', claim({ kind: `'maybe'` })],
  ['a kind in other letters', claim({ kind: `'House'`, holder: '-9' })],
  ['no holder', claim({ holder: '0' })],
  ['a holder of text', claim({ holder: `'b-1'` })],
  ['a booking under a closure’s number', claim({ holder: '-9' })],
  ['a closure under a booking’s number', claim({ kind: `'house'` })],
  ['a booking of all', claim({ all: '1', quantity: '0' })],
  ['a truth that is neither 0 nor 1', claim({ kind: `'house'`, holder: '-9', all: '2', quantity: '0' })],
  ['a capacity of text', `UPDATE resource SET capacity = 'many' WHERE id = 6`],
  ['a fraction of a capacity', `UPDATE resource SET capacity = 0.5 WHERE id = 6`],
  ['a capacity as BLOB', `UPDATE resource SET capacity = x'ff' WHERE id = 6`],
  ['two units of a desk', `UPDATE resource SET capacity = 2 WHERE id = 6`],
  ['two units of a room', `UPDATE resource SET capacity = 2 WHERE id = ${HALL.room}`],
  ['a capacity beyond the limit', `UPDATE resource SET capacity = 100001 WHERE id = ${HALL.area}`],
  ['a guarded_from of text', `UPDATE resource SET guarded_from = 'now' WHERE id = 6`],
  ['an unknown kind of place', `UPDATE resource SET kind = 'sofa' WHERE id = 6`],
  ['a desk without a zone', `UPDATE resource SET zone_id = NULL WHERE id = 6`],
];

/** NULL in every column of a claim that counts, and in a capacity. */
export const MISSING_VALUES: readonly Attempt[] = [
  ...(['resource', 'from', 'holder', 'to', 'kind', 'quantity', 'all', 'station', 'day'] as const).map(
    (key): Attempt => [`NULL as ${key}`, claim({ [key]: 'NULL' })],
  ),
  ...['resource_id', 'from_min', 'to_min', 'kind', 'quantity', 'all_of_it'].map((column): Attempt => [
    `NULL as ${column} by UPDATE`,
    change(`${column} = NULL`),
  ]),
  [
    'NULL as quantity by UPDATE OR REPLACE',
    `UPDATE OR REPLACE claim SET quantity = NULL WHERE resource_id = 1`,
  ],
  ['NULL as capacity', `UPDATE resource SET capacity = NULL WHERE id = 6`],
  ['NULL as guarded_from', `UPDATE OR FAIL resource SET guarded_from = NULL WHERE id = 6`],
];
