import { describe, expect, test } from 'vitest';
import { EMAIL_CHARACTERS_MAX, parseEmailAddress } from './email-address.ts';

describe('an address for mail', () => {
  test.each([
    ['chen@example.org', 'chen@example.org'],
    ['  Chen.Siqi+yizhan@Example.ORG　', 'Chen.Siqi+yizhan@example.org'],
    ['o_o@a-b.xn--fiqs8s', 'o_o@a-b.xn--fiqs8s'],
  ])('%s is taken', (typed, stored) => {
    expect(parseEmailAddress(typed)).toBe(stored);
  });

  test.each([
    '',
    '@',
    'chen',
    'chen@',
    '@example.org',
    'chen@localhost',
    'chen@example.1',
    'a@b@example.org',
    'chen@example..org',
    '.chen@example.org',
    'chen@-example.org',
    'chen @example.org',
    '"chen"@example.org',
    'chen@[127.0.0.1]',
    '陈@example.org',
    'chen@例子.中国',
    'chen@example.org,li@example.org',
    'chen@example.org\nBcc: li@example.org',
    'chen@example.org\r\n',
    'chen@example.org\n',
    '\nchen@example.org',
    'chen\u0000@example.org',
    'Chen <chen@example.org>',
  ])('%j is none', (typed) => {
    expect(parseEmailAddress(typed)).toBeNull();
  });

  test('has at most 64 characters before the @ and 254 in all', () => {
    expect(parseEmailAddress(`${'a'.repeat(64)}@example.org`)).not.toBeNull();
    expect(parseEmailAddress(`${'a'.repeat(65)}@example.org`)).toBeNull();
    const label = `${'b'.repeat(59)}.`;
    const domain = `${label.repeat(3)}${'c'.repeat(EMAIL_CHARACTERS_MAX - 180 - 2 - 4)}.org`;
    const longest = `a@${domain}`;
    expect(longest).toHaveLength(EMAIL_CHARACTERS_MAX);
    expect(
      parseEmailAddress(longest.replace('c'.repeat(68), `${'c'.repeat(33)}.${'c'.repeat(34)}`)),
    ).not.toBeNull();
    expect(parseEmailAddress(`${longest}x`)).toBeNull();
  });
});
