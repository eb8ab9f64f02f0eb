/** One entry as a calendar file says it: names of its properties with their texts, unescaped. */
export type ReadEntry = ReadonlyMap<string, string>;

/** Of a line without its break (RFC 5545, 3.1). */
const LINE_OCTETS_MAX = 75;

/**
 * Reads a calendar file as strictly as RFC 5545 writes it, and throws where it is none: lines that are too long, breaks that
 * are none, an entry within another one, or a property twice. Knows nothing of how the program writes it.
 */
export function readCalendar(bytes: Buffer): ReadEntry[] {
  // A break within a character would be no UTF-8.
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  if (!text.endsWith('\r\n')) throw new Error('the last line has no end');
  const physical = text.slice(0, -2).split('\r\n');
  for (const line of physical) {
    if (/[\r\n]/.test(line)) throw new Error(`a bare break: ${JSON.stringify(line)}`);
    if (Buffer.byteLength(line) > LINE_OCTETS_MAX)
      throw new Error(`${Buffer.byteLength(line)} octets: ${line}`);
  }
  const lines = physical.reduce<string[]>((sum, line) => {
    if (!line.startsWith(' ')) return [...sum, line];
    return [...sum.slice(0, -1), (sum.at(-1) ?? '') + line.slice(1)];
  }, []);
  return entriesOf(lines);
}

function entriesOf(lines: readonly string[]): ReadEntry[] {
  if (lines[0] !== 'BEGIN:VCALENDAR' || lines.at(-1) !== 'END:VCALENDAR') throw new Error('no calendar');
  const entries: ReadEntry[] = [];
  let open: Map<string, string> | null = null;
  for (const line of lines.slice(1, -1)) {
    const [, name = '', value = ''] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/s.exec(line) ?? [];
    if (name === '') throw new Error(`no property: ${line}`);
    if (name === 'BEGIN' && open) throw new Error('an entry within an entry');
    if (name === 'BEGIN') open = new Map();
    else if (name === 'END') {
      if (!open || value !== 'VEVENT') throw new Error(`an end without a beginning: ${line}`);
      entries.push(open);
      open = null;
    } else if (open?.has(name)) throw new Error(`${name} twice`);
    else open?.set(name, unescaped(value));
  }
  if (open) throw new Error('an entry without an end');
  return entries;
}

function unescaped(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, character: string) =>
    character.toLowerCase() === 'n' ? '\n' : character,
  );
}
