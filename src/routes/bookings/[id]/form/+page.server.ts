import { bookingId } from '#lib/schemas/booking-view.ts';
import { membershipIn } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import { getBooking } from '#lib/server/booking/get-booking.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = needSession(event);
  const { app } = event.locals;
  return orErrorPage(event, () => {
    const input = bookingId.safeParse({ bookingId: event.params.id });
    if (!input.success) throw notFound();
    const booking = getBooking(app, actor, input.data.bookingId);
    return { booking, isOwn: membershipIn(actor, booking.party.id) !== null, now: app.now() };
  });
};
