import { redeemInput } from '#lib/schemas/meal.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import { redeemTicket } from '#lib/server/canteen/redeem-ticket.ts';
import { viewTicket } from '#lib/server/canteen/view-ticket.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { readForm } from '#lib/server/web-server/read-form.ts';
import { runForm } from '#lib/server/web-server/run-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  const { app, actor } = event.locals;
  return orErrorPage(event, () => {
    const ticket = viewTicket(app, actor, event.params.ticket);
    if (!ticket) throw notFound();
    return { ticket, isDone: event.url.searchParams.has('done') };
  });
};

export const actions: Actions = {
  /** Nothing is redeemed by looking at it: whoever scans it sees a button. */
  redeem: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const values = await readForm(event.request, ['portions']);
    const ticket = await orErrorPage(event, () => {
      const found = viewTicket(app, actor, event.params.ticket);
      if (!found) throw notFound();
      return found;
    });
    const portions = values.portions === '' ? {} : { portions: Number(values.portions) };
    return runForm(event, {
      schema: redeemInput,
      input: { canteenId: ticket.canteen.id, ticket: event.params.ticket, ...portions },
      typed: { form: 'redeem', values },
      run: (input) => redeemTicket(app, actor, input),
      next: `${event.url.pathname}?done`,
    });
  },
};
