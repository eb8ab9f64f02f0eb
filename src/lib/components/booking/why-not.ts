import type { BookingAction } from '#lib/domain/booking/booking-capabilities.ts';
import type { BookingState } from '#lib/domain/booking/booking-life.ts';
import { BOOKING_STATE_WORDS } from '#lib/messages/booking-words.ts';
import { doorMessage } from '#lib/messages/door-messages.ts';
import type { Language } from '#lib/messages/language.ts';
import { BOOKING_TEXTS } from '#lib/messages/page-booking-texts.ts';
import type { BookingView } from '#lib/schemas/booking-view.ts';

const DECISIONS: readonly BookingAction[] = ['approve', 'return', 'decline'];

/** Why the reader cannot do this to a booking, by the table that refuses it; null where they can. */
export function whyNot(
  language: Language,
  booking: { readonly state: BookingState; readonly actions: BookingView['actions'] },
  action: BookingAction,
): string | null {
  const { allowed, because } = booking.actions[action];
  if (allowed) return null;
  const texts = BOOKING_TEXTS[language].because;
  const isDecision = DECISIONS.includes(action);
  switch (because) {
    case 'own-party':
    case 'district-decides':
      return doorMessage(language, because);
    case 'wrong-state': {
      const state = BOOKING_STATE_WORDS[language][booking.state];
      return isDecision ? texts.decide(state) : texts.change(state);
    }
    default:
      return doorMessage(language, isDecision ? 'approver-needed' : 'not-your-task');
  }
}
