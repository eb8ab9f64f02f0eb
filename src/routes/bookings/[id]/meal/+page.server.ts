import { fail, redirect } from '@sveltejs/kit';
import { cancelOrderInput, changeOrderInput } from '#lib/schemas/meal.ts';
import { presentAnswer } from '#lib/server/booking/present-answer.ts';
import { cancelOrder } from '#lib/server/canteen/cancel-order.ts';
import { changeOrder } from '#lib/server/canteen/change-order.ts';
import { viewCanteen } from '#lib/server/canteen/view-canteen.ts';
import { viewOrder } from '#lib/server/canteen/view-order.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage, refuseForm } from '#lib/server/web-server/page-refusal.ts';
import { fieldProblems, readForm, readFormLists } from '#lib/server/web-server/read-form.ts';
import { runForm } from '#lib/server/web-server/run-form.ts';
import type { Actions, PageServerLoad } from './$types';
import { marksOf } from '../../../canteens/[id]/read-order.server.ts';

export const load: PageServerLoad = async (event) => {
  const { app } = event.locals;
  const actor = needSession(event);
  const bookingId = event.params.id;
  const { searchParams } = event.url;
  return orErrorPage(event, () => {
    const order = viewOrder(app, actor, bookingId);
    const canteen = viewCanteen(app, { canteenId: order.canteen.id });
    const open = order.days.filter((day) => day.open);
    return {
      bookingId,
      order,
      sittings: canteen.days.find(({ day }) => day === open[0]?.day)?.sittings ?? [],
      marks: canteen.marks,
      isChanged: searchParams.has('changed'),
      kept: (searchParams.get('kept') ?? '')
        .split(',')
        .filter((day) => order.days.some((one) => one.day === day)),
    };
  });
};

export const actions: Actions = {
  change: async (event) => {
    const { app, language } = event.locals;
    const actor = needSession(event);
    const { lists, ...values } = await readFormLists(
      event.request,
      ['time', 'count', 'vegetarian', 'halal', 'several'],
      ['day'],
    );
    const ticked = Object.fromEntries(lists.day.map((day) => [`day-${day}`, 'on']));
    const typed = { form: 'change', values: { ...values, ...ticked } };
    const [from = '', to = ''] = values.time.split('-');
    const input = changeOrderInput.safeParse({
      bookingId: event.params.id,
      ...(values.several !== '' && { days: lists.day, ifClash: 'skip' }),
      count: Number(values.count),
      marks: marksOf(values),
      from,
      to,
    });
    if (!input.success)
      return fail(400, { sentence: null, problems: fieldProblems(language, input.error), typed });
    let kept: string[] = [];
    try {
      const answer = presentAnswer(await changeOrder(app, actor, input.data), language, 'canteen');
      if (answer.outcome === 'refused') {
        const refusal = answer.refusals[0] ?? answer.days.find((day) => day.refusal)?.refusal;
        return fail(409, { sentence: refusal?.message ?? null, problems: {}, typed });
      }
      kept = answer.days.filter(({ outcome }) => outcome !== 'given').map(({ day }) => day);
    } catch (cause) {
      return refuseForm(event, cause, typed);
    }
    const { forCaller } = viewOrder(app, actor, event.params.id);
    if (kept.length > 0) redirect(303, `${event.url.pathname}?kept=${kept.join(',')}`);
    redirect(
      303,
      forCaller ? `${event.url.pathname}?changed` : `/bookings/${event.params.id}/tickets?changed`,
    );
  },

  /** For whoever took the order by phone; its own party cancels on the page of the booking. */
  cancel: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const { id: bookingId } = event.params;
    await readForm(event.request, []);
    const { canteen } = await orErrorPage(event, () => viewOrder(app, actor, bookingId));
    return runForm(event, {
      schema: cancelOrderInput,
      input: { bookingId },
      typed: { form: 'cancel', values: {} },
      run: (input) => cancelOrder(app, actor, input),
      next: `/canteens/${canteen.id}/phone?cancelled`,
    });
  },
};
