import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import type { Language } from '#lib/messages/language.ts';
import type { Stood } from '#lib/schemas/meal.ts';
import { presentRefusal } from '#lib/server/booking/wording.ts';
import type { RolledDay } from './roll-standing-meal.ts';

/** What came of a standing order at once, in the words of whoever made it. */
export function presentStanding(
  { id, days }: { readonly id: string; readonly days: readonly RolledDay[] },
  language: Language,
): Stood {
  return {
    id,
    days: days.map(({ day, bookingId, refusal }) => ({
      day: formatLocalDay(day),
      bookingId,
      reason: refusal && presentRefusal(refusal, language, 'canteen').message,
    })),
  };
}
