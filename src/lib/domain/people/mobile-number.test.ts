import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseMobileNumber } from './mobile-number.ts';

describe('a Chinese mobile', () => {
  test.each([
    '13812345678',
    ' 138 1234 5678 ',
    '138-1234-5678',
    '138–1234—5678',
    '+8613812345678',
    '+86 138 1234 5678',
    '+86-13812345678',
    '008613812345678',
    '0086 138 1234 5678',
    '１３８１２３４５６７８',
    '＋８６　１３８－１２３４－５６７８',
    '\u202D+86 138 1234 5678\u202C',
    '138\u00A01234\u20115678',
  ])('is read from %j', (text) => {
    expect(parseMobileNumber(text)).toBe('+8613812345678');
  });

  test('begins with 13 to 19', () => {
    for (const digit of '0123456789') {
      const expected = '3456789'.includes(digit) ? `+861${digit}012345678` : null;
      expect(parseMobileNumber(`1${digit}012345678`)).toBe(expected);
      expect(parseMobileNumber(`+861${digit}012345678`)).toBe(expected);
    }
  });
});

describe('a number of another country', () => {
  test.each([
    ['+1 415 555 0100', '+14155550100'],
    ['+852 6123 4567', '+85261234567'],
    ['+49-151-23456789', '+4915123456789'],
    ['+12345678', '+12345678'],
    ['+123456789012345', '+123456789012345'],
  ])('%s is %s', (text, number) => {
    expect(parseMobileNumber(text)).toBe(number);
  });
});

describe('no mobile number', () => {
  test.each([
    ['seven digits', '+1234567'],
    ['sixteen digits', '+1234567890123456'],
    ['a country that begins with 0', '+0123456789'],
    ['ten digits', '1381234567'],
    ['twelve digits', '138123456789'],
    ['a telephone on a desk in Beijing', '010-12345678'],
    ['the same with its country', '+86 10 1234 5678'],
    ['a Chinese mobile that lacks a digit', '+861381234567'],
    ['0086 and a desk telephone', '00861012345678'],
    ['another country with 00', '0014155550100'],
    ['no plus', '14155550100a'],
    ['two pluses', '++8613812345678'],
    ['a plus inside', '138+12345678'],
    ['letters', '1381234567a'],
    ['other digits', '١٣٨١٢٣٤٥٦٧٨'],
    ['circled digits', '①38１2345678'],
    ['an extension', '13812345678 ext 1'],
    ['NUL', '13812345678\0'],
    ['nothing', ''],
    ['a dash', '-'],
  ])('%s: %j', (_, text) => {
    expect(parseMobileNumber(text)).toBeNull();
  });

  test('is a text beyond 64 characters, whatever it says', () => {
    expect(parseMobileNumber('13812345678'.padEnd(64))).toBe('+8613812345678');
    expect(parseMobileNumber('13812345678'.padEnd(65))).toBeNull();
    expect(parseMobileNumber('1'.repeat(1_000_000))).toBeNull();
  });
});

test('a number that was read is read again as itself, and always has the shape of E.164', () => {
  const prefix = fc.constantFrom('', '+86', '0086', '+', '+1', '+852', '00');
  const digits = fc.array(fc.constantFrom('1', '3', '８', '0', ' 5', '-6', '\u30009'), {
    minLength: 6,
    maxLength: 16,
  });
  const rest = fc.oneof(
    digits,
    fc.constantFrom('3', '5', '9').map((digit) => ['1', digit, ' 1234', '-5678', '0']),
  );
  const seen = { chinese: 0, international: 0, refused: 0 };
  fc.assert(
    fc.property(prefix, rest, (start, parts) => {
      const number = parseMobileNumber(start + parts.join(''));
      if (number === null) {
        seen.refused += 1;
        return;
      }
      seen[number.startsWith('+86') ? 'chinese' : 'international'] += 1;
      expect(number).toMatch(/^\+[1-9]\d{7,14}$/);
      expect(parseMobileNumber(number)).toBe(number);
    }),
    { numRuns: 2000 },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(100);
});
