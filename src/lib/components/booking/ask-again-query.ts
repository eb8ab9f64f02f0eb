import { quantityOf, type BookingRequest } from '#lib/domain/request/booking-request.ts';

/** What the page that asks is to begin with, to ask for the same again. */
export function askAgainQuery(request: BookingRequest): string {
  const query = new URLSearchParams({
    kind: request.want.kind,
    party: request.partyId,
    people: 'other',
    count: String(quantityOf(request.want)),
  });
  return query.toString();
}
