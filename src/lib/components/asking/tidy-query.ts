import { parseLocalDay } from '#lib/domain/time/local-day.ts';
import { typedDayText } from '#lib/domain/time/typed-day.ts';

/** Fields that mean something only beside a choice: without it they are left out of the address. */
const BELONGS_TO: Readonly<Record<string, readonly [choice: string, value: string]>> = {
  count: ['people', 'other'],
  from: ['when', 'range'],
  to: ['when', 'range'],
  on: ['when', 'range'],
  day: ['when', 'single'],
  rhythm: ['when', 'rhythm'],
  first: ['when', 'rhythm'],
  until: ['when', 'rhythm'],
  often: ['when', 'rhythm'],
  workdays: ['when', 'rhythm'],
  start: ['part', 'times'],
  end: ['part', 'times'],
  next: ['part', 'times'],
};

/**
 * What the form would send, without empty fields and without what belongs to another choice: short enough to be sent on.
 * Days are as the address has them, however they were typed.
 */
export function tidyQuery(
  fields: Iterable<readonly [string, unknown]>,
  days: readonly string[],
  /** `YYYY-MM-DD`. */
  today: string,
): string {
  const now = parseLocalDay(today);
  const sent = [...fields]
    .filter((field): field is [string, string] => typeof field[1] === 'string' && field[1] !== '')
    .map(([name, value]): [string, string] => [
      name,
      now !== null && days.includes(name) ? typedDayText(value, now) : value,
    ]);
  const chosen = (name: string): string | undefined => sent.find((field) => field[0] === name)?.[1];
  const kept = sent.filter(([name]) => {
    const [choice, value] = BELONGS_TO[name] ?? [];
    if (choice !== undefined && chosen(choice) !== value) return false;
    return name !== 'weekday' || (chosen('when') === 'range' && chosen('on') === 'weekdays');
  });
  return new URLSearchParams(kept).toString();
}
