import { addressKey } from './address-key.ts';
import { createFailureLog } from './failure-log.ts';

export const FAILURES_PER_ACCOUNT_MAX = 10;
export const FAILURES_PER_ADDRESS_MAX = 50;
export const FAILURE_WINDOW_MINUTES = 15;
/** Some ten megabytes at most, if every account and address failed as often as it may. */
export const ACCOUNTS_REMEMBERED_MAX = 20_000;
export const ADDRESSES_REMEMBERED_MAX = 20_000;

const WINDOW_MILLISECONDS = FAILURE_WINDOW_MINUTES * 60_000;

export interface SignIn {
  /** In E.164 as `parseMobileNumber` gives it, whether or not anybody has it. */
  readonly mobile: string;
  /** The address that the connection or the trusted proxy names. */
  readonly address: string;
}

/** An admitted attempt counts as a failure until it says otherwise. */
export type SignInAttempt =
  | { readonly ok: false; readonly retryAfterSeconds: number }
  | {
      readonly ok: true;
      /** The password was right: the failures of the account are forgotten, those of the address are not. */
      readonly succeeded: () => void;
      /** The password was not looked at (the hasher was too busy, say): the attempt counts for nothing. */
      readonly withdrawn: () => void;
    };

export interface SignInLimits {
  begin(signIn: SignIn): SignInAttempt;
}

/**
 * Ten failures an account or fifty an address within 15 minutes, then attempts are refused until the oldest of them is
 * 15 minutes old. An attempt is counted before the password is looked at, so that a hundred at once are not a hundred
 * guesses; a refused one is not counted. Counts live in this process and end with it.
 * `now` is milliseconds of a clock that never goes back (`performance.now`): setting the clock frees and locks nobody.
 */
export function createSignInLimits({ now }: { now: () => number }): SignInLimits {
  const accounts = createFailureLog({
    failuresMax: FAILURES_PER_ACCOUNT_MAX,
    windowMilliseconds: WINDOW_MILLISECONDS,
    keysMax: ACCOUNTS_REMEMBERED_MAX,
  });
  const addresses = createFailureLog({
    failuresMax: FAILURES_PER_ADDRESS_MAX,
    windowMilliseconds: WINDOW_MILLISECONDS,
    keysMax: ADDRESSES_REMEMBERED_MAX,
  });

  function begin({ mobile, address }: SignIn): SignInAttempt {
    const at = now();
    const from = addressKey(address);
    const wait = Math.max(accounts.waitMilliseconds(mobile, at), addresses.waitMilliseconds(from, at));
    if (wait > 0) return { ok: false, retryAfterSeconds: Math.ceil(wait / 1000) };
    accounts.add(mobile, at);
    addresses.add(from, at);
    return {
      ok: true,
      succeeded: () => {
        accounts.clear(mobile);
        addresses.remove(from, at);
      },
      withdrawn: () => {
        accounts.remove(mobile, at);
        addresses.remove(from, at);
      },
    };
  }

  return { begin };
}
