/**
 * A moment as whole minutes since 1970-01-01T00:00Z, in 32 bits: the unit of the ledger.
 * Seconds do not exist here; a clock is cut down to its minute when it enters.
 */
export type Instant = number & { readonly __brand: 'Instant' };

export const MINUTES_PER_DAY = 1440;
const MILLISECONDS_PER_MINUTE = 60_000;
const INSTANT_MAX = 2 ** 31 - 1;

/** The instant of a whole number of minutes, 0 to 2^31 − 1; anything else is a bug of the caller and throws. */
export function instantOf(minutes: number): Instant {
  if (!Number.isInteger(minutes) || minutes < 0 || minutes > INSTANT_MAX) {
    throw new RangeError(`not an instant in whole minutes: ${minutes}`);
  }
  return minutes as Instant;
}

/** The minute in which a moment of the clock (milliseconds since 1970) lies. */
export function instantFromMilliseconds(milliseconds: number): Instant {
  return instantOf(Math.floor(milliseconds / MILLISECONDS_PER_MINUTE));
}

export function millisecondsOf(instant: Instant): number {
  return instant * MILLISECONDS_PER_MINUTE;
}

/** The instant `minutes` later (earlier for a negative number). */
export function addMinutes(instant: Instant, minutes: number): Instant {
  return instantOf(instant + minutes);
}
