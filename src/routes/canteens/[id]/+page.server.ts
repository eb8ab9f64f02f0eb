import { fail, redirect } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import { waitableOf } from '#lib/components/waitlist/waitable-of.ts';
import { doorMessage } from '#lib/messages/door-messages.ts';
import { issueList } from '#lib/messages/issue-messages.ts';
import { CANTEEN_TEXTS } from '#lib/messages/page-canteen-texts.ts';
import { standInput } from '#lib/schemas/meal.ts';
import { joinWaitlistInput } from '#lib/schemas/waitlist.ts';
import { createBookingInput } from '#lib/schemas/booking-input.ts';
import { isGrantedIn } from '#lib/server/access/actor.ts';
import { createBooking } from '#lib/server/booking/create-booking.ts';
import { presentAnswer } from '#lib/server/booking/present-answer.ts';
import { presentStanding } from '#lib/server/canteen/present-standing.ts';
import { standForMeals } from '#lib/server/canteen/stand-for-meals.ts';
import { viewCanteen } from '#lib/server/canteen/view-canteen.ts';
import { listPartiesToBookFor } from '#lib/server/party/list-parties-to-book-for.ts';
import { fieldProblems, readForm, readFormLists } from '#lib/server/web-server/read-form.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage, refuseForm } from '#lib/server/web-server/page-refusal.ts';
import { typedDays } from '#lib/server/web-server/typed-days.ts';
import { joinWaitlist } from '#lib/server/waitlist/join-waitlist.ts';
import type { Actions, PageServerLoad } from './$types';
import { marksOf, offeredOrder, orderOf } from './read-order.server.ts';

export const load: PageServerLoad = async (event) => {
  const { app, actor } = event.locals;
  const { searchParams } = event.url;
  return orErrorPage(event, async () => {
    const canteen = viewCanteen(app, { canteenId: event.params.id });
    const stationId = canteen.station.id;
    const { parties } =
      actor === null ? { parties: [] } : await listPartiesToBookFor(app, actor, { stationId, named: '' });
    const asked = canteen.days.find(({ day }) => day === searchParams.get('day'));
    const open = asked ?? canteen.days.find((one) => one.open) ?? canteen.days[0];
    const provider = app.engine.read((reader) => reader.party(canteen.provider.id));
    return {
      canteen,
      parties,
      isSignedIn: actor !== null,
      runs: actor !== null && provider !== null && isGrantedIn(actor, 'run-canteen', provider),
      chosen: { day: open?.day ?? '', at: searchParams.get('at') ?? '' },
      today: formatLocalDay(localDayAt(canteen.station.timeZone, app.now())),
      key: randomUUID(),
    };
  });
};

/** Neither another sitting nor a line to get into. */
const NOTHING_ELSE = { instead: [], wait: null };

const FIELDS = ['partyId', 'day', 'time', 'count', 'vegetarian', 'halal', 'until', 'key', 'request'] as const;

export const actions: Actions = {
  /** Orders for one day, or what was offered in place of a refused order. */
  order: async (event) => {
    const { app, language } = event.locals;
    const actor = needSession(event);
    const canteen = await orErrorPage(event, () => viewCanteen(app, { canteenId: event.params.id }));
    const sent = await readFormLists(event.request, FIELDS, ['weekday']);
    const { lists, ...texts } = typedDays(event, sent, ['until']);
    const typed = { form: 'order', values: { ...texts, ...tickedOf(lists.weekday) } };
    const input = createBookingInput.safeParse({
      request: texts.request === '' ? orderOf(canteen, texts) : offeredOrder(texts.request),
      idempotencyKey: texts.key,
    });
    if (!input.success) {
      const [first] = issueList(language, input.error);
      const problems = fieldProblems(language, input.error);
      return fail(400, { sentence: first?.message ?? null, problems, typed, ...NOTHING_ELSE });
    }
    let bookingId: string | null = null;
    try {
      const made = await createBooking(app, actor, 'page', input.data);
      const answer = presentAnswer(made, language, 'canteen');
      ({ bookingId } = answer);
      if (bookingId === null) {
        const reason =
          answer.refusals[0]?.message ?? answer.days.find((day) => day.refusal)?.refusal?.message;
        const instead = answer.alternatives.map(({ message, request }) => ({
          message,
          request: JSON.stringify(request),
          key: randomUUID(),
        }));
        const waitable = waitableOf(answer);
        const wait = waitable && { request: JSON.stringify(input.data.request), days: waitable };
        return fail(409, { sentence: reason ?? null, problems: {}, typed, instead, wait });
      }
    } catch (cause) {
      const refused = refuseForm(event, cause, typed);
      return fail(refused.status, { ...refused.data, ...NOTHING_ELSE });
    }
    redirect(303, `/bookings/${bookingId}/tickets?made`);
  },

  /** Gets in line for a sitting that is full. */
  wait: async (event) => {
    const { app, language } = event.locals;
    const actor = needSession(event);
    const values = await readForm(event.request, ['request', 'wait']);
    const typed = { form: 'order', values: {} };
    const input = joinWaitlistInput.safeParse({ request: offeredOrder(values.request), days: values.wait });
    if (!input.success) {
      const sentence = doorMessage(language, 'malformed', {});
      return fail(400, { sentence, problems: {}, typed, ...NOTHING_ELSE });
    }
    try {
      const joined = await joinWaitlist(app, actor, 'page', input.data);
      if (joined.outcome !== 'waiting') {
        const sentence = CANTEEN_TEXTS[language].waitNot;
        return fail(409, { sentence, problems: {}, typed, ...NOTHING_ELSE });
      }
    } catch (cause) {
      const refused = refuseForm(event, cause, typed);
      return fail(refused.status, { ...refused.data, ...NOTHING_ELSE });
    }
    redirect(303, `/bookings?party=${input.data.request.partyId}&done=joined`);
  },

  /** Orders on the weekdays that were ticked, from the chosen day on. */
  stand: async (event) => {
    const { app, language } = event.locals;
    const actor = needSession(event);
    const sent = await readFormLists(event.request, FIELDS, ['weekday']);
    const { lists, ...texts } = typedDays(event, sent, ['until']);
    const typed = { form: 'order', values: { ...texts, ...tickedOf(lists.weekday) } };
    const [from = '', to = ''] = texts.time.split('-');
    const input = standInput.safeParse({
      canteenId: event.params.id,
      partyId: texts.partyId,
      weekdays: lists.weekday.map(Number),
      from,
      to,
      count: Number(texts.count),
      marks: marksOf(texts),
      start: texts.day,
      until: texts.until === '' ? null : texts.until,
    });
    if (!input.success) {
      const problems = fieldProblems(language, input.error);
      const sentence = lists.weekday.length === 0 ? CANTEEN_TEXTS[language].standingNoDays : null;
      return fail(400, {
        sentence: sentence ?? Object.values(problems)[0] ?? null,
        problems,
        typed,
        ...NOTHING_ELSE,
      });
    }
    let missed: string[] = [];
    try {
      const { days } = presentStanding(await standForMeals(app, actor, input.data), language);
      missed = days.filter(({ bookingId }) => bookingId === null).map(({ day }) => day);
    } catch (cause) {
      const refused = refuseForm(event, cause, typed);
      return fail(refused.status, { ...refused.data, ...NOTHING_ELSE });
    }
    const query = new URLSearchParams({ stood: '', ...(missed.length > 0 && { missed: missed.join(',') }) });
    redirect(303, `/parties/${input.data.partyId}/meals?${query.toString()}`);
  },
};

/** Boxes that were ticked, as a form is shown again. */
function tickedOf(weekdays: readonly string[]): Record<string, string> {
  return Object.fromEntries(weekdays.map((day) => [`weekday${day}`, 'on']));
}
