import { formatLocalDay, parseLocalDay } from '#lib/domain/time/local-day.ts';
import { DEFAULT_TIME_ZONE, localDayAt } from '#lib/domain/time/time-zone.ts';
import { settlementInput, standingId } from '#lib/schemas/meal.ts';
import { membershipIn } from '#lib/server/access/actor.ts';
import { endStandingMeal } from '#lib/server/canteen/end-standing-meal.ts';
import { listStandingMeals } from '#lib/server/canteen/list-standing-meals.ts';
import { viewSettlement } from '#lib/server/canteen/view-settlement.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { readForm } from '#lib/server/web-server/read-form.ts';
import { runForm } from '#lib/server/web-server/run-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** A standing order misses no more days than a canteen can be open ahead. */
const MISSED_SHOWN_MAX = 31;

export const load: PageServerLoad = async (event) => {
  const { app } = event.locals;
  const actor = needSession(event);
  const partyId = event.params.id;
  const { searchParams } = event.url;
  return orErrorPage(event, async () => {
    const standing = await listStandingMeals(app, actor, { partyId });
    const thisMonth = formatLocalDay(localDayAt(DEFAULT_TIME_ZONE, app.now())).slice(0, 7);
    const asked = settlementInput.safeParse({ partyId, month: searchParams.get('month') });
    const month = asked.data?.month ?? thisMonth;
    const missed = (searchParams.get('missed') ?? '').split(',').slice(0, MISSED_SHOWN_MAX);
    return {
      party: { id: partyId, name: membershipIn(actor, partyId)?.partyName ?? '' },
      standing,
      settlement: await viewSettlement(app, actor, { partyId, month }),
      isStood: searchParams.has('stood'),
      isDone: searchParams.has('done'),
      missed: missed.filter((day) => parseLocalDay(day) !== null),
    };
  });
};

export const actions: Actions = {
  end: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const values = await readForm(event.request, ['standingId']);
    return runForm(event, {
      schema: standingId,
      input: values,
      typed: { form: 'end', values },
      run: (input) => endStandingMeal(app, actor, input),
      next: `${event.url.pathname}?done`,
    });
  },
};
