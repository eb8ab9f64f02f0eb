/** How whoever comes says so, for one kind of places. All of it may be left out of the rules of a kind. */
export interface CheckInRules {
  /** From so many minutes before the first one of a day. */
  readonly opensMinutesBefore: number;
  /** Until so many after it; null is until the last minute of the day's times. */
  readonly closesMinutesAfter: number | null;
  /** A day for which nobody has come by then is given back, and kept as a no-show. Whoever booked is reminded first. */
  readonly releases: boolean;
  /** A day for which nobody has come by its end is kept as a no-show where it was not given back. Whoever booked is reminded first. */
  readonly records?: boolean | undefined;
  /** After so many no-shows of a party within so many days somebody decides about each of its requests; null is never. */
  readonly decidesAfter: NoShowLimit | null;
}

export interface NoShowLimit {
  readonly noShows: number;
  readonly days: number;
}

/** Where the rules say nothing: from half an hour before until the end, and nothing follows from staying away. */
export const CHECK_IN_UNLESS_SAID: CheckInRules = {
  opensMinutesBefore: 30,
  closesMinutesAfter: null,
  releases: false,
  decidesAfter: null,
};

/** Where no-shows are kept and checking in has no end of its own, whoever booked is reminded at half of this. */
export const PATIENCE_MINUTES_UNLESS_SAID = 120;

export const CHECK_IN_OPENS_MINUTES_MAX = 240;
export const CHECK_IN_CLOSES_MINUTES_MIN = 10;
export const CHECK_IN_CLOSES_MINUTES_MAX = 720;
export const NO_SHOWS_MAX = 50;
export const NO_SHOW_DAYS_MAX = 366;

/** Whether somebody decides about whatever a party asks for, because of how often it did not come. */
export function isDecidedForNoShows(rules: CheckInRules | undefined, noShows: number): boolean {
  const limit = rules?.decidesAfter ?? null;
  return limit !== null && noShows >= limit.noShows;
}
