import ICAL from 'ical.js';

/** One entry as another program reads it: texts unescaped, moments in UTC as ISO 8601. */
export interface ReadEntry {
  readonly uid: string;
  readonly sequence: number;
  readonly stampedAt: string;
  readonly from: string;
  readonly to: string;
  readonly status: string;
  readonly transparency: string;
  readonly summary: string;
  readonly location: string;
  readonly description: string;
  readonly url: string;
}

/** Of a line without its break (RFC 5545, 3.1). */
const LINE_OCTETS_MAX = 75;

/**
 * Reads a calendar file with ical.js, and throws where it is none. As ical.js forgives what other calendars do not, the bytes
 * are looked at first: UTF-8, lines that end as they must and are not too long; and afterwards that nothing is there twice.
 */
export function readCalendar(bytes: Buffer): ReadEntry[] {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  assertLines(text);
  const parsed: unknown = ICAL.parse(text);
  const calendar = new ICAL.Component(parsed as unknown[]);
  if (calendar.name !== 'vcalendar') throw new Error(`no calendar: ${calendar.name}`);
  const parts = calendar.getAllSubcomponents();
  const other = parts.find((part) => part.name !== 'vevent');
  if (other) throw new Error(`no entry: ${other.name}`);
  return parts.map(entryOf);
}

function assertLines(text: string): void {
  if (!text.endsWith('\r\n')) throw new Error('the last line has no end');
  for (const line of text.slice(0, -2).split('\r\n')) {
    if (/[\r\n]/.test(line)) throw new Error(`a bare break: ${JSON.stringify(line)}`);
    if (Buffer.byteLength(line) > LINE_OCTETS_MAX)
      throw new Error(`${Buffer.byteLength(line)} octets: ${line}`);
  }
}

function entryOf(part: ICAL.Component): ReadEntry {
  if (part.getAllSubcomponents().length > 0) throw new Error('an entry has parts');
  const names = part.getAllProperties().map((property) => property.name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new Error(`${twice} twice`);
  const unknown = names.find((name) => !KNOWN.has(name));
  if (unknown) throw new Error(`not written by the program: ${unknown}`);
  const event = new ICAL.Event(part);
  if (event.isRecurring()) throw new Error('an entry that repeats');
  return {
    uid: event.uid,
    sequence: event.sequence,
    stampedAt: momentOf(part.getFirstPropertyValue('dtstamp')),
    from: momentOf(event.startDate),
    to: momentOf(event.endDate),
    status: textOf(part, 'status'),
    transparency: textOf(part, 'transp'),
    summary: event.summary,
    location: textOf(part, 'location'),
    description: textOf(part, 'description'),
    url: textOf(part, 'url'),
  };
}

const KNOWN: ReadonlySet<string> = new Set([
  'uid',
  'sequence',
  'dtstamp',
  'dtstart',
  'dtend',
  'status',
  'transp',
  'summary',
  'location',
  'description',
  'url',
]);

function textOf(part: ICAL.Component, name: string): string {
  const value = part.getFirstPropertyValue(name) ?? '';
  if (typeof value !== 'string') throw new Error(`${name} is no text`);
  return value;
}

/** Only a moment in UTC says the same in every calendar, whatever zones it knows. */
function momentOf(value: unknown): string {
  if (!(value instanceof ICAL.Time) || value.isDate || value.zone !== ICAL.Timezone.utcTimezone)
    throw new Error(`no moment: ${String(value)}`);
  return value.toJSDate().toISOString().replace(':00.000Z', 'Z');
}
