import { fail, redirect } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import { issueList } from '#lib/messages/issue-messages.ts';
import { PHONE_ORDER_TEXTS } from '#lib/messages/page-phone-order-texts.ts';
import { createBookingInput } from '#lib/schemas/booking-input.ts';
import { phoneOrder } from '#lib/schemas/phone-order.ts';
import { createBooking } from '#lib/server/booking/create-booking.ts';
import { presentAnswer } from '#lib/server/booking/present-answer.ts';
import { findPartiesNamed } from '#lib/server/canteen/find-parties-named.ts';
import { getRunCanteen } from '#lib/server/canteen/get-run-canteen.ts';
import { listCallerOrders } from '#lib/server/canteen/list-caller-orders.ts';
import { listUsualParties } from '#lib/server/canteen/list-usual-parties.ts';
import { viewCanteen } from '#lib/server/canteen/view-canteen.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage, refuseForm } from '#lib/server/web-server/page-refusal.ts';
import { fieldProblems, readForm } from '#lib/server/web-server/read-form.ts';
import type { Actions, PageServerLoad } from './$types';
import { orderOf } from '../read-order.server.ts';

export const load: PageServerLoad = async (event) => {
  const { app } = event.locals;
  const actor = needSession(event);
  const canteenId = event.params.id;
  return orErrorPage(event, async () => {
    await getRunCanteen(app, actor, canteenId);
    const canteen = viewCanteen(app, { canteenId });
    return {
      canteen,
      usual: listUsualParties(app, canteenId),
      key: randomUUID(),
      taken: await listCallerOrders(app, actor, canteenId),
      isDone: event.url.searchParams.has('done'),
      isCancelled: event.url.searchParams.has('cancelled'),
    };
  });
};

const FIELDS = ['partyName', 'caller', 'day', 'time', 'count', 'vegetarian', 'halal', 'key'] as const;

export const actions: Actions = {
  /** The same request as a party's own, made by the canteen and with the name of whoever called. */
  order: async (event) => {
    const { app, language } = event.locals;
    const actor = needSession(event);
    const canteenId = event.params.id;
    const values = await readForm(event.request, FIELDS);
    const typed = { form: 'order', values };
    const { provider } = await orErrorPage(event, () => getRunCanteen(app, actor, canteenId));
    const canteen = await orErrorPage(event, () => viewCanteen(app, { canteenId }));
    const call = phoneOrder.safeParse({ partyName: values.partyName.trim(), caller: values.caller });
    if (!call.success)
      return fail(400, { sentence: null, problems: fieldProblems(language, call.error), typed });
    const { partyIds } = await orErrorPage(event, () =>
      findPartiesNamed(app, actor, provider.publicId, [call.data.partyName]),
    );
    const [partyId] = partyIds;
    if (partyId === undefined) {
      const problems = { partyName: PHONE_ORDER_TEXTS[language].partyUnknown };
      return fail(400, { sentence: null, problems, typed });
    }
    const request = orderOf(canteen, { ...values, partyId });
    const input = createBookingInput.safeParse({
      request: { ...request, purpose: call.data.caller },
      idempotencyKey: values.key,
    });
    if (!input.success) {
      const [first] = issueList(language, input.error);
      return fail(400, {
        sentence: first?.message ?? null,
        problems: fieldProblems(language, input.error),
        typed,
      });
    }
    try {
      const answer = presentAnswer(await createBooking(app, actor, 'phone', input.data), language, 'canteen');
      if (answer.bookingId === null) {
        const refusal = answer.refusals[0] ?? answer.days.find((day) => day.refusal)?.refusal;
        return fail(409, { sentence: refusal?.message ?? null, problems: {}, typed });
      }
    } catch (cause) {
      return refuseForm(event, cause, typed);
    }
    redirect(303, `${event.url.pathname}?done`);
  },
};
