import type { Instant } from '#lib/domain/time/instant.ts';
import { millisecondsOf } from '#lib/domain/time/instant.ts';

/** One entry of a calendar file. Moments are instants, so that no file has to carry the rules of a zone. */
export interface CalendarEntry {
  /** The same for as long as it lives, and of no other entry. */
  readonly uid: string;
  /** Rises with every change, so that a calendar takes the later one. */
  readonly sequence: number;
  readonly stampedAt: Instant;
  readonly from: Instant;
  readonly to: Instant;
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  readonly summary: string;
  readonly location: string;
  readonly description: string;
  readonly url: string;
}

/** Of a line, without its break (RFC 5545, 3.1). */
export const LINE_OCTETS_MAX = 75;

const PRODUCT = '-//Yizhan//Booking//ZH';

/**
 * A calendar file (RFC 5545) with these entries. What people typed is escaped and cannot end a line or an entry; lines are
 * folded by octets, and never within a character.
 */
export function writeCalendar(name: string, entries: readonly CalendarEntry[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${PRODUCT}`,
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...entries.flatMap(linesOf),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function linesOf(entry: CalendarEntry): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(entry.uid)}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTAMP:${utcText(entry.stampedAt)}`,
    `DTSTART:${utcText(entry.from)}`,
    `DTEND:${utcText(entry.to)}`,
    `STATUS:${entry.status}`,
    `TRANSP:${entry.status === 'CANCELLED' ? 'TRANSPARENT' : 'OPAQUE'}`,
    `SUMMARY:${escapeText(entry.summary)}`,
    ...(entry.location === '' ? [] : [`LOCATION:${escapeText(entry.location)}`]),
    ...(entry.description === '' ? [] : [`DESCRIPTION:${escapeText(entry.description)}`]),
    // An address is no text: it has its own characters, and a break in it is taken out.
    `URL:${withoutControls(entry.url)}`,
    'END:VEVENT',
  ];
}

/** RFC 5545, 3.3.11: a backslash, a comma, a semicolon and a break are escaped, and other controls are left out. */
function escapeText(text: string): string {
  const escaped = text
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n')
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\n/g, '\\n');
  return withoutControls(escaped);
}

function withoutControls(text: string): string {
  return text.replace(/\p{Cc}/gu, '').toWellFormed();
}

function utcText(at: Instant): string {
  return `${new Date(millisecondsOf(at)).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** Breaks a line where the next character would not fit; what follows begins with a blank, which counts. */
function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > LINE_OCTETS_MAX) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

/** Of one character in UTF-8. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
