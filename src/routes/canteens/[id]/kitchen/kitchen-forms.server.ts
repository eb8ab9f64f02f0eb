/** What a form of a day means: one of price and menu, a later cut-off, portions of a sitting, or nothing served. */
export function dayChangesOf(
  values: Readonly<
    Record<'form' | 'price' | 'menu' | 'later' | 'stop' | 'sitting' | 'portions' | 'giveBack', string>
  >,
): Record<string, unknown> {
  const giveBack = values.giveBack !== '';
  switch (values.form) {
    case 'later':
      return { cutOffLaterMinutes: Number(values.later) };
    case 'stop':
      return { stop: values.stop, giveBack };
    case 'portions': {
      const [from = '', to = ''] = values.sitting.split('-');
      return { portions: [{ from, to, portions: Number(values.portions) }], giveBack };
    }
    default:
      return { priceMinor: minorOf(values.price), menu: values.menu };
  }
}

/** Yuan as typed in minor units; what is no amount is left to the schema to refuse. */
export function minorOf(typed: string): number {
  return /^-?\d{1,9}(\.\d{1,2})?$/.test(typed) ? Math.round(Number(typed) * 100) : Number.NaN;
}

const LINE = 'line-';

/** The lines of the grid into which something was typed. */
export function linesOf(values: Readonly<Record<string, string>>): { code: string; portions: number }[] {
  return Object.entries(values)
    .filter(([name, typed]) => name.startsWith(LINE) && typed.trim() !== '')
    .map(([name, typed]) => ({ code: name.slice(LINE.length), portions: Number(typed) }));
}
