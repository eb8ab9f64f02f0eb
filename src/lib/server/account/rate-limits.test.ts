import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CALLERS_PER_GENERATION_MAX, createCallRates } from './rate-limits.ts';

const OK = { ok: true };

function ratesAt(callsPerMinute: number) {
  const clock = { now: 5_000 };
  return { clock, rates: createCallRates({ callsPerMinute, now: () => clock.now }) };
}

describe('sixty calls a minute', () => {
  test('may be made at once, the next is refused until a second has passed', () => {
    const { clock, rates } = ratesAt(60);
    for (let count = 0; count < 60; count++) expect(rates.take('team', 1)).toEqual(OK);
    expect(rates.take('team', 1)).toEqual({ ok: false, retryAfterSeconds: 1 });
    clock.now += 999;
    expect(rates.take('team', 1).ok).toBe(false);
    clock.now += 1;
    expect(rates.take('team', 1)).toEqual(OK);
    expect(rates.take('team', 1).ok).toBe(false);
  });

  test('count calls and not requests: a batch takes as many as it has, or none', () => {
    const { rates } = ratesAt(60);
    expect(rates.take('team', 50)).toEqual(OK);
    expect(rates.take('team', 20)).toEqual({ ok: false, retryAfterSeconds: 10 });
    expect(rates.take('team', 10)).toEqual(OK);
    expect(rates.take('team', 1).ok).toBe(false);
  });

  test('are each caller’s own', () => {
    const { rates } = ratesAt(60);
    expect(rates.take('team', 60)).toEqual(OK);
    expect(rates.take('another team', 60)).toEqual(OK);
    expect(rates.take('__proto__', 60)).toEqual(OK);
    expect(rates.take('__proto__', 1).ok).toBe(false);
  });

  test('do not pile up while nobody calls', () => {
    const { clock, rates } = ratesAt(60);
    rates.take('team', 1);
    clock.now += 3_600_000;
    expect(rates.take('team', 60)).toEqual(OK);
    expect(rates.take('team', 1).ok).toBe(false);
  });

  test('never grant a batch of more, and the wait that is told stays within a minute', () => {
    const { rates } = ratesAt(60);
    expect(rates.take('team', 61)).toEqual({ ok: false, retryAfterSeconds: 1 });
    expect(rates.take('team', 1_000_000)).toEqual({ ok: false, retryAfterSeconds: 60 });
  });

  test.each([0, -1, NaN])('a take of %d calls is a bug and throws', (calls) => {
    expect(() => ratesAt(60).rates.take('team', calls)).toThrow(RangeError);
    expect(() => ratesAt(calls)).toThrow(RangeError);
  });
});

test('waiting as long as was told is enough', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 600 }),
      fc.array(
        fc.record({ pause: fc.integer({ min: 0, max: 5_000 }), calls: fc.integer({ min: 1, max: 20 }) }),
      ),
      (callsPerMinute, steps) => {
        const { clock, rates } = ratesAt(callsPerMinute);
        for (const { pause, calls } of steps.filter((step) => step.calls <= callsPerMinute)) {
          clock.now += pause;
          const answer = rates.take('team', calls);
          if (answer.ok) continue;
          clock.now += answer.retryAfterSeconds * 1000;
          expect(rates.take('team', calls)).toEqual(OK);
        }
      },
    ),
  );
});

test('however the calls are spread, a caller never gets more than a minute’s calls beyond what time has brought', () => {
  let refusals = 0;
  fc.assert(
    fc.property(
      fc.array(
        fc.record({ pause: fc.integer({ min: 0, max: 40_000 }), calls: fc.integer({ min: 1, max: 30 }) }),
        { minLength: 20, maxLength: 60 },
      ),
      (steps) => {
        const { clock, rates } = ratesAt(30);
        const begin = clock.now;
        let granted = 0;
        for (const { pause, calls } of steps) {
          clock.now += pause;
          if (rates.take('team', calls).ok) granted += calls;
          else refusals += 1;
          expect(granted).toBeLessThanOrEqual(30 + ((clock.now - begin) * 30) / 60_000 + 1e-6);
        }
      },
    ),
  );
  expect(refusals).toBeGreaterThan(100);
});

describe('callers are forgotten', () => {
  test('only when it makes no difference to them', () => {
    const { clock, rates } = ratesAt(60);
    clock.now += 59_999;
    expect(rates.take('team', 60)).toEqual(OK);
    clock.now += 1;
    expect(rates.take('another team', 1)).toEqual(OK);
    clock.now += 30_000;
    expect(rates.take('team', 31).ok).toBe(false);
    expect(rates.take('team', 30)).toEqual(OK);
  });

  test('early where there are very many, so that memory stays bounded', () => {
    const { rates } = ratesAt(1);
    expect(rates.take('team', 1)).toEqual(OK);
    for (let count = 0; count < CALLERS_PER_GENERATION_MAX - 1; count++) rates.take(`first ${count}`, 1);
    expect(rates.take('team', 1).ok).toBe(false);
    for (let count = 0; count < 2 * CALLERS_PER_GENERATION_MAX; count++) rates.take(`second ${count}`, 1);
    expect(rates.take('team', 1)).toEqual(OK);
  });
});
