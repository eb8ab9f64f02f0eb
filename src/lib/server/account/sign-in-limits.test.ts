import { describe, expect, test } from 'vitest';
import { createFailureLog } from './failure-log.ts';
import { createSignInLimits, type SignInLimits } from './sign-in-limits.ts';

const MINUTE = 60_000;
const CHEN = '+8613812345678';
const HALL = '192.0.2.1';

function limitsAt() {
  const clock = { now: 1_000_000 };
  return { clock, limits: createSignInLimits({ now: () => clock.now }) };
}

function fail(limits: SignInLimits, times: number, mobile = CHEN, address = HALL): void {
  for (let count = 0; count < times; count++) expect(limits.begin({ mobile, address }).ok).toBe(true);
}

/** Failures for as many accounts as needed, so that the address alone is counted. */
function failFromAddress(limits: SignInLimits, times: number, address: string): void {
  for (let count = 0; count < times; count++) fail(limits, 1, `+86139${10_000_000 + count}`, address);
}

describe('failures of an account', () => {
  test('ten are borne, the eleventh attempt is refused from any address', () => {
    const { limits } = limitsAt();
    fail(limits, 10);
    expect(limits.begin({ mobile: CHEN, address: HALL })).toEqual({ ok: false, retryAfterSeconds: 900 });
    expect(limits.begin({ mobile: CHEN, address: '198.51.100.7' }).ok).toBe(false);
    expect(limits.begin({ mobile: '+8613900000000', address: HALL }).ok).toBe(true);
  });

  test('are forgotten one by one after 15 minutes', () => {
    const { clock, limits } = limitsAt();
    fail(limits, 1);
    clock.now += 5 * MINUTE;
    fail(limits, 9);
    clock.now += 10 * MINUTE - 1;
    expect(limits.begin({ mobile: CHEN, address: HALL })).toEqual({ ok: false, retryAfterSeconds: 1 });
    clock.now += 1;
    fail(limits, 1);
    expect(limits.begin({ mobile: CHEN, address: HALL })).toEqual({ ok: false, retryAfterSeconds: 300 });
  });

  test('do not grow by attempts that were refused', () => {
    const { clock, limits } = limitsAt();
    fail(limits, 10);
    for (let count = 0; count < 100; count++) limits.begin({ mobile: CHEN, address: HALL });
    clock.now += 15 * MINUTE;
    fail(limits, 10);
  });

  test('are forgotten after a success', () => {
    const { limits } = limitsAt();
    fail(limits, 9);
    const right = limits.begin({ mobile: CHEN, address: HALL });
    if (!right.ok) return expect.fail('the tenth attempt is admitted');
    right.succeeded();
    fail(limits, 10);
    expect(limits.begin({ mobile: CHEN, address: HALL }).ok).toBe(false);
  });

  test('include those whose password is still being looked at', () => {
    const { limits } = limitsAt();
    const attempts = Array.from({ length: 100 }, () => limits.begin({ mobile: CHEN, address: HALL }));
    expect(attempts.filter((attempt) => attempt.ok)).toHaveLength(10);
  });

  test('leave out an attempt that was withdrawn', () => {
    const { limits } = limitsAt();
    fail(limits, 9);
    for (let count = 0; count < 100; count++) {
      const attempt = limits.begin({ mobile: CHEN, address: HALL });
      if (!attempt.ok) return expect.fail('a withdrawn attempt was counted');
      attempt.withdrawn();
    }
    fail(limits, 1);
    expect(limits.begin({ mobile: CHEN, address: HALL }).ok).toBe(false);
  });
});

describe('failures of an address', () => {
  test('fifty are borne, the next attempt is refused for any account', () => {
    const { limits } = limitsAt();
    failFromAddress(limits, 50, HALL);
    expect(limits.begin({ mobile: CHEN, address: HALL })).toEqual({ ok: false, retryAfterSeconds: 900 });
    expect(limits.begin({ mobile: CHEN, address: `::ffff:${HALL}` }).ok).toBe(false);
    expect(limits.begin({ mobile: CHEN, address: '198.51.100.7' }).ok).toBe(true);
  });

  test('are not forgotten after a success, which itself does not count', () => {
    const { limits } = limitsAt();
    failFromAddress(limits, 49, HALL);
    for (let count = 0; count < 100; count++) {
      const right = limits.begin({ mobile: CHEN, address: HALL });
      if (!right.ok) return expect.fail('a success was counted as a failure');
      right.succeeded();
    }
    fail(limits, 1);
    expect(limits.begin({ mobile: CHEN, address: HALL }).ok).toBe(false);
  });

  test('count for the network of an IPv6 subscriber', () => {
    const { limits } = limitsAt();
    for (let count = 0; count < 50; count++) {
      fail(limits, 1, `+86139${10_000_000 + count}`, `2001:db8:1:2::${count.toString(16)}`);
    }
    expect(limits.begin({ mobile: CHEN, address: '2001:db8:1:2:ffff::1' }).ok).toBe(false);
    expect(limits.begin({ mobile: CHEN, address: '2001:db8:1:3::1' }).ok).toBe(true);
  });

  test('the longer wait of account and address is the answer', () => {
    const { clock, limits } = limitsAt();
    failFromAddress(limits, 50, HALL);
    clock.now += 5 * MINUTE;
    fail(limits, 10, CHEN, '198.51.100.7');
    expect(limits.begin({ mobile: CHEN, address: HALL })).toEqual({ ok: false, retryAfterSeconds: 900 });
    clock.now += MINUTE;
    expect(limits.begin({ mobile: '+8613700000000', address: HALL })).toEqual({
      ok: false,
      retryAfterSeconds: 540,
    });
  });
});

describe('the memory of failures', () => {
  const log = () => createFailureLog({ failuresMax: 2, windowMilliseconds: 1000, keysMax: 3 });

  test('holds as many keys as it may, and forgets the one that failed longest ago', () => {
    const failures = log();
    for (const key of ['a', 'b', 'c']) failures.add(key, 0);
    failures.add('a', 1);
    failures.add('d', 2);
    expect(failures.size()).toBe(3);
    failures.add('b', 3);
    expect(failures.waitMilliseconds('b', 3)).toBe(0);
    expect(failures.waitMilliseconds('a', 3)).toBe(997);
    for (let count = 0; count < 1000; count++) failures.add(`key ${count}`, 4);
    expect(failures.size()).toBe(3);
  });

  test('lets go of keys whose failures are all past', () => {
    const failures = log();
    failures.add('a', 0);
    failures.add('b', 500);
    failures.add('c', 1000);
    expect(failures.size()).toBe(2);
    failures.add('c', 5000);
    expect(failures.size()).toBe(1);
  });

  test('holds no more failures of a key than decide', () => {
    const failures = log();
    for (let at = 0; at < 100; at++) failures.add('a', at);
    expect(failures.waitMilliseconds('a', 99)).toBe(98 + 1000 - 99);
    failures.remove('a', 99);
    expect(failures.waitMilliseconds('a', 99)).toBe(0);
    failures.remove('a', 98);
    expect(failures.size()).toBe(0);
    failures.remove('a', 98);
    expect(failures.size()).toBe(0);
  });
});
