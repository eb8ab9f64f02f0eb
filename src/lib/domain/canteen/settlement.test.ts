import { expect, test } from 'vitest';
import { settle } from './settlement.ts';

const order = { partyId: 1, portions: 3, redeemed: 2, priceMinor: 1_800, over: true };

test('what was ordered is owed at the price of its day, whether it was fetched or not', () => {
  expect(settle([order, { ...order, priceMinor: 2_000 }], [])).toEqual([
    {
      partyId: 1,
      ordered: 6,
      redeemed: 4,
      noShow: 2,
      correctedPortions: 0,
      correctedMinor: 0,
      amountMinor: 3 * 1_800 + 3 * 2_000,
    },
  ]);
});

test('nobody has failed to come before the sitting is over', () => {
  expect(settle([{ ...order, over: false }], [])).toMatchObject([{ noShow: 0 }]);
});

test('corrections stand beside the count, also for somebody who ordered nothing', () => {
  const entries = [
    { partyId: 1, portions: -1, amountMinor: -1_800 },
    { partyId: 2, portions: 0, amountMinor: 500 },
  ];
  expect(settle([order], entries)).toMatchObject([
    { partyId: 1, ordered: 3, correctedPortions: -1, correctedMinor: -1_800, amountMinor: 3_600 },
    { partyId: 2, ordered: 0, correctedMinor: 500, amountMinor: 500 },
  ]);
});
