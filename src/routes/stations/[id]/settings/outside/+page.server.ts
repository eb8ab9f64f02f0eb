import { fail } from '@sveltejs/kit';
import { OUTSIDE_TEXTS } from '#lib/messages/page-outside-texts.ts';
import { releaseOutsideInput } from '#lib/schemas/outside.ts';
import { listOutside } from '#lib/server/outside/list-outside.ts';
import { releaseOutside } from '#lib/server/outside/release-outside.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { readFormLists } from '#lib/server/web-server/read-form.ts';
import { runForm } from '#lib/server/web-server/run-form.ts';
import { getRunStation } from '#lib/server/station/get-run-station.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { app } = event.locals;
  const actor = needSession(event);
  const list = await orErrorPage(event, () => listOutside(app, actor, { stationId: event.params.id }));
  const { searchParams } = event.url;
  const released = searchParams.get('released');
  const passedOver = Number(searchParams.get('passed') ?? 0);
  return { ...list, outcome: released === null ? null : { released: Number(released), passedOver } };
};

export const actions: Actions = {
  giveBack: async (event) => {
    const { app, language } = event.locals;
    const actor = needSession(event);
    const { lists, reason } = await readFormLists(event.request, ['reason'], ['chosen']);
    const typed = { form: 'giveBack', values: { reason } };
    // Others are told that it is not their task before they are told what is missing.
    await orErrorPage(event, () => getRunStation(app, actor, event.params.id));
    if (lists.chosen.length === 0) {
      const problems = { chosen: OUTSIDE_TEXTS[language].chooseSome };
      return fail(400, { sentence: null, problems, typed });
    }
    let query = '';
    return runForm(event, {
      schema: releaseOutsideInput,
      input: { stationId: event.params.id, reason, bookings: lists.chosen.map(chosenOf) },
      typed,
      run: async (input) => {
        const { released, passedOver } = await releaseOutside(app, actor, input);
        query = `?released=${released}&passed=${passedOver}`;
      },
      next: () => event.url.pathname + query,
    });
  },
};

/** A box says which booking it is of and which of its days were listed. */
function chosenOf(value: string): { bookingId: string; days: string[] } {
  const [bookingId = '', ...days] = value.split(' ');
  return { bookingId, days };
}
