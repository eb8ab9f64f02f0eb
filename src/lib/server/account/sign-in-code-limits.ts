import { addressKey } from './address-key.ts';
import { createFailureLog } from './failure-log.ts';

/** A code that was sent is typed at once; one that was shown at the desk may be carried home. */
export const CODE_SENT_MINUTES = 10;
export const CODE_SHOWN_MINUTES = 30;
/** Wrong tries of one code, then it is void. */
export const CODE_TRIES_MAX = 5;

/** How often a code may be asked for a number. */
export const CODES_PER_MINUTE_MAX = 1;
export const CODES_PER_HOUR_MAX = 5;
export const CODES_PER_DAY_MAX = 10;
/** And from an address, behind which a whole office may sit. */
export const CODES_PER_ADDRESS_HOUR_MAX = 60;

const MINUTE_MS = 60_000;
const NUMBERS_REMEMBERED_MAX = 20_000;
const ADDRESSES_REMEMBERED_MAX = 20_000;

export type CodeRequest = { readonly ok: true } | { readonly ok: false; readonly retryAfterSeconds: number };

export interface SignInCodeLimits {
  /** Counts the request unless it is refused, whether or not anybody has the number. */
  take(request: { readonly mobile: string; readonly address: string }): CodeRequest;
}

/** Counts live in this process and end with it. `now` is milliseconds of a clock that never goes back. */
export function createSignInCodeLimits({ now }: { now: () => number }): SignInCodeLimits {
  const logOf = (failuresMax: number, minutes: number, keysMax: number) =>
    createFailureLog({ failuresMax, windowMilliseconds: minutes * MINUTE_MS, keysMax });
  const numbers = [
    logOf(CODES_PER_MINUTE_MAX, 1, NUMBERS_REMEMBERED_MAX),
    logOf(CODES_PER_HOUR_MAX, 60, NUMBERS_REMEMBERED_MAX),
    logOf(CODES_PER_DAY_MAX, 24 * 60, NUMBERS_REMEMBERED_MAX),
  ];
  const addresses = logOf(CODES_PER_ADDRESS_HOUR_MAX, 60, ADDRESSES_REMEMBERED_MAX);

  function take({ mobile, address }: { mobile: string; address: string }): CodeRequest {
    const at = now();
    const from = addressKey(address);
    const waits = [
      ...numbers.map((log) => log.waitMilliseconds(mobile, at)),
      addresses.waitMilliseconds(from, at),
    ];
    const wait = Math.max(...waits);
    if (wait > 0) return { ok: false, retryAfterSeconds: Math.ceil(wait / 1000) };
    for (const log of numbers) log.add(mobile, at);
    addresses.add(from, at);
    return { ok: true };
  }

  return { take };
}
