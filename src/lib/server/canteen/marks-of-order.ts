import type { MarkCounts } from '#lib/domain/canteen/canteen-terms.ts';
import { bookingRequest } from '#lib/schemas/booking-request.ts';
import type { MealOrderRow } from '#lib/server/engine/canteen-rows.ts';

/** The dietary marks of one day of an order, as counts. */
export function marksOfOrder({ request, marks }: Pick<MealOrderRow, 'request' | 'marks'>): MarkCounts {
  if (marks !== null) return JSON.parse(marks) as MarkCounts;
  const { want } = bookingRequest.parse(JSON.parse(request));
  return want.kind === 'canteen' ? want.marks : {};
}
