import { listOwnBookingsInput } from '#lib/schemas/booking-view.ts';
import { mayInParty } from '#lib/domain/access/permissions.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import { listOwnBookings } from '#lib/server/booking/list-own-bookings.ts';
import { ACTING_COOKIE } from '#lib/server/web-server/cookies.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import type { PageServerLoad } from './$types';

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
  if (!first) return { ...shared, party: null, bookings: null, turned: false };
  const partyId = event.url.searchParams.get('party') ?? first.id;
  const after = event.url.searchParams.get('after') ?? undefined;
  const bookings = await orErrorPage(event, () => {
    const input = listOwnBookingsInput.safeParse({ partyId, ...(after !== undefined && { after }) });
    if (!input.success) throw notFound();
    return listOwnBookings(app, actor, input.data);
  });
  const party = parties.find((one) => one.id === partyId) ?? first;
  return { ...shared, party, bookings, turned: after !== undefined };
};
