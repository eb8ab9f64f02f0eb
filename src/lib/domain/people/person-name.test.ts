import { describe, expect, test } from 'vitest';
import { parsePersonName } from './person-name.ts';

describe('a name', () => {
  test.each([
    '陈小琪',
    '王',
    '阿卜杜拉·买买提',
    '欧阳娜娜',
    "Siobhán O'Neill-Łukaszewicz",
    'J',
    '3号前台',
    '𠮷野家',
    'محمد علی',
    'क्\u200Dषत्रिय',
    '<b>陈</b>',
  ])('%s is one', (name) => {
    expect(parsePersonName(name)).toEqual({ ok: true, name });
  });

  test('is trimmed and composed', () => {
    expect(parsePersonName('\u3000陈小琪 ')).toEqual({ ok: true, name: '陈小琪' });
    expect(parsePersonName('Ame\u0301lie')).toEqual({ ok: true, name: 'Am\u00E9lie' });
  });

  test('has at most forty characters', () => {
    expect(parsePersonName('陈'.repeat(40)).ok).toBe(true);
    expect(parsePersonName('陈'.repeat(41))).toEqual({ ok: false, problem: 'too-long' });
    expect(parsePersonName('a'.repeat(1_000_000))).toEqual({ ok: false, problem: 'too-long' });
  });

  test.each(['', ' ', '\u3000\u3000', '-', '🙂', '\u200B', '\u3164', '\u115F\u1160', '\u200D', '...'])(
    'without a letter that can be seen is refused: %j',
    (name) => {
      expect(parsePersonName(name)).toEqual({ ok: false, problem: 'empty' });
    },
  );

  test.each([
    ['陈\0琪', 'control-character'],
    ['陈\t琪', 'control-character'],
    ['陈\n琪', 'line-break'],
    ['陈\u202E琪', 'direction-override'],
    ['陈\uD842', 'malformed'],
  ])('%j is refused as %s', (name, problem) => {
    expect(parsePersonName(name)).toEqual({ ok: false, problem });
  });
});
