import { WAITED_FOR } from '#lib/domain/waitlist/can-wait.ts';
import type { BookingAnswer } from '#lib/schemas/booking-answer.ts';

/** The days that are full, where it makes sense to wait for them. */
export function waitableOf({
  days,
  refusals,
}: Pick<BookingAnswer, 'days' | 'refusals'>): { asked: number; full: number } | null {
  const full = days.filter((one) => one.refusal !== null);
  const waits = full.every(({ refusal }) => refusal !== null && WAITED_FOR.has(refusal.code));
  return refusals.length === 0 && full.length > 0 && waits ? { asked: days.length, full: full.length } : null;
}
