import { fail, redirect } from '@sveltejs/kit';
import { parseMoment } from '#lib/domain/time/moment.ts';
import { changeOrderInput } from '#lib/schemas/meal.ts';
import { presentAnswer } from '#lib/server/booking/present-answer.ts';
import { changeOrder } from '#lib/server/canteen/change-order.ts';
import { listTickets } from '#lib/server/canteen/list-tickets.ts';
import { viewCanteen } from '#lib/server/canteen/view-canteen.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage, refuseForm } from '#lib/server/web-server/page-refusal.ts';
import { fieldProblems, readForm } from '#lib/server/web-server/read-form.ts';
import type { Actions, PageServerLoad } from './$types';
import { marksOf } from '../../../canteens/[id]/read-order.server.ts';

export const load: PageServerLoad = async (event) => {
  const { app } = event.locals;
  const actor = needSession(event);
  const bookingId = event.params.id;
  return orErrorPage(event, () => {
    const { canteen, party, tickets } = listTickets(app, actor, { bookingId });
    const [ticket] = tickets;
    const day =
      ticket && tickets.length === 1
        ? viewCanteen(app, { canteenId: canteen.id }).days.find((one) => one.day === ticket.day)
        : undefined;
    const cutOff = day ? parseMoment(day.cutOff) : null;
    return {
      bookingId,
      canteen,
      party,
      isOfSeveralDays: tickets.length > 1,
      order: ticket ?? null,
      sittings: day?.sittings ?? [],
      isOpen: cutOff !== null && app.now() < cutOff,
      marks: viewCanteen(app, { canteenId: canteen.id }).marks,
    };
  });
};

export const actions: Actions = {
  change: async (event) => {
    const { app, language } = event.locals;
    const actor = needSession(event);
    const values = await readForm(event.request, ['time', 'count', 'vegetarian', 'halal']);
    const typed = { form: 'change', values };
    const [from = '', to = ''] = values.time.split('-');
    const input = changeOrderInput.safeParse({
      bookingId: event.params.id,
      count: Number(values.count),
      marks: marksOf(values),
      from,
      to,
    });
    if (!input.success)
      return fail(400, { sentence: null, problems: fieldProblems(language, input.error), typed });
    try {
      const answer = presentAnswer(await changeOrder(app, actor, input.data), language, 'canteen');
      if (answer.outcome !== 'granted') {
        const refusal = answer.refusals[0] ?? answer.days.find((day) => day.refusal)?.refusal;
        return fail(409, { sentence: refusal?.message ?? null, problems: {}, typed });
      }
    } catch (cause) {
      return refuseForm(event, cause, typed);
    }
    redirect(303, `/bookings/${event.params.id}/tickets?changed`);
  },
};
