import { numberOf, periodsOf } from '#lib/components/canteen/meal-rows.ts';
import { DIETARY_MARKS } from '#lib/domain/canteen/canteen-terms.ts';
import { PARTY_CLASSES } from '#lib/domain/registration/party-class.ts';

type Values = Readonly<Record<string, string>>;

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
/** What a price with more than two decimals, or none, is left to the schema as. */
const PRICE = /^\d{1,9}(\.\d{1,2})?$/;

/** The listing that a form means; what it holds is checked by its schema. `partyIds` are those whose names were typed. */
export function listingOf(values: Values, partyIds: readonly string[]): Record<string, unknown> {
  const text = (name: string): string => values[name] ?? '';
  const ticked = (name: string): boolean => text(name) !== '';
  const surplusOpens = ticked('surplusAt')
    ? { daysBefore: Number(text('surplusDays')), time: text('surplusAt') }
    : null;
  return {
    name: text('name'),
    place: text('place'),
    wayIn: text('wayIn'),
    marks: DIETARY_MARKS.filter((mark) => ticked(`mark-${mark}`)),
    licence: { number: text('licenceNumber'), until: text('licenceUntil') },
    priceMinor: PRICE.test(text('price')) ? Math.round(Number(text('price')) * 100) : Number.NaN,
    kitchenMax: numberOf(text('kitchenMax')),
    days: text('days') === 'chosen' ? WEEKDAYS.filter((day) => ticked(`weekday${day}`)) : 'workdays',
    periods: periodsOf(values, surplusOpens !== null),
    surplusOpens,
    cutOff: { daysBefore: numberOf(text('cutOffDays')), time: text('cutOffTime') },
    windowDays: numberOf(text('windowDays')),
    portionsPerOrderMax: numberOf(text('orderMax')),
    walkInMinutes: ticked('walkIn') ? Number(text('walkIn')) : null,
    welcome: welcomeOf(values, partyIds),
  };
}

function welcomeOf(values: Values, partyIds: readonly string[]): Record<string, unknown> {
  if (values['welcome'] === 'parties') return { who: 'parties', partyIds };
  if (values['welcome'] !== 'classes') return { who: 'district' };
  return { who: 'classes', classes: PARTY_CLASSES.filter((one) => (values[`class-${one}`] ?? '') !== '') };
}

/** Names as they were typed, one a line. */
export function namesOf(values: Values): string[] {
  const lines = (values['partyNames'] ?? '').split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}
