import type {
  BookingRequest,
  MealsWant,
  Want,
  WhenDays,
  WhenTime,
} from '#lib/domain/request/booking-request.ts';
import { USUAL_PEOPLE } from './asking-choice.ts';
import { formatDayRuns } from './day-runs.ts';
import { rhythmOfRule } from './rhythm.ts';

/**
 * The address that asks for exactly this request: read back it gives the same one. Null for a recurrence rule that the form
 * has no words for.
 */
export function queryOfRequest(request: BookingRequest): string | null {
  const { want, when, headCount, purpose, ifClash, acceptProvisional, partyId } = request;
  const days = pairsOfDays(when.days);
  // Meals are ordered on the canteen's own page.
  if (!days || want.kind === 'canteen') return null;
  const count = peopleOf(want, headCount);
  return new URLSearchParams([
    ['kind', want.kind],
    ['party', partyId],
    ...pairsOfPeople(count),
    ...days,
    ...pairsOfTime(when.time),
    ...pairsOfWant(want),
    ...(ifClash === 'refuse' ? [] : [['clash', ifClash]]),
    ...(headCount === count ? [] : [['heads', String(headCount)]]),
    ...(purpose === '' ? [] : [['purpose', purpose]]),
    ...(acceptProvisional ? [['provisional', 'yes']] : []),
  ] as [string, string][]).toString();
}

type Pairs = string[][];

/** The number that stands under “how many”: seats, or the people that a room is to hold. */
function peopleOf(want: Want, headCount: number): number {
  if ('count' in want) return want.count;
  return want.kind === 'room' && want.resourceId === undefined && want.fits !== undefined
    ? want.fits
    : headCount;
}

function pairsOfPeople(count: number): Pairs {
  const isUsual = (USUAL_PEOPLE as readonly number[]).includes(count);
  return isUsual
    ? [['people', String(count)]]
    : [
        ['people', 'other'],
        ['count', String(count)],
      ];
}

function pairsOfDays(days: WhenDays): Pairs | null {
  if ('rule' in days) return pairsOfRule(days);
  if ('list' in days)
    return [
      ['when', 'single'],
      ['day', formatDayRuns(days.list)],
    ];
  const { from, to, on } = days;
  const ends: Pairs = [
    ['when', 'range'],
    ['from', from],
    ['to', to],
  ];
  if (typeof on === 'string') return [...ends, ['on', on]];
  return [...ends, ['on', 'weekdays'], ...on.map((one) => ['weekday', String(one)])];
}

function pairsOfRule(days: Extract<WhenDays, { rule: string }>): Pairs | null {
  const again = rhythmOfRule(days);
  return (
    again && [
      ['when', 'rhythm'],
      ['rhythm', again.rhythm],
      ['first', again.first],
      ...(again.until === '' ? [] : [['until', again.until]]),
      ...(again.often === '' ? [] : [['often', again.often]]),
      ...(again.onlyWorkdays ? [['workdays', 'yes']] : []),
    ]
  );
}

function pairsOfTime(time: WhenTime): Pairs {
  if ('part' in time) return [['part', time.part]];
  const times: Pairs = [
    ['part', 'times'],
    ['start', time.from],
    ['end', time.to],
  ];
  return time.nextDay ? [...times, ['next', 'yes']] : times;
}

function pairsOfWant(want: Exclude<Want, MealsWant>): Pairs {
  const features = want.features.map((one) => ['feature', one]);
  if (want.kind !== 'desk')
    return [...features, ...(want.resourceId === undefined ? [] : [['place', want.resourceId]])];
  return [
    ...features,
    ...(want.together === 'prefer' ? [] : [['together', want.together]]),
    ...(want.zoneId === undefined || want.deskIds ? [] : [['zone', want.zoneId]]),
    ...(want.deskIds ?? []).map((id) => ['desk', id]),
  ];
}
