import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { deciderOf, isCancelledLate, type DecisionRule } from './policy-rules.ts';
import { at, RULES } from '#lib/domain/request/hall.fixture.ts';

const RULE: DecisionRule = {
  by: 'manager',
  aboveQuantity: 3,
  aboveDays: 5,
  aboveHeadCount: 10,
  withinMinutes: 60,
  district: { aboveQuantity: 20, aboveDays: 22, aboveHeadCount: null },
};

test.each([
  [3, 5, 10, 'nobody'],
  [4, 1, 1, 'manager'],
  [1, 6, 1, 'manager'],
  [1, 1, 11, 'manager'],
  [20, 22, 500, 'manager'],
  [21, 1, 1, 'district'],
  [1, 23, 1, 'district'],
] as const)('%d units on %d days for %d people are approved by %s', (quantity, days, headCount, decider) => {
  expect(deciderOf(RULE, { quantity, days, headCount })).toBe(decider);
});

it('asking for more never needs a lesser decision', () => {
  const bound = fc.option(fc.nat(30), { nil: null });
  const rules = fc.record({
    by: fc.constant('manager' as const),
    aboveQuantity: fc.nat(30),
    aboveDays: fc.nat(30),
    aboveHeadCount: fc.option(fc.nat(30), { nil: undefined }),
    withinMinutes: fc.constant(60),
    district: fc.option(fc.record({ aboveQuantity: bound, aboveDays: bound, aboveHeadCount: bound }), {
      nil: null,
    }),
  });
  const size = fc.record({ quantity: fc.nat(40), days: fc.nat(40), headCount: fc.nat(40) });
  const rank = { nobody: 0, manager: 1, district: 2 };
  fc.assert(
    fc.property(rules, size, fc.nat(5), fc.nat(5), fc.nat(5), (rule, one, q, d, h) => {
      const more = { quantity: one.quantity + q, days: one.days + d, headCount: one.headCount + h };
      expect(rank[deciderOf(rule, more)]).toBeGreaterThanOrEqual(rank[deciderOf(rule, one)]);
    }),
    { seed: 20261223, numRuns: 2000 },
  );
});

it('a day is given back in time until the minute of the deadline', () => {
  const rules = { ...RULES, cancelMinutesBefore: 120 };
  const from = at('2026-12-01', 540);
  expect(isCancelledLate(rules, from, at('2026-12-01', 420))).toBe(false);
  expect(isCancelledLate(rules, from, at('2026-12-01', 421))).toBe(true);
  expect(isCancelledLate(RULES, from, from)).toBe(false);
});
