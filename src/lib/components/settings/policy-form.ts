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
  return { ...Object.fromEntries(numbers), eligible, decision: readDecision(values) };
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

/** What was left empty is missing, and no number of another kind. */
function numberOf(text = ''): number | undefined {
  return text.trim() === '' ? undefined : Number(text);
}
