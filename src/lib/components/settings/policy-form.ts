import { ASKED_BY } from '#lib/domain/policy/policy-rules.ts';
import { PARTY_CLASSES } from '#lib/domain/registration/party-class.ts';
import { readCheckIn } from './check-in-form.ts';
import { readFairShare } from './fair-share-form.ts';
import { numberOf } from './number-of.ts';

const NUMBERS = [
  'windowDays',
  'leadTimeMinutesMin',
  'quantityMax',
  'daysMax',
  'lengthMinutesMin',
  'lengthMinutesMax',
  'slotMinutes',
  'clearingMinutes',
] as const;

type Values = Readonly<Record<string, string>>;

/** The rules as they were typed; the schema judges them. */
export function readRules(values: Values): unknown {
  const numbers = NUMBERS.map((name) => [name, numberOf(values[name])] as const);
  const eligible = (['enterprise', 'team'] as const).filter((kind) => (values[kind] ?? '') !== '');
  const cancelHours = numberOf(values['cancelHours']);
  const windowHours = numberOf(values['windowHours']);
  const classes = PARTY_CLASSES.filter((its) => (values[`class-${its}`] ?? '') !== '');
  return {
    ...Object.fromEntries(numbers),
    eligible,
    decision: readDecision(values),
    // Every class may, where none is left out.
    eligibleClasses: classes.length === PARTY_CLASSES.length ? undefined : classes,
    windowMinutes: windowHours === undefined ? undefined : Math.round(windowHours * 60),
    askedBy: ASKED_BY.find((by) => by === values['askedBy']),
    cancelMinutesBefore: cancelHours === undefined ? undefined : Math.round(cancelHours * 60),
    fairShare: readFairShare(values),
    checkIn: readCheckIn(values),
  };
}

function readDecision(values: Values): unknown {
  if (values['decision'] !== 'manager') return { by: 'nobody' };
  const hours = numberOf(values['withinHours']);
  return {
    by: 'manager',
    aboveQuantity: numberOf(values['aboveQuantity']),
    aboveDays: numberOf(values['aboveDays']),
    aboveHeadCount: numberOf(values['aboveHeadCount']),
    withinMinutes: hours === undefined ? undefined : Math.round(hours * 60),
    inWorkingHours: (values['inWorkingHours'] ?? '') !== '' ? true : undefined,
    district: readDistrict(values),
  };
}

/** Nothing is the district's where no figure was given. */
function readDistrict(values: Values): unknown {
  const [aboveQuantity, aboveDays, aboveHeadCount] = [
    'districtQuantity',
    'districtDays',
    'districtHeadCount',
  ].map((name) => numberOf(values[name]) ?? null);
  if (aboveQuantity === null && aboveDays === null && aboveHeadCount === null) return undefined;
  return { aboveQuantity, aboveDays, aboveHeadCount };
}
