import type { BookingState } from '#lib/domain/booking/booking-life.ts';

/** How a state is drawn, beside its word. */
export function badgeToneOf(state: BookingState): 'good' | 'wait' | 'bad' | 'plain' {
  switch (state) {
    case 'pending':
    case 'returned':
    case 'offered':
      return 'wait';
    case 'confirmed':
      return 'good';
    case 'declined':
    case 'lapsed':
    case 'displaced':
      return 'bad';
    case 'cancelled':
    case 'finished':
      return 'plain';
  }
}

export function cardToneOf(state: BookingState): 'plain' | 'good' | 'wait' | 'problem' {
  const tone = badgeToneOf(state);
  return tone === 'bad' ? 'problem' : tone;
}
