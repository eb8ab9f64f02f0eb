/** Where something stands in an input, such as `request.want.deskIds.0`; the whole of it is ''. */
export interface Place {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

/** Every value of an input: the whole, its objects and lists, and all that is in them. */
export function placesOf(value: unknown, path: Place['path'] = []): Place[] {
  const inner = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const within = inner.flatMap(([key, one]) =>
    placesOf(one, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [{ path, value }, ...within];
}

/** The input with something else at one place. */
export function replaceAt(input: unknown, path: Place['path'], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const copy = (Array.isArray(input) ? [...(input as unknown[])] : { ...(input as object) }) as Record<
    string | number,
    unknown
  >;
  copy[key] = replaceAt(copy[key], rest, value);
  return copy;
}

/** Own keys that an object of an input never has, as JSON brings them. */
export const EXTRA_KEYS = [
  'role',
  'status',
  'id',
  'partyId',
  'approvedBy',
  'price',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
] as const;

/** The object with one more key, `__proto__` included, which a literal could not hold. */
export function withKey(object: object, key: string): object {
  const more = JSON.parse(`{${JSON.stringify(key)}: "officer"}`) as object;
  return Object.defineProperties({ ...object }, Object.getOwnPropertyDescriptors(more));
}

export interface Spoiling {
  readonly name: string;
  readonly value: unknown;
  /** For values of this type only; for all where it is left out. */
  readonly instead?: 'string' | 'number' | 'boolean';
  /** Last keys at which it is no harm: what is there may be that, or is a text that may say so. */
  readonly allowedAt?: ReadonlySet<string>;
}

/** Texts that people type; how they are shown is tested where they are shown. */
const TYPED = [
  'name',
  'districtName',
  'purpose',
  'secret',
  'reason',
  'words',
  'address',
  'phone',
  'siteName',
  'houseWordChinese',
  'houseWordEnglish',
  'organiser',
  'icpNumber',
  'policeNumber',
  'notes',
  'wayIn',
  'houseRules',
  'chinese',
  'english',
  'trialTeam',
  'notice',
  'text',
  'label',
  'features',
  'menu',
  'description',
  'stop',
  'place',
  'number',
];
/** Compared or hashed and never shown. */
const SECRETS = ['password', 'current', 'quoteHash'];
/** Chosen by the caller from letters, digits and signs. */
const KEYS = ['idempotencyKey'];
/** Refused by rule, with an answer of its own. */
const JUDGED = ['rule'];
const NULLABLE = [
  'until',
  'validFrom',
  'validTo',
  'codeDue',
  'houseRulesVersion',
  'fits',
  'providerId',
  'quantity',
  'time',
  'trialTeam',
  'seat',
  'surplusOpens',
  'walkInMinutes',
  'own',
  'minutesMin',
  'minutesMax',
];
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const LISTS = [
  'features',
  'marks',
  'rooms',
  'counters',
  'ranges',
  'eligible',
  'publicHoliday',
  'makeUpWorkday',
  ...WEEKDAYS,
];

/** What is put in the place of every value of an input. */
export const SPOILINGS: readonly Spoiling[] = [
  { name: '{"contains":""}', value: { contains: '' } },
  { name: '{"not":null}', value: { not: null } },
  { name: 'an empty list', value: [], allowedAt: new Set(LISTS) },
  { name: 'a list of one text', value: ['a'], allowedAt: new Set(['features']) },
  { name: 'a list in a list', value: [[]] },
  { name: 'null', value: null, allowedAt: new Set(NULLABLE) },
  { name: '1e309', value: JSON.parse('1e309') as number },
  { name: '-1', value: -1, allowedAt: new Set(['addedPortions', 'addedMinor']) },
  { name: 'half', value: 0.5 },
  { name: '2^53', value: 2 ** 53 },
  { name: 'a number as text', value: '5', instead: 'number' },
  { name: 'a truth as text', value: 'true', instead: 'boolean' },
  { name: 'true', value: true, instead: 'string' },
  { name: '__proto__', value: '__proto__', allowedAt: new Set([...TYPED, ...SECRETS, ...KEYS, ...JUDGED]) },
  { name: '10,000 characters', value: 'x'.repeat(10_000), allowedAt: new Set(['notice', 'picture']) },
  { name: 'a NUL', value: 'a\u0000b', allowedAt: new Set([...SECRETS, ...JUDGED]) },
];
