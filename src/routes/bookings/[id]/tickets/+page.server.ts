import { qrCodeOf } from '#lib/components/labels/qr-code.ts';
import { listTickets } from '#lib/server/canteen/list-tickets.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { app } = event.locals;
  const actor = needSession(event);
  return orErrorPage(event, () => {
    const list = listTickets(app, actor, { bookingId: event.params.id });
    // An address of ours: any phone opens what it scans.
    const tickets = list.tickets.map((one) => ({ ...one, qr: qrCodeOf(`${app.origin}${one.path}`) }));
    const isChanged = event.url.searchParams.has('changed');
    return { ...list, tickets, bookingId: event.params.id, isChanged };
  });
};
