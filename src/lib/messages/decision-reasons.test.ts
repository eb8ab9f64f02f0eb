import { describe, expect, it } from 'vitest';
import { DECISION_REASONS, listedReasons, reasonShown, reasonText } from './decision-reasons.ts';
import { expectChinese, expectEnglish } from './sentence.fixture.ts';

describe.each(['return', 'decline'] as const)('reasons to %s', (decision) => {
  it('are the same in both languages, each a sentence of its own', () => {
    const [chinese, english] = [DECISION_REASONS['zh-CN'][decision], DECISION_REASONS.en[decision]];
    expect(Object.keys(chinese)).toEqual(Object.keys(english));
    Object.values(chinese).forEach(expectChinese);
    Object.values(english).forEach(expectEnglish);
    const texts = [...Object.values(chinese), ...Object.values(english)];
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('are read in the language of the reader, whatever the language of the one who decided', () => {
    for (const [index, { text }] of listedReasons('zh-CN', decision).entries()) {
      expect(reasonShown('en', text)).toBe(listedReasons('en', decision)[index]!.text);
      expect(reasonShown('zh-CN', reasonShown('en', text))).toBe(text);
    }
  });
});

it('own words stand below the listed reason, or alone, and are shown as typed', () => {
  expect(reasonText('zh-CN', 'decline', 'scope', ' 只服务企业 ')).toBe(
    '用途不在驿站的服务范围内。\n只服务企业',
  );
  expect(reasonText('zh-CN', 'decline', 'other', '另有安排')).toBe('另有安排');
  expect(reasonText('zh-CN', 'decline', '', ' ')).toBe('');
  expect(reasonShown('en', '用途不在驿站的服务范围内。\n只服务企业')).toBe(
    'What it is for is not among the services of the station.\n只服务企业',
  );
  expect(reasonShown('en', '另有安排')).toBe('另有安排');
});
