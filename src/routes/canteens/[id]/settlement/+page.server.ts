import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import { correctSettlementInput, settlementInput } from '#lib/schemas/meal.ts';
import { correctSettlement } from '#lib/server/canteen/correct-settlement.ts';
import { getRunCanteen } from '#lib/server/canteen/get-run-canteen.ts';
import { viewSettlement } from '#lib/server/canteen/view-settlement.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { readForm } from '#lib/server/web-server/read-form.ts';
import { runForm } from '#lib/server/web-server/run-form.ts';
import type { Actions, PageServerLoad } from './$types';
import { minorOf } from '../kitchen/kitchen-forms.server.ts';

export const load: PageServerLoad = async (event) => {
  const { app } = event.locals;
  const actor = needSession(event);
  const canteenId = event.params.id;
  return orErrorPage(event, async () => {
    const { station, terms } = await getRunCanteen(app, actor, canteenId);
    const thisMonth = formatLocalDay(localDayAt(station.timeZone, app.now())).slice(0, 7);
    const asked = settlementInput.safeParse({ canteenId, month: event.url.searchParams.get('month') });
    const month = asked.data?.month ?? thisMonth;
    const settlement = await viewSettlement(app, actor, { canteenId, month });
    const name = terms === null ? '' : (JSON.parse(terms) as { name: string }).name;
    return { settlement, canteen: { id: canteenId, name }, isDone: event.url.searchParams.has('done') };
  });
};

export const actions: Actions = {
  correct: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const values = await readForm(event.request, ['month', 'partyId', 'portions', 'amount', 'reason']);
    const { amount, portions, ...rest } = values;
    return runForm(event, {
      schema: correctSettlementInput,
      input: {
        ...rest,
        canteenId: event.params.id,
        addedPortions: Number(portions),
        addedMinor: amount === '' ? 0 : minorOf(amount),
      },
      typed: { form: 'correct', values },
      run: (input) => correctSettlement(app, actor, input),
      next: `${event.url.pathname}?month=${encodeURIComponent(values.month)}&done`,
    });
  },
};
