import type { BookingRequest, Want } from '#lib/domain/request/booking-request.ts';
import { formatLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';

/** What a part of a request asks for, so that it can stand for itself: its days, and the most units of one of them. */
export function requestOfPart(
  request: BookingRequest,
  days: readonly { readonly day: LocalDay; readonly quantity: number }[],
): BookingRequest {
  const list = days.map((one) => formatLocalDay(one.day));
  const most = Math.max(...days.map((one) => one.quantity));
  return { ...request, want: ofUnits(request.want, most), when: { ...request.when, days: { list } } };
}

/** Named desks are no longer all of them; of the portions that have to be something, as many as there are. */
function ofUnits(want: Want, count: number): Want {
  switch (want.kind) {
    case 'desk':
      return { ...want, count, deskIds: undefined };
    case 'area':
    case 'bay':
      return { ...want, count };
    case 'room':
    case 'counter':
      return want;
    case 'canteen': {
      const halal = Math.min(want.marks.halal ?? 0, count);
      const vegetarian = Math.min(want.marks.vegetarian ?? 0, count - halal);
      return { ...want, count, marks: { halal, vegetarian } };
    }
  }
}
