import { parseDayRuns } from './day-runs.ts';
import { RHYTHMS, type RhythmChoice } from './rhythm.ts';

/** What can be asked for on this page; a canteen is asked for by its sittings. */
export const ASKED_KINDS = ['desk', 'room', 'area', 'counter', 'bay'] as const;
export type AskedKind = (typeof ASKED_KINDS)[number];

/** How a person says which days they mean. */
export const DAY_CHOICES = [
  'today',
  'tomorrow',
  'this-week',
  'next-week',
  'next-month',
  'range',
  'single',
  'rhythm',
] as const;
export type DayChoice = (typeof DAY_CHOICES)[number];

export const RANGE_CHOICES = ['workdays', 'weekdays', 'all'] as const;
export type RangeChoice = (typeof RANGE_CHOICES)[number];

export const PART_CHOICES = ['full-day', 'morning', 'afternoon', 'evening', 'times'] as const;
export type PartChoice = (typeof PART_CHOICES)[number];

/** Groups that are one tap away; any other number is typed. */
export const USUAL_PEOPLE = [1, 2, 4, 6] as const;

/**
 * What a person has chosen so far, as the page's address says it: the whole state of the form. Numbers and times are as
 * they were typed; nothing in it is checked but that choices are among those that there are.
 */
export interface AskingChoice {
  readonly kind: AskedKind;
  readonly partyId: string;
  /** Characters of the name of a party that is looked for. */
  readonly who: string;
  readonly people: string;
  /** Null until a choice is made. */
  readonly days: DayChoice | null;
  readonly from: string;
  readonly to: string;
  readonly on: RangeChoice;
  readonly weekdays: readonly string[];
  readonly single: readonly string[];
  readonly again: RhythmChoice;
  readonly part: PartChoice;
  readonly start: string;
  readonly end: string;
  readonly nextDay: boolean;
  readonly zoneId: string;
  /** A room, a counter, an area or a bay. */
  readonly placeId: string;
  readonly deskIds: readonly string[];
  readonly together: 'must' | 'prefer' | 'no';
  readonly features: readonly string[];
  readonly clash: 'refuse' | 'skip' | 'alternatives';
  /** Where more people come than seats are asked for. */
  readonly heads: string;
  readonly purpose: string;
  readonly acceptProvisional: boolean;
  /** Sent by the button: from then on what is missing is told. */
  readonly isSent: boolean;
}

/** Times that a room or a counter is usually asked for; nobody needs one all day. */
const USUAL_START = '09:00';
const USUAL_END = '10:00';

/** The fields that hold a day. */
export const ASKED_DAYS = ['from', 'to', 'first', 'until', 'day'] as const;

/** Longer than any name that could be found. */
const NAME_CHARACTERS_READ_MAX = 100;

/** Reads the page's address. A single day (`?day=`) needs no other word; what is not known is as if it were not there. */
export function readChoice(query: URLSearchParams, kinds: readonly AskedKind[]): AskingChoice {
  const text = (name: string): string => query.get(name)?.trim() ?? '';
  const texts = (name: string): string[] => query.getAll(name).filter((one) => one !== '');
  const kind = oneOf(kinds, text('kind')) ?? kindMeant(query, kinds);
  const single = [...new Set(query.getAll('day').flatMap(parseDayRuns))].sort();
  const people = text('people');
  const isSpan = kind === 'room' || kind === 'counter';
  return {
    kind,
    partyId: text('party'),
    who: text('who').slice(0, NAME_CHARACTERS_READ_MAX),
    people: people === 'other' ? text('count') : people === '' ? '1' : people,
    days: oneOf(DAY_CHOICES, text('when')) ?? (single.length > 0 ? 'single' : null),
    from: text('from'),
    to: text('to'),
    on: oneOf(RANGE_CHOICES, text('on')) ?? 'workdays',
    weekdays: texts('weekday').filter((one) => /^[1-7]$/.test(one)),
    single,
    again: {
      rhythm: oneOf(RHYTHMS, text('rhythm')) ?? 'weekly',
      first: text('first'),
      until: text('until'),
      often: text('often'),
      onlyWorkdays: query.has('workdays'),
    },
    part: oneOf(PART_CHOICES, text('part')) ?? (isSpan ? 'times' : 'full-day'),
    start: query.has('start') ? text('start') : USUAL_START,
    end: query.has('end') ? text('end') : USUAL_END,
    nextDay: query.has('next'),
    zoneId: text('zone'),
    placeId: text('place'),
    deskIds: [...new Set(texts('desk'))],
    together: oneOf(['must', 'prefer', 'no'] as const, text('together')) ?? 'prefer',
    features: [...new Set(texts('feature'))],
    clash: oneOf(['refuse', 'skip', 'alternatives'] as const, text('clash')) ?? 'refuse',
    heads: text('heads'),
    purpose: query.get('purpose') ?? '',
    acceptProvisional: query.has('provisional'),
    isSent: query.has('show'),
  };
}

/** A seat that is named is a desk, whatever else the station has. */
function kindMeant(query: URLSearchParams, kinds: readonly AskedKind[]): AskedKind {
  const [first = 'desk'] = kinds;
  return query.has('desk') && kinds.includes('desk') ? 'desk' : first;
}

function oneOf<Value extends string>(values: readonly Value[], text: string): Value | null {
  return values.find((one) => one === text) ?? null;
}
