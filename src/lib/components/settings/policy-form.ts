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
  return {
    ...Object.fromEntries(numbers),
    eligible,
    decision: readDecision(values),
    cancelMinutesBefore: cancelHours === undefined ? undefined : Math.round(cancelHours * 60),
    fairShare: readFairShare(values),
  };
}

function readDecision(values: Values): unknown {
  if (values['decision'] !== 'manager') return { by: 'nobody' };
  const hours = numberOf(values['withinHours']);
  return {
    by: 'manager',
    aboveQuantity: numberOf(values['aboveQuantity']),
    aboveDays: numberOf(values['aboveDays']),
    withinMinutes: hours === undefined ? undefined : Math.round(hours * 60),
  };
}
