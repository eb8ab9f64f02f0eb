import { describe, expect, test } from 'vitest';
import { languageOf } from './language.ts';

describe('the language that was chosen', () => {
  test('is stronger than what the browser prefers', () => {
    expect(languageOf('zh-CN', 'en')).toBe('en');
    expect(languageOf('en', 'zh-CN')).toBe('zh-CN');
  });

  test.each(['', 'fr', 'EN', 'zh', 'zh-CN ', '__proto__', '0', 'x'.repeat(100_000)])(
    'is passed over where it is none of ours: %s',
    (chosen) => {
      expect(languageOf('en', chosen)).toBe('en');
      expect(languageOf('zh', chosen)).toBe('zh-CN');
    },
  );
});

describe('the language that the browser prefers', () => {
  test.each([
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN'],
    ['en-US,en;q=0.9,zh-CN;q=0.8', 'en'],
    ['en', 'en'],
    ['EN-gb', 'en'],
    ['zh-TW', 'zh-CN'],
    ['zh-Hant-HK', 'zh-CN'],
    ['en;q=0.8, zh;q=0.9', 'zh-CN'],
    ['en;q=0.801, zh;q=0.8', 'en'],
    ['en,zh', 'en'],
    ['zh,en', 'zh-CN'],
    ['en;q=0.5,zh;q=0.5', 'en'],
    ['fr-FR,fr;q=0.9,en;q=0.1', 'en'],
    ['en;q=0.2,en-US;q=0.9,zh;q=0.5', 'en'],
    [' en ; q=0.9 , zh ; q=0.1 ', 'en'],
    ['en;q=1.000', 'en'],
  ])('%s is %s', (header, language) => {
    expect(languageOf(header, undefined)).toBe(language);
  });

  test.each([
    ['en;q=0', 'zh-CN'],
    ['en;q=0.000, fr', 'zh-CN'],
    ['*', 'zh-CN'],
    ['en;q=0.5, *;q=0.8', 'zh-CN'],
    ['zh;q=0, *;q=0.1', 'en'],
    ['zh;q=0, en;q=0', 'zh-CN'],
    ['zh;q=0.3, *;q=0.8', 'en'],
  ])('weight 0 and * count: %s is %s', (header, language) => {
    expect(languageOf(header, undefined)).toBe(language);
  });

  test.each([null, '', 'fr', 'ja,ko;q=0.9', 'english', 'eng'])(
    'is Chinese where nothing fits: %s',
    (header) => {
      expect(languageOf(header, undefined)).toBe('zh-CN');
    },
  );
});

describe('what is malformed in the header is passed over', () => {
  test.each([
    'en;q=2',
    'en;q=-1',
    'en;q=0.1234',
    'en;q=1.1',
    'en;q=',
    'en;q=NaN',
    'en;level=1',
    'en_US',
    'en US',
    '<en>',
    ';;;,,,',
    'en\0',
  ])('%j', (header) => {
    expect(languageOf(header, undefined)).toBe('zh-CN');
    expect(languageOf(`${header},en`, undefined)).toBe('en');
  });
});

describe('a long header', () => {
  test('is looked at up to its thirtieth language', () => {
    expect(languageOf(`${'fr,'.repeat(29)}en`, undefined)).toBe('en');
    expect(languageOf(`${'fr,'.repeat(30)}en`, undefined)).toBe('zh-CN');
  });

  test('is looked at up to its thousandth character, and not at the language that is cut there', () => {
    expect(languageOf(`${'x'.repeat(997)},en`, undefined)).toBe('en');
    expect(languageOf(`${'x'.repeat(997)},en;q=0.9`, undefined)).toBe('zh-CN');
    expect(languageOf('en,'.padEnd(1_000_000, 'a-'), undefined)).toBe('en');
    expect(languageOf('en'.padEnd(1_000_000, '-a'), undefined)).toBe('zh-CN');
  });
});
