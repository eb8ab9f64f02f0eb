const MINUTE_MILLISECONDS = 60_000;

/** How many callers are remembered in each of two generations: some twenty megabytes at most. */
export const CALLERS_PER_GENERATION_MAX = 50_000;

export type CallRate = { readonly ok: true } | { readonly ok: false; readonly retryAfterSeconds: number };

export interface CallRates {
  /**
   * Takes `calls` (1 or more) from what the caller may do, all or none of them. A batch of more calls than a minute
   * allows is never granted: keep the cap of batches below.
   */
  take(key: string, calls: number): CallRate;
}

interface Bucket {
  calls: number;
  at: number;
}

const GRANTED: CallRate = { ok: true };

/**
 * Token buckets: each caller may make a minute's calls at once and regains them evenly.
 * A bucket that rests for a minute is full again and as good as none. So there are two generations that change every
 * minute: who makes no call during one is forgotten without loss, and nothing ever has to be swept.
 * When a generation is full it changes early; then callers may get more than their due, and memory stays bounded.
 * `now` is milliseconds of a clock that never goes back (`performance.now`).
 */
export function createCallRates(options: { callsPerMinute: number; now: () => number }): CallRates {
  const { callsPerMinute, now } = options;
  if (!(callsPerMinute >= 1)) throw new RangeError(`not a number of calls a minute: ${callsPerMinute}`);
  const callsPerMillisecond = callsPerMinute / MINUTE_MILLISECONDS;
  let present = new Map<string, Bucket>();
  let past = new Map<string, Bucket>();
  let changedAt = now();

  function take(key: string, calls: number): CallRate {
    if (!(calls >= 1)) throw new RangeError(`not a number of calls: ${calls}`);
    const at = now();
    if (at - changedAt >= MINUTE_MILLISECONDS || present.size >= CALLERS_PER_GENERATION_MAX) change(at);
    const bucket = present.get(key) ?? enter(key, at);
    bucket.calls = Math.min(callsPerMinute, bucket.calls + (at - bucket.at) * callsPerMillisecond);
    bucket.at = at;
    if (bucket.calls < calls) return refused(calls - bucket.calls);
    bucket.calls -= calls;
    return GRANTED;
  }

  function change(at: number): void {
    past = present;
    present = new Map();
    changedAt = at;
  }

  function enter(key: string, at: number): Bucket {
    const bucket = past.get(key) ?? { calls: callsPerMinute, at };
    present.set(key, bucket);
    return bucket;
  }

  function refused(missing: number): CallRate {
    const wait = Math.min(missing / callsPerMillisecond, MINUTE_MILLISECONDS);
    return { ok: false, retryAfterSeconds: Math.ceil(wait / 1000) };
  }

  return { take };
}

const MINUTES_PER_HOUR = 60;

/** The same by the hour: `perHour` at once, regained evenly within an hour. */
export function createHourlyRates({ perHour, now }: { perHour: number; now: () => number }): CallRates {
  const rates = createCallRates({ callsPerMinute: perHour, now: () => now() / MINUTES_PER_HOUR });
  return {
    take: (key, calls) => {
      const rate = rates.take(key, calls);
      return rate.ok ? rate : { ok: false, retryAfterSeconds: rate.retryAfterSeconds * MINUTES_PER_HOUR };
    },
  };
}
