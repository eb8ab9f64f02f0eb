import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClassUntil, PartyClass } from '#lib/domain/registration/party-class.ts';
import { addDays, parseLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import { QUOTA_MEASURES, type FairShare, type QuotaMeasure } from './fair-share.ts';
import { judgeQuota, type QuotaDay } from './judge-quota.ts';
import { addAmounts, limitOf, measured, NOTHING_USED, type QuotaAmount } from './quota-amount.ts';
import { monthOf, type QuotaMonth } from './quota-month.ts';

const FIRST = parseLocalDay('2026-12-20')!;
const SETTLED: ClassUntil = { class: 'settled', classUntil: null };

function fairShare(measure: QuotaMeasure, perMonth: number, classes: PartyClass[] = ['settled']): FairShare {
  return { quotas: [{ measure, classes, perMonth }], partySharePercent: null, walkIns: null };
}

function amount(units: number, hours: number): QuotaAmount {
  return { units, minutes: units * hours * 60, uses: 1 };
}

function seats(text: string, units: number, has: QuotaAmount = NOTHING_USED): QuotaDay {
  return { day: parseLocalDay(text)!, amount: amount(units, 8), has };
}

describe('the quota of a month', () => {
  it('is full on its last day and goes on in the next month', () => {
    const days = ['2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02'].map((one) =>
      seats(one, 2),
    );
    const refused = judgeQuota({
      fair: fairShare('seat-days', 5),
      party: SETTLED,
      used: new Map([[monthOf(FIRST), amount(1, 8)]]),
      days,
    });
    expect([...refused.values()]).toEqual([
      {
        code: 'quota-exhausted',
        measure: 'seat-days',
        asked: 2,
        used: 5,
        limit: 5,
        month: '2026-12',
        nextMonth: '2027-01',
      },
    ]);
    expect([...refused.keys()]).toEqual([parseLocalDay('2026-12-31')]);
  });

  it('counts hours to the minute', () => {
    const day = { ...seats('2026-12-20', 1), amount: { units: 1, minutes: 61, uses: 1 } };
    const ask = (minutes: number) =>
      judgeQuota({
        fair: fairShare('hours', 10),
        party: SETTLED,
        used: new Map([[monthOf(FIRST), { units: 3, minutes, uses: 3 }]]),
        days: [day],
      }).size;
    expect([ask(539), ask(540)]).toEqual([0, 1]);
  });

  it('bounds a class on the days on which the party is of it', () => {
    const party: ClassUntil = { class: 'newly-settled', classUntil: parseLocalDay('2026-12-21') };
    const days = ['2026-12-21', '2026-12-22'].map((one) => seats(one, 1));
    const asked = { party, used: new Map(), days };
    const refusedFor = (its: PartyClass) =>
      [...judgeQuota({ ...asked, fair: fairShare('uses', 0, [its]) }).keys()].map((one) => one - FIRST);
    expect(refusedFor('newly-settled')).toEqual([1]);
    expect(refusedFor('settled')).toEqual([2]);
    expect(refusedFor('team')).toEqual([]);
  });

  it('never refuses what becomes less or stays, and judges only what is more', () => {
    const has = amount(4, 8);
    const ask = (units: number) =>
      judgeQuota({
        fair: fairShare('seat-days', 3),
        party: SETTLED,
        used: new Map([[monthOf(FIRST), amount(2, 8)]]),
        days: [seats('2026-12-22', units, has)],
      });
    expect(ask(3).size).toBe(0);
    expect(ask(4).size).toBe(0);
    expect([...ask(5).values()]).toMatchObject([{ asked: 1, used: 6, limit: 3 }]);
  });
});

const units = fc.integer({ min: 1, max: 6 });
const questions = fc.record({
  limits: fc.record({
    'seat-days': fc.integer({ min: 0, max: 20 }),
    hours: fc.integer({ min: 0, max: 80 }),
    uses: fc.integer({ min: 0, max: 9 }),
  }),
  used: fc.record({
    units: fc.integer({ min: 0, max: 12 }),
    minutes: fc.integer({ min: 0, max: 3000 }),
    uses: fc.integer({ min: 0, max: 6 }),
  }),
  days: fc.uniqueArray(
    fc.record({
      at: fc.integer({ min: 0, max: 24 }),
      units,
      hours: fc.integer({ min: 1, max: 9 }),
      had: fc.option(units, { nil: 0 }),
    }),
    { selector: (one) => one.at, maxLength: 12 },
  ),
});

it('gives each day that still fits when its turn comes, and no other, by an addition of its own', () => {
  let refusals = 0;
  let judged = 0;
  fc.assert(
    fc.property(questions, ({ limits, used, days }) => {
      const fair: FairShare = {
        quotas: QUOTA_MEASURES.map((measure) => ({
          measure,
          classes: ['settled' as const],
          perMonth: limits[measure],
        })),
        partySharePercent: null,
        walkIns: null,
      };
      const asked = days
        .toSorted((a, b) => a.at - b.at)
        .map((one): QuotaDay => ({
          day: addDays(FIRST, one.at),
          amount: amount(one.units, one.hours),
          has: one.had === 0 ? NOTHING_USED : amount(one.had, one.hours),
        }));
      const sums = new Map<QuotaMonth, QuotaAmount>([[monthOf(FIRST), used]]);
      const refused = judgeQuota({ fair, party: SETTLED, used: sums, days: asked });
      judged += asked.length;
      refusals += refused.size;
      for (const measure of QUOTA_MEASURES) {
        const limit = limitOf({ measure, perMonth: limits[measure] });
        for (const one of asked) {
          const rest = asked.filter((other) => monthOf(other.day) === monthOf(one.day));
          const before = rest
            .map((other) => (other.day < one.day && !refused.has(other.day) ? larger(other) : other.has))
            .reduce(addAmounts, sums.get(monthOf(one.day)) ?? NOTHING_USED);
          const more = Math.max(0, measured(one.amount, measure) - measured(one.has, measure));
          const fits = more === 0 || measured(before, measure) + more <= limit;
          if (!refused.has(one.day)) expect(fits).toBe(true);
          else if (codeOf(refused, one.day) === measure) expect(fits).toBe(false);
        }
      }
    }),
    { seed: 20261220, numRuns: 2000 },
  );
  expect(refusals / judged).toBeGreaterThan(0.2);
  expect(refusals / judged).toBeLessThan(0.9);
});

function larger({ amount: asked, has }: QuotaDay): QuotaAmount {
  return {
    units: Math.max(asked.units, has.units),
    minutes: Math.max(asked.minutes, has.minutes),
    uses: Math.max(asked.uses, has.uses),
  };
}

function codeOf(refused: ReturnType<typeof judgeQuota>, day: LocalDay): QuotaMeasure | null {
  const refusal = refused.get(day);
  return refusal?.code === 'quota-exhausted' ? refusal.measure : null;
}
