import { describe, expect, test } from 'vitest';
import { DOOR_REASONS, type DoorReason } from '#lib/domain/access/door-reason.ts';
import { doorMessage } from './door-messages.ts';
import type { DoorFacts } from './door-sentences.ts';
import { expectAdvice } from './sentence.fixture.ts';

test.each(DOOR_REASONS)('%s says what is wrong and what to do next', (reason) => {
  expectAdvice(doorMessage('zh-CN', reason), doorMessage('en', reason));
});

test('every reason has a sentence of its own', () => {
  for (const language of ['zh-CN', 'en'] as const) {
    const sentences = DOOR_REASONS.map((reason) => doorMessage(language, reason));
    expect(new Set(sentences).size).toBe(DOOR_REASONS.length);
  }
});

describe('facts are told', () => {
  test.each<[DoorReason, DoorFacts, string, string]>([
    ['wrong-state', { state: 'cancelled' }, '“已取消”', '“Cancelled”'],
    ['wrong-state', { state: 'finished' }, '“已结束”', '“Finished”'],
    ['nothing-to-release', { days: 3 }, '有3天没有', '3 of these days have'],
    ['nothing-to-release', { days: 1 }, '有1天没有', '1 of these days has'],
    ['label-taken', { label: 'A-07' }, '“A-07”', '“A-07”'],
    ['over-booked', { bookings: 4 }, '已有的4个预约', '4 bookings in the way'],
    ['bookings-outside', { bookings: 3 }, '当天已有3个预约', '3 bookings of that day'],
    ['bookings-outside-week', { bookings: 3 }, '已有3个预约不在', '3 bookings outside'],
    ['bookings-outside-week', { bookings: 1 }, '已有1个预约不在', '1 booking lies'],
    ['bookings-outside', { bookings: 1 }, '当天已有1个预约', '1 booking of that day lies'],
    ['closure-booked', { bookings: 2 }, '所选时间内已有2个预约', 'There are 2 bookings'],
    ['closure-booked', { bookings: 1 }, '所选时间内已有1个预约', 'There is 1 booking'],
    ['desks-too-close', { label: 'A01', other: 'B02' }, '“A01”和“B02”', '“A01” and “B02”'],
    ['too-many-desks', { limit: 307 }, '（307个）', 'limit of 307'],
    ['too-many-resources', { limit: 2011 }, '（2011个）', 'limit of 2011'],
    ['batch-too-large', { limit: 21 }, '最多21个', 'at most 21'],
    ['year-mismatch', { year: 2027, noticeYear: 2026 }, '2026年的，与所填的2027年', '2026 and not for 2027'],
    ['too-many-calls', { seconds: 1 }, '1秒后', 'in 1 second.'],
    ['too-many-calls', { seconds: 0.2 }, '1秒后', 'in 1 second.'],
    ['too-many-calls', { seconds: 90 }, '90秒后', 'in 90 seconds.'],
    ['too-many-sign-ins', { seconds: 91 }, '2分钟后', 'in 2 minutes,'],
    ['too-many-sign-ins', { seconds: 900 }, '15分钟后', 'in 15 minutes,'],
    ['too-many-sign-ins', { seconds: 841 }, '15分钟后', 'in 15 minutes,'],
    ['too-busy', { seconds: 5 }, '5秒后', 'in 5 seconds.'],
    ['unavailable', { seconds: 30 }, '30秒后', 'in 30 seconds;'],
  ])('%s with %j', (reason, facts, chinese, english) => {
    expect(doorMessage('zh-CN', reason, facts)).toContain(chinese);
    expect(doorMessage('en', reason, facts)).toContain(english);
    expectAdvice(doorMessage('zh-CN', reason, facts), doorMessage('en', reason, facts));
  });
});

test.each<DoorFacts>([
  { state: 'constructor' },
  { state: 'toString' },
  { state: '__proto__' },
  { state: 7 },
  { label: '' },
  { limit: 'many', days: 'x', seconds: 'soon', year: '2027' },
  JSON.parse('{"__proto__": "x"}') as DoorFacts,
])('facts of another shape are passed over: %j', (facts) => {
  for (const reason of DOOR_REASONS) {
    for (const language of ['zh-CN', 'en'] as const) {
      expect(doorMessage(language, reason, facts)).toBe(doorMessage(language, reason));
    }
  }
});
