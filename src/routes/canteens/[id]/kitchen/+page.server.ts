import { setCanteenDayInput } from '#lib/schemas/canteen.ts';
import { enterListInput, kitchenInput, redeemInput, usualInput, walkInInput } from '#lib/schemas/meal.ts';
import { presentAnswer } from '#lib/server/booking/present-answer.ts';
import { enterList } from '#lib/server/canteen/enter-list.ts';
import { listUsualOrderers } from '#lib/server/canteen/list-usual-orderers.ts';
import { redeemTicket } from '#lib/server/canteen/redeem-ticket.ts';
import { remindUsualOrderers } from '#lib/server/canteen/remind-usual-orderers.ts';
import { serveWalkIn } from '#lib/server/canteen/serve-walk-in.ts';
import { setCanteenDay } from '#lib/server/canteen/set-canteen-day.ts';
import { viewKitchen } from '#lib/server/canteen/view-kitchen.ts';
import type { CanteenDaySet } from '#lib/schemas/canteen.ts';
import type { ListEntered, Redeemed } from '#lib/schemas/meal.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { readForm, readTexts } from '#lib/server/web-server/read-form.ts';
import { runHere } from '#lib/server/web-server/run-here.ts';
import { redirectToDays } from '#lib/server/web-server/typed-days.ts';
import type { Actions, PageServerLoad } from './$types';
import { dayChangesOf, linesOf } from './kitchen-forms.server.ts';

export const load: PageServerLoad = async (event) => {
  const { app } = event.locals;
  redirectToDays(event, ['day']);
  const actor = needSession(event);
  const day = event.url.searchParams.get('day');
  const input = kitchenInput.safeParse({ canteenId: event.params.id, ...(day !== null && { day }) });
  return orErrorPage(event, async () => {
    const kitchen = await viewKitchen(app, actor, input.data ?? { canteenId: event.params.id });
    const { parties } = await listUsualOrderers(app, actor, {
      canteenId: event.params.id,
      day: kitchen.day,
    });
    return { kitchen, usual: parties };
  });
};

const DAY_FIELDS = [
  'form',
  'day',
  'price',
  'menu',
  'later',
  'stop',
  'sitting',
  'portions',
  'giveBack',
] as const;

export const actions: Actions = {
  redeem: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const values = await readForm(event.request, ['code', 'portions']);
    const portions = values.portions === '' ? {} : { portions: Number(values.portions) };
    let redeemed: Redeemed | null = null;
    const refused = await runHere(event, {
      schema: redeemInput,
      input: { canteenId: event.params.id, code: values.code, ...portions },
      typed: { form: 'redeem', values },
      run: async (input) => {
        redeemed = await redeemTicket(app, actor, input);
      },
    });
    return refused ?? { redeemed: redeemed as Redeemed | null };
  },
  walkIn: async (event) => {
    const { app, language } = event.locals;
    const actor = needSession(event);
    let told: { served: boolean; time: string; sentence: string | null } | null = null;
    const refused = await runHere(event, {
      schema: walkInInput,
      input: { canteenId: event.params.id, portions: 1 },
      typed: { form: 'walkIn', values: {} },
      run: async (input) => {
        const { answer, time } = await serveWalkIn(app, actor, input);
        const shown = presentAnswer(answer, language, 'canteen');
        const sentence = shown.refusals[0]?.message ?? shown.days[0]?.refusal?.message ?? null;
        told = { served: shown.bookingId !== null, time, sentence };
      },
    });
    return refused ?? { walkIn: told as { served: boolean; time: string; sentence: string | null } | null };
  },
  setDay: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const values = await readForm(event.request, DAY_FIELDS);
    let set: CanteenDaySet | null = null;
    const refused = await runHere(event, {
      schema: setCanteenDayInput,
      input: { canteenId: event.params.id, day: values.day, ...dayChangesOf(values) },
      typed: { form: 'setDay', values },
      run: async (input) => {
        set = await setCanteenDay(app, actor, input);
      },
    });
    return refused ?? { set: set as CanteenDaySet | null, typed: { form: 'plan', values } };
  },
  enterList: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const values = await readTexts(event.request);
    let entered: ListEntered | null = null;
    const refused = await runHere(event, {
      schema: enterListInput,
      input: { canteenId: event.params.id, day: values['day'], lines: linesOf(values) },
      typed: { form: 'enterList', values },
      run: async (input) => {
        entered = await enterList(app, actor, input);
      },
    });
    return refused ?? { entered: entered as ListEntered | null };
  },
  remind: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const values = await readForm(event.request, ['day']);
    let count = 0;
    const refused = await runHere(event, {
      schema: usualInput,
      input: { canteenId: event.params.id, day: values.day },
      typed: { form: 'remind', values },
      run: async (input) => {
        count = (await remindUsualOrderers(app, actor, input)).reminded;
      },
    });
    return refused ?? { reminded: count };
  },
};
