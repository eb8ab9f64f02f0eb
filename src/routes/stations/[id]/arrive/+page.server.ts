import { arrivalsInput, checkInInput, checkInSeatInput } from '#lib/schemas/attendance.ts';
import { isGranted } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import { checkInBooking } from '#lib/server/attendance/check-in-booking.ts';
import { listArrivals } from '#lib/server/attendance/list-arrivals.ts';
import { arriveAtSeat } from '#lib/server/sharing/arrive-at-seat.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { readForm } from '#lib/server/web-server/read-form.ts';
import { runForm } from '#lib/server/web-server/run-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { app, actor } = event.locals;
  const { searchParams } = event.url;
  return orErrorPage(event, () => {
    const zoneId = searchParams.get('zone') ?? undefined;
    const input = arrivalsInput.safeParse({ stationId: event.params.id, zoneId });
    if (!input.success) throw notFound();
    const shown = listArrivals(app, actor, input.data);
    const station = app.engine.read((reader) => app.halls.byPublicId(reader, shown.station.id)?.station);
    return {
      shown,
      here: event.url.pathname + (zoneId === undefined ? '' : `?zone=${zoneId}`),
      signedIn: actor !== null,
      hasParty: (actor?.memberships.length ?? 0) > 0,
      serves: actor !== null && station !== undefined && isGranted(actor, 'book-for-parties', station),
      done: searchParams.has('done'),
    };
  });
};

export const actions: Actions = {
  default: async (event) => {
    const actor = needSession(event);
    const fields = ['bookingId', 'day', 'came', 'seat'] as const;
    const { bookingId, day, came, seat } = await readForm(event.request, fields);
    const zone = event.url.searchParams.get('zone');
    const query = zone === null ? '?done' : `?zone=${encodeURIComponent(zone)}&done`;
    const next = `/stations/${event.params.id}/arrive${query}`;
    const typed = { form: bookingId, values: { came } };
    if (seat !== '') {
      return runForm(event, {
        schema: checkInSeatInput,
        input: { bookingId, day },
        typed,
        run: (input) => arriveAtSeat(event.locals.app, { personId: actor.personId, ...input }, input.day),
        next,
      });
    }
    return runForm(event, {
      schema: checkInInput,
      input: { bookingId, day, ...(came !== '' && { came: Number(came) }) },
      typed,
      run: (input) => checkInBooking(event.locals.app, actor, input),
      next,
    });
  },
};
