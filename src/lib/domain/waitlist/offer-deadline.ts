import { instantOf, type Instant } from '#lib/domain/time/instant.ts';

/** Whoever is offered a place has at most a day to answer. */
export const OFFER_MINUTES_MAX = 24 * 60;
/** And at least half an hour, where it does not begin before. */
export const OFFER_MINUTES_MIN = 30;
/** A quarter of what is left until it begins, so that those behind have a turn too. */
const SHARE_OF_TIME_LEFT = 4;

/** When an offer made at `now` ends by itself: always after `now`, never after the first minute offered. */
export function offerDeadline(now: Instant, firstFrom: Instant): Instant {
  const share = Math.floor((firstFrom - now) / SHARE_OF_TIME_LEFT);
  const within = Math.min(OFFER_MINUTES_MAX, Math.max(OFFER_MINUTES_MIN, share));
  return instantOf(Math.max(now + 1, Math.min(now + within, firstFrom)));
}

/** A part is kept for whoever waits for the rest at most so long: nobody may keep places empty for weeks. */
export const GATHERING_MINUTES_MAX = 3 * 24 * 60;
/** And not beyond half of what is left until it begins, so that others still can use what was not enough. */
const GATHERING_SHARE_OF_TIME_LEFT = 2;

/** Until when what there is from `now` on is gathered: always after `now`, never after the first minute that is wanted. */
export function gatheringDeadline(now: Instant, firstFrom: Instant): Instant {
  const share = Math.floor((firstFrom - now) / GATHERING_SHARE_OF_TIME_LEFT);
  return instantOf(Math.max(now + 1, now + Math.min(GATHERING_MINUTES_MAX, share)));
}
