import { expect, it } from 'vitest';
import type { FairShare } from '#lib/domain/quota/fair-share.ts';
import { fairShareValues, readFairShare } from './fair-share-form.ts';

const FAIR: FairShare = {
  quotas: [
    { measure: 'seat-days', classes: ['newly-settled', 'team'], perMonth: 120 },
    { measure: 'seat-days', classes: ['settled'], perMonth: 40 },
    { measure: 'uses', classes: ['settled'], perMonth: 0 },
  ],
  partySharePercent: 30,
  walkIns: { units: 4, untilMinute: 570 },
};

it('reads back what it shows', () => {
  expect(readFairShare(fairShareValues(FAIR))).toEqual(FAIR);
  expect(fairShareValues(FAIR)['walkInUntil']).toBe('09:30');
});

it('shows and reads nothing where there is no rule', () => {
  expect(new Set(Object.values(fairShareValues(undefined)))).toEqual(new Set(['']));
  expect(readFairShare(fairShareValues(undefined))).toBeUndefined();
  expect(readFairShare({})).toBeUndefined();
});

it('leaves to the schema what is no number or no time', () => {
  expect(readFairShare({ partyShare: 'viel', walkInUnits: '3' })).toEqual({
    quotas: [],
    partySharePercent: Number.NaN,
    walkIns: { units: 3, untilMinute: undefined },
  });
});
