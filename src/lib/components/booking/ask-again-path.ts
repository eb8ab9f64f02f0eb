import { quantityOf, type BookingRequest } from '#lib/domain/request/booking-request.ts';

/** The page that asks for the same again. */
export function askAgainPath(request: BookingRequest): string {
  const query = new URLSearchParams({
    kind: request.want.kind,
    party: request.partyId,
    people: 'other',
    count: String(quantityOf(request.want)),
  });
  return `/stations/${request.stationId}/ask?${query.toString()}`;
}
