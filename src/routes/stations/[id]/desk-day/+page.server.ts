import {
  checkInInput,
  correctNoShowInput,
  deskDayInput,
  enterArrivalsInput,
  type ArrivalsEntered,
  type DeskDay,
} from '#lib/schemas/attendance.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import { checkInBooking } from '#lib/server/attendance/check-in-booking.ts';
import { correctNoShow } from '#lib/server/attendance/correct-no-show.ts';
import { enterArrivals } from '#lib/server/attendance/enter-arrivals.ts';
import { viewDeskDay } from '#lib/server/attendance/view-desk-day.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { readForm, readTexts } from '#lib/server/web-server/read-form.ts';
import { runHere } from '#lib/server/web-server/run-here.ts';
import { redirectToDays } from '#lib/server/web-server/typed-days.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  redirectToDays(event, ['day']);
  const actor = needSession(event);
  return orErrorPage(event, () => {
    const day = event.url.searchParams.get('day') ?? undefined;
    const input = deskDayInput.safeParse({ stationId: event.params.id, day });
    if (!input.success) throw notFound();
    return { desk: viewDeskDay(event.locals.app, actor, input.data) };
  });
};

const LINE = 'line-';

export const actions: Actions = {
  /** Part of a number that somebody has told is sent in the form and not in the address, which others could read. */
  find: async (event) => {
    const actor = needSession(event);
    const values = await readForm(event.request, ['text', 'day']);
    let found: DeskDay | null = null;
    const refused = await runHere(event, {
      schema: deskDayInput,
      input: { stationId: event.params.id, day: values.day, text: values.text },
      typed: { form: 'find', values },
      run: (input) => {
        found = viewDeskDay(event.locals.app, actor, input);
      },
    });
    return refused ?? { found: found as DeskDay | null, text: values.text };
  },

  checkIn: async (event) => {
    const actor = needSession(event);
    const values = await readForm(event.request, ['bookingId', 'day', 'came']);
    const refused = await runHere(event, {
      schema: checkInInput,
      input: { bookingId: values.bookingId, day: values.day, came: Number(values.came) },
      typed: { form: `check-in ${values.bookingId}`, values },
      run: (input) => checkInBooking(event.locals.app, actor, input),
    });
    return refused ?? { done: 'checked-in' as const, bookingId: values.bookingId };
  },

  correct: async (event) => {
    const actor = needSession(event);
    const values = await readForm(event.request, ['bookingId', 'day', 'came', 'reason']);
    const corrected = { seated: false };
    const refused = await runHere(event, {
      schema: correctNoShowInput,
      input: { ...values, came: values.came.trim() === '' ? undefined : Number(values.came) },
      typed: { form: `correct ${values.bookingId}`, values },
      run: async (input) => {
        corrected.seated = (await correctNoShow(event.locals.app, actor, input)).seated;
      },
    });
    return refused ?? { done: corrected.seated ? ('seated' as const) : ('corrected' as const) };
  },

  enter: async (event) => {
    const actor = needSession(event);
    const values = await readTexts(event.request);
    const lines = Object.entries(values)
      .filter(([name, typed]) => name.startsWith(LINE) && typed.trim() !== '')
      .map(([name, typed]) => ({ bookingId: name.slice(LINE.length), came: Number(typed) }));
    let entered: ArrivalsEntered | null = null;
    const refused = await runHere(event, {
      schema: enterArrivalsInput,
      input: { stationId: event.params.id, day: values['day'], lines },
      typed: { form: 'enter', values },
      run: async (input) => {
        entered = await enterArrivals(event.locals.app, actor, input);
      },
    });
    return refused ?? { entered: entered as ArrivalsEntered | null };
  },
};
