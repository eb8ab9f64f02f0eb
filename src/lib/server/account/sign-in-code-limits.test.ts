import { describe, expect, test } from 'vitest';
import {
  CODES_PER_ADDRESS_HOUR_MAX,
  CODES_PER_DAY_MAX,
  CODES_PER_HOUR_MAX,
  createSignInCodeLimits,
} from './sign-in-code-limits.ts';

const MINUTE = 60_000;

function limits() {
  let at = 0;
  const own = createSignInCodeLimits({ now: () => at });
  return {
    pass: (minutes: number) => {
      at += minutes * MINUTE;
    },
    take: (mobile = '+8613900000005', address = '192.0.2.1') => own.take({ mobile, address }),
  };
}

describe('a number', () => {
  test('gets one code a minute, and is told how long to wait', () => {
    const { take, pass } = limits();
    expect(take()).toEqual({ ok: true });
    pass(0.5);
    expect(take()).toEqual({ ok: false, retryAfterSeconds: 30 });
    pass(0.5);
    expect(take()).toEqual({ ok: true });
  });

  test(`gets ${CODES_PER_HOUR_MAX} an hour and not one more`, () => {
    const { take, pass } = limits();
    for (let count = 0; count < CODES_PER_HOUR_MAX; count += 1) {
      expect(take()).toEqual({ ok: true });
      pass(1);
    }
    expect(take()).toEqual({ ok: false, retryAfterSeconds: 55 * 60 });
    pass(55);
    expect(take()).toEqual({ ok: true });
  });

  test(`gets ${CODES_PER_DAY_MAX} a day and not one more`, () => {
    const { take, pass } = limits();
    for (let count = 0; count < CODES_PER_DAY_MAX; count += 1) {
      expect(take()).toEqual({ ok: true });
      pass(20);
    }
    expect(take()).toMatchObject({ ok: false });
    pass(24 * 60 - CODES_PER_DAY_MAX * 20);
    expect(take()).toEqual({ ok: true });
  });

  test('does not wait for another one', () => {
    const { take } = limits();
    expect(take('+8613900000005')).toEqual({ ok: true });
    expect(take('+8613900000006')).toEqual({ ok: true });
  });
});

test(`an address asks for ${CODES_PER_ADDRESS_HOUR_MAX} numbers an hour and not one more; a refused request is not counted`, () => {
  const { take, pass } = limits();
  for (let count = 0; count < CODES_PER_ADDRESS_HOUR_MAX; count += 1)
    expect(take(`+86139${String(count).padStart(8, '0')}`)).toEqual({ ok: true });
  for (let count = 0; count < 100; count += 1)
    expect(take('+8613999999999')).toEqual({ ok: false, retryAfterSeconds: 3600 });
  expect(take('+8613999999999', '192.0.2.2')).toEqual({ ok: true });
  pass(60);
  expect(take('+8613999999998')).toEqual({ ok: true });
});
