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

/** What the form would send, without empty fields and without what belongs to another choice: short enough to be sent on. */
export function tidyQuery(fields: Iterable<readonly [string, unknown]>): string {
  const sent = [...fields].filter(
    (field): field is [string, string] => typeof field[1] === 'string' && field[1] !== '',
  );
  const chosen = (name: string): string | undefined => sent.find((field) => field[0] === name)?.[1];
  const kept = sent.filter(([name]) => {
    const [choice, value] = BELONGS_TO[name] ?? [];
    if (choice !== undefined && chosen(choice) !== value) return false;
    return name !== 'weekday' || (chosen('when') === 'range' && chosen('on') === 'weekdays');
  });
  return new URLSearchParams(kept).toString();
}
