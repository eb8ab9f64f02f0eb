import { isDecidedForNoShows } from '#lib/domain/attendance/check-in-rules.ts';
import { decisionDeadline } from '#lib/domain/policy/decision-deadline.ts';
import { deciderOf } from '#lib/domain/policy/policy-rules.ts';
import { quantityOf, type BookingRequest } from '#lib/domain/request/booking-request.ts';
import { needsApproval } from '#lib/domain/request/serves-on.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { BookingView } from '#lib/schemas/booking-view.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { countNoShows } from '#lib/server/attendance/count-no-shows.ts';
import { bookingEvent, getBookingFile, type BookingFile } from '#lib/server/booking/booking-file.ts';
import { getBooking } from '#lib/server/booking/get-booking.ts';
import type { AcceptChange } from '#lib/server/engine/waiting-changes.ts';
import { findRulesToAccept } from '#lib/server/station/find-rules-to-accept.ts';

/**
 * Takes what the waitlist offers. Where the rules want a decision about it, it waits for that from now on; whoever had to make
 * room was decided about before. House rules are accepted first, as before every booking. After its deadline an offer is
 * nobody's to take.
 */
export async function acceptOffer(
  app: App,
  actor: Actor,
  { bookingId }: { bookingId: string },
): Promise<BookingView> {
  const now = app.now();
  await app.engine.transact({
    holder: 'waitlist.accept',
    load: (reader) => {
      const file = getBookingFile(app, reader, actor, bookingId, 'accept', now);
      const { booking, catalogued } = file;
      const comesIn = booking.kind !== 'canteen';
      if (comesIn && findRulesToAccept(reader, actor, booking.partyPublicId, catalogued))
        throw new DoorError('conflict', 'house-rules-to-accept');
      const noShows = countNoShows(reader, catalogued.hall, booking.kind, booking.partyId, now);
      return { file, noShows, decided: reader.waitingOfOffer(booking.id)?.decided === 1 };
    },
    decide: ({ file, noShows, decided }) => {
      const accept = acceptOf(file, { noShows, decided }, now);
      const event = bookingEvent(file.booking, actor, app.nowMs(), 'offer-accepted', { outcome: accept.to });
      return { changes: [accept, { type: 'record-event', event }], answer: null };
    },
  });
  return getBooking(app, actor, bookingId);
}

function acceptOf(
  { booking, occurrences, catalogued: { hall } }: BookingFile,
  { noShows, decided }: { readonly noShows: number; readonly decided: boolean },
  now: Instant,
): AcceptChange {
  const base = { type: 'accept-offer', bookingId: booking.id } as const;
  const rules = hall.policies.get(booking.kind);
  const rule = rules?.decision;
  const { want } = JSON.parse(booking.request) as BookingRequest;
  const days = occurrences.filter((one) => one.state === 'given').length;
  const size = { quantity: quantityOf(want), days, headCount: booking.headCount };
  const places = occurrences.flatMap(({ given }) =>
    given.places.map(([resourceId, units]) => ({ resourceId, quantity: units })),
  );
  const needsDecision =
    rule &&
    (deciderOf(rule, size) !== 'nobody' ||
      needsApproval(hall, places) ||
      isDecidedForNoShows(rules.checkIn, noShows));
  const waits = !decided && needsDecision;
  return waits
    ? { ...base, to: 'pending', deadline: decisionDeadline(rule, hall, now, booking.firstFrom) }
    : { ...base, to: 'confirmed', deadline: null };
}
