import { fail, redirect } from '@sveltejs/kit';
import { doorMessage } from '#lib/messages/door-messages.ts';
import { waitingId } from '#lib/schemas/waitlist.ts';
import { listOwnBookingsInput } from '#lib/schemas/booking-view.ts';
import { mayInParty } from '#lib/domain/access/permissions.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import { listOwnBookings } from '#lib/server/booking/list-own-bookings.ts';
import { ACTING_COOKIE } from '#lib/server/web-server/cookies.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage, refuseForm } from '#lib/server/web-server/page-refusal.ts';
import { readForm } from '#lib/server/web-server/read-form.ts';
import { leaveWaitlist } from '#lib/server/waitlist/leave-waitlist.ts';
import { listWaiting } from '#lib/server/waitlist/list-waiting.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = needSession(event);
  const { app } = event.locals;
  const parties = actor.memberships
    .filter(({ role }) => mayInParty('act-for-party', { party: role }))
    .map(({ partyPublicId: id, partyName: name, role }) => ({ id, name, role }));
  const runsStations = actor.stationRoles.length > 0 || actor.districtRoles.length > 0;
  const administers = actor.memberships.some((one) => one.role === 'administrator');
  const shared = { parties, runsStations, administers, now: app.now() };
  const current = event.cookies.get(ACTING_COOKIE);
  const first = parties.find((one) => one.id === current) ?? parties[0];
  if (!first) return { ...shared, party: null, bookings: null, waiting: [], done: null, turned: false };
  const partyId = event.url.searchParams.get('party') ?? first.id;
  const after = event.url.searchParams.get('after') ?? undefined;
  const bookings = await orErrorPage(event, () => {
    const input = listOwnBookingsInput.safeParse({ partyId, ...(after !== undefined && { after }) });
    if (!input.success) throw notFound();
    return listOwnBookings(app, actor, input.data);
  });
  const waiting = await orErrorPage(event, () => listWaiting(app, actor, { partyId }));
  const party = parties.find((one) => one.id === partyId) ?? first;
  const done = event.url.searchParams.get('done');
  return { ...shared, party, bookings, waiting, done, turned: after !== undefined };
};

export const actions: Actions = {
  leave: async (event) => {
    const actor = needSession(event);
    const { app } = event.locals;
    const input = waitingId.safeParse(await readForm(event.request, ['waitingId']));
    if (!input.success) return fail(400, { sentence: doorMessage(event.locals.language, 'malformed', {}) });
    try {
      await leaveWaitlist(app, actor, input.data);
    } catch (cause) {
      return refuseForm(event, cause, {});
    }
    const party = event.url.searchParams.get('party');
    redirect(303, `/bookings?${party === null ? '' : `party=${encodeURIComponent(party)}&`}done=left`);
  },
};
