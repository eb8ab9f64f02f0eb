import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskMobile, maskName } from './masks.ts';

describe('a masked name', () => {
  test.each([
    ['陈小琪', '陈*琪'],
    ['陈琪', '陈*'],
    ['陈 琪', '陈*'],
    ['陈', '*'],
    ['欧阳娜娜', '欧**娜'],
    ['阿卜杜拉·买买提', '阿***提'],
    ['𠮷野家', '𠮷*家'],
    ['김민수', '김*수'],
    ['John Smith', 'J*** S***'],
    ['Amélie', 'A***'],
    ['e\u0301lise', 'e\u0301***'],
    ['Siobhán  O’Neill', 'S*** O***'],
    ['J', '*'],
    ['J Li', 'J*** L***'],
    ['陈小琪 Kitty', '陈*** K***'],
    ['3号前台', '3***'],
    ['  陈小琪 ', '陈*琪'],
    ['', '*'],
  ])('of %j is %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  test('does not tell how long a long name is', () => {
    expect(maskName('陈' + '小'.repeat(38) + '琪')).toBe('陈***琪');
    expect(maskName('A' + 'b'.repeat(39))).toBe('A***');
  });
});

test('a masked name of one word never shows more than its first and last character', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[一-龥]{1,40}$|^[A-Za-z]{1,40}$/), (name) => {
      const shown = maskName(name).replaceAll('*', '');
      expect(shown.length).toBeLessThan(name.length);
      expect(shown.length).toBeLessThanOrEqual(2);
    }),
    { numRuns: 500 },
  );
});

describe('a masked number', () => {
  test.each([
    ['+8613812345678', '138****5678'],
    ['+14155550199', '+14****99'],
    ['+12345678', '+12****78'],
    ['+123456789012345', '+12****45'],
  ])('of %s is %s', (number, masked) => {
    expect(maskMobile(number)).toBe(masked);
  });

  test.each(['13812345678', '', 'no number', '+1234567', '陈小琪'])(
    'of something else shows nothing of it: %j',
    (text) => {
      expect(maskMobile(text)).toBe('****');
    },
  );
});
