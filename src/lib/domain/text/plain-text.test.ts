import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { charactersOf, cleanText } from './plain-text.ts';

const LINE = { maxCharacters: 40, lines: 'one' } as const;
const NOTE = { maxCharacters: 40, lines: 'many' } as const;

describe('text is taken as typed', () => {
  test.each([
    '<script>alert(1)</script>',
    `"quoted" 'quoted' \`quoted\``,
    '{{7*7}} ${7*7} %s',
    "'; DROP TABLE claim; --",
    '=1+1',
    '六个人一起坐，靠窗 🪟',
    '👩‍👩‍👧 ok',
    'שלום \u200Fעולם',
    '__proto__',
  ])('%j', (text) => {
    expect(cleanText(text, LINE)).toEqual({ ok: true, text });
    expect(cleanText(text, NOTE)).toEqual({ ok: true, text });
  });

  test('an empty text is fine', () => {
    expect(cleanText('', LINE)).toEqual({ ok: true, text: '' });
    expect(cleanText(' \u3000\n', LINE)).toEqual({ ok: true, text: '' });
  });
});

describe('text is cleaned', () => {
  test('of the blanks around it, full-width ones too', () => {
    expect(cleanText('  \u3000江城驿站\u00A0\n', LINE)).toEqual({ ok: true, text: '江城驿站' });
  });

  test('by composing accents', () => {
    expect(cleanText('Ame\u0301lie', LINE)).toEqual({ ok: true, text: 'Am\u00E9lie' });
  });

  test('by writing every line break as one character', () => {
    expect(cleanText('a\r\nb\rc\nd\u2028e\u2029f\u0085g', NOTE)).toEqual({
      ok: true,
      text: 'a\nb\nc\nd\ne\nf\ng',
    });
  });
});

describe('text is refused', () => {
  test.each(['a\nb', 'a\r\nb', 'a\rb', 'a\u2028b', 'a\u0085b'])(
    'with a line break where there is one line: %j',
    (text) => {
      expect(cleanText(text, LINE)).toEqual({ ok: false, problem: 'line-break' });
    },
  );

  test('with any control character, on one line or on many', () => {
    const controls = [...Array(0x20).keys(), ...Array.from({ length: 0x21 }, (_, index) => 0x7f + index)];
    for (const code of controls.filter((code) => ![0x0a, 0x0d, 0x85].includes(code))) {
      const text = `a${String.fromCharCode(code)}b`;
      expect(cleanText(text, LINE)).toEqual({ ok: false, problem: 'control-character' });
      expect(cleanText(text, NOTE)).toEqual({ ok: false, problem: 'control-character' });
    }
    expect(cleanText('\0', LINE)).toEqual({ ok: false, problem: 'control-character' });
  });

  test('with a direction override, embedding or isolate', () => {
    for (const code of [0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069]) {
      const text = `a${String.fromCharCode(code)}b`;
      expect(cleanText(text, NOTE)).toEqual({ ok: false, problem: 'direction-override' });
    }
  });

  test.each(['a\uD800', '\uDC00b', '\uD83D\uD83D'])('with half a surrogate pair: %j', (text) => {
    expect(cleanText(text, LINE)).toEqual({ ok: false, problem: 'malformed' });
  });

  test('when it is a megabyte', () => {
    expect(cleanText('a'.repeat(1_000_000), LINE)).toEqual({ ok: false, problem: 'too-long' });
    expect(cleanText(' '.repeat(1_000_000) + 'a', LINE)).toEqual({ ok: true, text: 'a' });
  });
});

describe('the limit counts characters as they are stored', () => {
  test.each([
    ['letters', 'a', 40],
    ['characters in two halves', '𠮷', 40],
    ['accents that compose', 'e\u0301', 40],
    ['letters that compose of four', '\u03B1\u0313\u0300\u0345', 40],
    ['emoji of several code points', '👩‍👧', 13],
  ])('%s', (_, character, fits) => {
    expect(cleanText(character.repeat(fits), LINE).ok).toBe(true);
    expect(cleanText(character.repeat(fits + 1), LINE)).toEqual({ ok: false, problem: 'too-long' });
  });

  test('a line break is one character, however it is typed', () => {
    expect(cleanText('a\r\n'.repeat(19) + 'bb', NOTE).ok).toBe(true);
    expect(cleanText('a\r\n'.repeat(19) + 'bbb', NOTE)).toEqual({ ok: false, problem: 'too-long' });
  });

  test('counts code points', () => {
    expect(charactersOf('a𠮷é')).toBe(3);
  });
});

test('what was cleaned stays as it is when cleaned again, and keeps within the rules', () => {
  const pieces = fc.constantFrom(
    'a',
    '陈',
    '𠮷',
    'e\u0301',
    '\n',
    '\r\n',
    ' ',
    '\u3000',
    '\t',
    '\0',
    '\u202E',
    '\uD800',
    '🪟',
  );
  const seen = { taken: 0, refused: 0 };
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
      fc.constantFrom('one' as const, 'many' as const),
      fc.integer({ min: 1, max: 10 }),
      (text, lines, maxCharacters) => {
        const cleaned = cleanText(text, { lines, maxCharacters });
        if (!cleaned.ok) {
          seen.refused += 1;
          return;
        }
        seen.taken += 1;
        expect(cleanText(cleaned.text, { lines, maxCharacters })).toEqual(cleaned);
        expect(Array.from(cleaned.text).length).toBeLessThanOrEqual(maxCharacters);
        const allowed =
          lines === 'one' ? /^[^\0-\x1F\u202E\uD800]*$/u : /^[^\0-\x09\x0B-\x1F\u202E\uD800]*$/u;
        expect(cleaned.text).toMatch(allowed);
      },
    ),
    { numRuns: 2000 },
  );
  expect(seen.taken).toBeGreaterThan(200);
  expect(seen.refused).toBeGreaterThan(200);
});
