import type { MarkCounts } from '#lib/domain/canteen/canteen-terms.ts';
import { bookingRequest } from '#lib/schemas/booking-request.ts';

/** The dietary marks of an order, as counts. */
export function marksOfOrder({ request }: { readonly request: string }): MarkCounts {
  const { want } = bookingRequest.parse(JSON.parse(request));
  return want.kind === 'canteen' ? want.marks : {};
}
