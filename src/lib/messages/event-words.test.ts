import { describe, expect, test } from 'vitest';
import { EVENT_NAMES } from '#lib/domain/audit/event-actions.ts';
import { eventWords } from './event-words.ts';
import { expectChinese, expectEnglish } from './sentence.fixture.ts';

describe.each([...EVENT_NAMES, null])('the action %s', (name) => {
  test('has words in both languages, alone and in a sentence that says who', () => {
    const chinese = eventWords('zh-CN', name);
    const english = eventWords('en', name);
    expectChinese(chinese.action);
    expectEnglish(english.action);
    for (const about of ['远景', null]) {
      expectChinese(chinese.sentence('王磊', about));
      expect(chinese.sentence('王磊', about)).toMatch(/^王磊/);
    }
    for (const about of ['Vista', null]) {
      expectEnglish(english.sentence('Wang Lei', about));
      expect(english.sentence('Wang Lei', about)).toMatch(/^Wang Lei /);
    }
  });
});

test('every action has words of its own in each language', () => {
  for (const language of ['zh-CN', 'en'] as const) {
    const words = EVENT_NAMES.map((name) => eventWords(language, name));
    expect(new Set(words.map(({ action }) => action)).size).toBe(EVENT_NAMES.length);
    expect(new Set(words.map((one) => one.sentence('A', 'B'))).size).toBe(EVENT_NAMES.length);
  }
});

test('names what it happened to, as it is called now', () => {
  expect(eventWords('zh-CN', 'booking.approved').sentence('李站长', '远景咨询')).toBe(
    '李站长通过了“远景咨询”的预约',
  );
  expect(eventWords('en', 'booking.approved').sentence('Li', 'Vista')).toBe(
    'Li approved a booking of “Vista”',
  );
  expect(eventWords('zh-CN', 'person.contact-viewed').sentence('李站长', null)).toBe(
    '李站长查看了已注销的人员的联系方式',
  );
});
