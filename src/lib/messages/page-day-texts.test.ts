import { describe, expect, test } from 'vitest';
import type { Language } from './language.ts';
import { DAY_TEXTS } from './page-day-texts.ts';
import { expectChinese, expectEnglish } from './sentence.fixture.ts';

describe('the figures of a day', () => {
  test('are told in Chinese as people count', () => {
    const texts = DAY_TEXTS['zh-CN'];
    expect(texts.freeAllDay('desk', 34, 40)).toBe('40 席中 34 席全天空闲');
    expect(texts.freeAllDay('canteen', 28, 200)).toBe('200 份中 28 份可订');
    expect(texts.freeAt('desk', 24, 40, '11:00')).toBe('11:00 空闲 24 席 / 40');
    expect(texts.freeNow('area', 15, 20)).toBe('20 席中 15 席空闲');
    expect(texts.titleCount('desk', 34, 40)).toBe('34/40 席空闲');
    expect(texts.titleCount('room', 1, 2)).toBe('1/2 间空闲');
    expect(texts.units('area', 8, '已占用')).toBe('8席已占用');
    expect(texts.byParty('09:00–12:00 已占用', '远景咨询')).toBe('09:00–12:00 已占用（远景咨询）');
    expect(texts.listed(['一', '二'])).toBe('一；二');
  });

  test('are told in English, one and many', () => {
    const texts = DAY_TEXTS.en;
    expect(texts.freeAllDay('desk', 34, 40)).toBe('34 of 40 desks free all day');
    expect(texts.freeAllDay('canteen', 28, 200)).toBe('28 of 200 portions left');
    expect(texts.freeAllDay('room', 1, 1)).toBe('1 of 1 room free all day');
    expect(texts.freeAt('room', 1, 2, '11:00')).toBe('1 of 2 rooms free at 11:00');
    expect(texts.freeNow('area', 1, 20)).toBe('1 of 20 seats free');
    expect(texts.titleCount('desk', 34, 40)).toBe('34/40 desks free');
    expect(texts.units('area', 1, 'Taken')).toBe('1 seat: taken');
    expect(texts.byParty('09:00–12:00 Taken', 'Vista')).toBe('09:00–12:00 Taken (Vista)');
    expect(texts.listed(['one', 'two'])).toBe('one; two');
  });
});

test('every text is in its own language, none copied from the other', () => {
  const plain = (language: Language): Map<string, string> =>
    new Map(
      Object.entries(DAY_TEXTS[language]).flatMap(([name, text]) =>
        typeof text === 'string' ? [[name, text]] : [],
      ),
    );
  const [chinese, english] = [plain('zh-CN'), plain('en')];
  expect([...chinese.keys()]).toEqual([...english.keys()]);
  expect(chinese.size).toBeGreaterThan(8);
  for (const [name, text] of chinese) {
    expect(text, name).not.toBe(english.get(name));
    expectChinese(text);
  }
  for (const text of english.values()) expectEnglish(text);
});
