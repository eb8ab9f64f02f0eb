import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCalendar } from '../../../../tests/support/read-calendar.ts';
import { instantOf } from '#lib/domain/time/instant.ts';
import { LINE_OCTETS_MAX, writeCalendar, type CalendarEntry } from './write-calendar.ts';

/** 2026-12-01T01:00Z, by `date -u -d 2026-12-01T01:00 +%s` divided by 60. */
const NINE = instantOf(29_934_780);

const ENTRY: CalendarEntry = {
  uid: 'one@example.org',
  sequence: 0,
  stampedAt: NINE,
  from: NINE,
  to: instantOf(NINE + 540),
  status: 'CONFIRMED',
  summary: '江城驿站 首批员工进驻',
  location: '江城驿站 江城大道1号',
  description: '6 席 × 1 天\nA01、A02',
  url: 'https://yizhan.example.org/bookings/abc',
};

const read = (...entries: readonly CalendarEntry[]) =>
  readCalendar(Buffer.from(writeCalendar('驿站预约', entries)));

describe('a calendar file', () => {
  it('says of a booking when, where and what, in instants', () => {
    const [entry] = read(ENTRY);
    expect(entry).toEqual({
      uid: 'one@example.org',
      sequence: 0,
      stampedAt: '2026-12-01T01:00Z',
      from: '2026-12-01T01:00Z',
      to: '2026-12-01T10:00Z',
      status: 'CONFIRMED',
      transparency: 'OPAQUE',
      summary: '江城驿站 首批员工进驻',
      location: '江城驿站 江城大道1号',
      description: '6 席 × 1 天\nA01、A02',
      url: 'https://yizhan.example.org/bookings/abc',
    });
  });

  it('shows what was cancelled as cancelled, and its time as free', () => {
    const [entry] = read({ ...ENTRY, status: 'CANCELLED' });
    expect([entry!.status, entry!.transparency]).toEqual(['CANCELLED', 'TRANSPARENT']);
  });

  it.each([
    'a,b;c\\d',
    'END:VEVENT\r\nEND:VCALENDAR\r\nBEGIN:VEVENT',
    'one\rtwo\u2028three\u0085four',
    '\\n is no break, and neither is \\,',
    '预约'.repeat(60),
    `${'x'.repeat(66)}👨‍👩‍👧‍👦${'字'.repeat(40)}`,
    'a\ud800b',
    'nul\0bell\u0007',
  ])('holds %j as one entry that says it', (text) => {
    const [entry, ...more] = read({ ...ENTRY, summary: text, description: text, location: text, url: text });
    expect(more).toEqual([]);
    const expected = text
      .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
      .replace(/[\0\u0007]/g, '')
      .toWellFormed();
    expect(entry!.summary).toBe(expected);
    expect(entry!.description).toBe(expected);
  });

  it('folds whatever is typed into lines of whole characters that are never too long', () => {
    const texts = fc.string({ unit: 'binary', minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(texts, texts, (summary, description) => {
        const file = writeCalendar('驿站', [{ ...ENTRY, summary, description }]);
        const bytes = Buffer.from(file);
        expect(readCalendar(bytes)).toHaveLength(1);
        const lines = file.split('\r\n');
        expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(
          LINE_OCTETS_MAX,
        );
      }),
      { numRuns: 300, seed: 20_261_201 },
    );
  });
});
