import { describe, expect, test } from 'vitest';
import type { AlternativeKind } from '#lib/domain/request/propose-alternatives.ts';
import { RESOURCE_KINDS } from '#lib/domain/capacity/claim.ts';
import { ALTERNATIVE_KINDS } from '#lib/schemas/booking-answer.ts';
import { alternativeMessage, type AlternativeFacts } from './alternative-messages.ts';
import { expectChinese, expectEnglish } from './sentence.fixture.ts';

const OFFER = { days: 23, quantity: 6, place: '东区', time: '13:15-17:45' } as const;

const WITH_PLACE: readonly AlternativeKind[] = ['other-places', 'other-zone', 'other-station'];
const WITH_TIME: readonly AlternativeKind[] = ['open-parts', 'shifted', 'on-grid', 'next-sitting'];

describe('every alternative', () => {
  test.each(ALTERNATIVE_KINDS)('%s is one line with its days and units', (kind) => {
    const chinese = alternativeMessage('zh-CN', { ...OFFER, kind });
    const english = alternativeMessage('en', { ...OFFER, kind, place: 'East Zone' });
    expectChinese(chinese);
    expectEnglish(english);
    for (const line of [chinese, english]) expect(line).not.toMatch(/[。.\n]$|\n/);
    for (const fact of ['23天', '6席']) expect(chinese).toContain(fact);
    for (const fact of ['23 days', '6 desks']) expect(english).toContain(fact);
    expect(chinese.includes('东区')).toBe(WITH_PLACE.includes(kind));
    expect(english.includes('East Zone')).toBe(WITH_PLACE.includes(kind));
    for (const line of [chinese, english])
      expect(line.includes('13:15–17:45')).toBe(WITH_TIME.includes(kind));
  });

  test.each(ALTERNATIVE_KINDS)('%s is whole without a place and a time, for one day', (kind) => {
    const bare: AlternativeFacts = { kind, days: 1, quantity: 1, place: null, time: null };
    const [chinese, english] = [alternativeMessage('zh-CN', bare), alternativeMessage('en', bare)];
    expectChinese(chinese);
    expectEnglish(english);
    expect(chinese + english).not.toMatch(/null|（）|\(\)|，，/);
    expect(english).not.toMatch(/\b1 \w+s\b|all 1/);
  });

  test('is told from the others', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const lines = ALTERNATIVE_KINDS.map((kind) => alternativeMessage(language, { ...OFFER, kind }));
      expect(new Set(lines).size).toBe(ALTERNATIVE_KINDS.length);
    }
  });
});

test('reads as people say it', () => {
  const line = (
    language: 'zh-CN' | 'en',
    change: Partial<AlternativeFacts> & Pick<AlternativeFacts, 'kind'>,
  ) => alternativeMessage(language, { ...OFFER, place: null, time: null, ...change });
  expect(line('zh-CN', { kind: 'other-places' })).toBe('改约其他工位，23天均可（6席）');
  expect(line('en', { kind: 'other-places' })).toBe('Other desks: free on all 23 days (6 desks)');
  expect(line('zh-CN', { kind: 'fewer', quantity: 4, days: 1 })).toBe('改约4席，当天可约');
  expect(line('zh-CN', { kind: 'skip-days', days: 20 })).toBe('只约有空的日期，可约20天（6席）');
  expect(line('zh-CN', { kind: 'other-station', place: '江城驿站' })).toBe('改约江城驿站，23天均可（6席）');
});

test.each(RESOURCE_KINDS)('units of %s are counted in its own words', (kind) => {
  const request = { want: { kind } };
  const chinese = { desk: '2席', area: '2席', room: '2间', counter: '2个', canteen: '2份', bay: '2个' };
  const english = {
    desk: '2 desks',
    area: '2 seats',
    room: '2 rooms',
    counter: '2 counters',
    canteen: '2 portions',
    bay: '2 bays',
  };
  const offer: AlternativeFacts = { ...OFFER, kind: 'shifted', quantity: 2, request };
  expect(alternativeMessage('zh-CN', offer)).toContain(`（${chinese[kind]}）`);
  expect(alternativeMessage('en', offer)).toContain(`(${english[kind]})`);
});
