import { describe, expect, test } from 'vitest';
import { REFUSAL_PRECEDENCE, type Refusal } from '#lib/domain/refusal/refusal.ts';
import { refusalMessage } from './refusal-messages.ts';
import { TOLD } from './told-refusals.fixture.ts';
import { expectAdvice } from './sentence.fixture.ts';

describe('every refusal', () => {
  test.each(REFUSAL_PRECEDENCE)('%s says what is wrong and what to do next, with its facts', (code) => {
    const { refusal, chinese, english } = TOLD[code];
    const sentences = [refusalMessage('zh-CN', refusal), refusalMessage('en', refusal)] as const;
    expectAdvice(...sentences);
    expectInOrder(sentences[0], chinese);
    expectInOrder(sentences[1], english);
  });

  test('has a sentence of its own', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const sentences = Object.values(TOLD).map(({ refusal }) => refusalMessage(language, refusal));
      expect(new Set(sentences).size).toBe(REFUSAL_PRECEDENCE.length);
    }
  });
});

describe('facts that are not there', () => {
  test.each<Refusal>([
    { code: 'not-eligible', eligible: [] },
    { code: 'party-not-valid', from: null, to: null },
    { code: 'party-not-valid', from: '2026-12-01', to: null },
    { code: 'party-not-valid', from: null, to: '2026-12-31' },
    { code: 'outside-opening-hours', open: [] },
    { code: 'closed', asked: 1, free: 0, firstFree: null },
    { code: 'capacity-exceeded', asked: 1, free: 0, limit: 1, peak: 1, firstFree: null },
    { code: 'no-such-sitting', sittings: [] },
    { code: 'sitting-full', asked: 1, free: 0, offered: 80, nextFree: null },
    { code: 'closed-that-day', reason: 'weekly' },
    { code: 'closed-that-day', reason: 'exception' },
  ])('leave a whole sentence: %j', (refusal) => {
    const sentences = [refusalMessage('zh-CN', refusal), refusalMessage('en', refusal)] as const;
    expectAdvice(...sentences);
    expect(sentences.join()).not.toMatch(/null|（）|\(\)/);
  });

  test('are not advised: fewer is no way out where nothing is free', () => {
    const none: Refusal = {
      code: 'capacity-exceeded',
      asked: 6,
      free: 0,
      limit: 40,
      peak: 40,
      firstFree: null,
    };
    expect(refusalMessage('zh-CN', none)).not.toContain('减少数量');
    expect(refusalMessage('en', none)).not.toContain('fewer');
    const some: Refusal = { ...none, free: 2, peak: 38 };
    expect(refusalMessage('zh-CN', some)).toContain('减少数量');
    expect(refusalMessage('en', some)).toContain('fewer');
  });
});

test.each(['<b>x</b>', 'freq', '', 'INTERVAL INTERVAL', '‮ELUR', 'A'.repeat(40)])(
  'a part of a rule that is no name of a part is not repeated: %j',
  (part) => {
    for (const language of ['zh-CN', 'en'] as const) {
      const whole = refusalMessage(language, { code: 'invalid-rule', part: '' });
      expect(refusalMessage(language, { code: 'invalid-rule', part })).toBe(whole);
    }
  },
);

function expectInOrder(sentence: string, parts: readonly string[]): void {
  let from = 0;
  for (const part of parts) {
    const at = sentence.indexOf(part, from);
    expect(at, `${part} in ${sentence}`).toBeGreaterThanOrEqual(0);
    from = at + part.length;
  }
}

test('units are counted as the kind is that was asked for', () => {
  const tooMany: Refusal = { code: 'too-many-units', asked: 17, limit: 13 };
  expect(refusalMessage('zh-CN', tooMany, 'desk')).toContain('您申请了17席，超过每次13席的上限');
  const full: Refusal = { code: 'capacity-exceeded', asked: 1, free: 0, limit: 1, peak: 1, firstFree: null };
  expect(refusalMessage('zh-CN', full, 'room')).toContain(
    '您申请1间，已没有空余（开放1间，最多时已占用1间）',
  );
  expect(refusalMessage('zh-CN', { code: 'not-together', asked: 6, free: 9 }, 'desk')).toContain('9席');
});

test('another zone is a way out for desks only', () => {
  for (const code of ['nothing-suitable', 'more-than-exists'] as const) {
    const refusal = (kind: 'desk' | 'room'): Refusal =>
      code === 'nothing-suitable' ? { code, kind } : { code, asked: 3, exists: 2 };
    expect(refusalMessage('zh-CN', refusal('desk'), 'desk')).toContain('其他分区');
    expect(refusalMessage('en', refusal('desk'), 'desk')).toContain('zone');
    expect(refusalMessage('zh-CN', refusal('room'), 'room')).not.toContain('分区');
    expect(refusalMessage('en', refusal('room'), 'room')).not.toContain('zone');
  }
});

test.each([
  [60, '须为整点。'],
  [30, '须为整点或半点（以30分钟为单位）。'],
  [20, '须从零点起以20分钟为单位。'],
])('a grid of %d minutes is told as the clock shows it', (slotMinutes, words) => {
  expect(refusalMessage('zh-CN', { code: 'off-slot-grid', slotMinutes })).toContain(words);
});

test('English counts have their unit, and one is one', () => {
  const full = (asked: number, kind: 'desk' | 'area' | null) => {
    const facts = { asked, free: 0, limit: 40, peak: 1, firstFree: null };
    return refusalMessage('en', { code: 'capacity-exceeded', ...facts }, kind);
  };
  expect(full(1, 'desk')).toContain('asked for 1 desk, and none is free (of 40 open; up to 1 is taken');
  expect(full(6, 'desk')).toContain('asked for 6 desks,');
  expect(full(2, 'area')).toContain('asked for 2 seats,');
  expect(full(1, null)).toContain('asked for 1 place,');
  const days = refusalMessage('en', { code: 'beyond-window', lastDay: '2026-12-01', limit: 1 });
  expect(days).toContain('open 1 day ahead');
});
