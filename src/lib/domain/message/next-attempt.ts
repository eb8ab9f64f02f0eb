import { addMinutes, type Instant } from '#lib/domain/time/instant.ts';

/** Minutes from one try to the next: what fails for a moment goes out soon, what fails for a day is given up. */
export const RETRY_MINUTES = [1, 5, 30, 120, 720] as const;

/** When a message is tried again whose `attempts`-th try (1 or more) has failed; null where it is given up. */
export function nextAttempt(attempts: number, now: Instant): Instant | null {
  const minutes = RETRY_MINUTES[attempts - 1];
  return minutes === undefined ? null : addMinutes(now, minutes);
}
