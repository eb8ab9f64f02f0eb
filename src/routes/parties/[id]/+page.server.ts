import { DEFAULT_TIME_ZONE, localDayAt } from '#lib/domain/time/time-zone.ts';
import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import { partyMembersInput, setCreditCodeInput, updatePartyInput } from '#lib/schemas/party.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import { setCreditCode } from '#lib/server/party/set-credit-code.ts';
import { updateParty } from '#lib/server/party/update-party.ts';
import { viewParty } from '#lib/server/party/view-party.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { readForm } from '#lib/server/web-server/read-form.ts';
import { runForm } from '#lib/server/web-server/run-form.ts';
import { shownOnce } from '#lib/server/web-server/shown-once.ts';
import { typedDays } from '#lib/server/web-server/typed-days.ts';
import { peopleActions } from '../../people-actions.server.ts';
import type { Actions, PageServerLoad, RouteParams } from './$types';

export const load: PageServerLoad = async (event) => {
  const { app, config } = event.locals;
  const actor = needSession(event);
  const after = event.url.searchParams.get('after') ?? undefined;
  const view = await orErrorPage(event, () => {
    const input = partyMembersInput.safeParse({
      partyId: event.params.id,
      ...(after !== undefined && { after }),
    });
    if (!input.success) throw notFound();
    return viewParty(app, actor, input.data);
  });
  const link = shownOnce(event.cookies, config, event.url.pathname).take();
  const { searchParams } = event.url;
  return {
    ...view,
    self: actor.personPublicId,
    now: app.now(),
    today: formatLocalDay(localDayAt(DEFAULT_TIME_ZONE, app.now())),
    link,
    withoutLink: link === null && searchParams.has('known'),
    done: searchParams.has('done'),
    turned: after !== undefined,
  };
};

const { invite, again, change, remove, reset } = peopleActions((params: RouteParams, role) => ({
  partyId: params.id,
  as: role,
}));

/** An empty day is no bound. */
const dayOrNone = (text: string): string | null => (text === '' ? null : text);

export const actions: Actions = {
  invite,
  again,
  change,
  remove,
  reset,
  update: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const sent = await readForm(event.request, ['name', 'kind', 'validFrom', 'validTo']);
    const values = typedDays(event, sent, ['validFrom', 'validTo']);
    return runForm(event, {
      schema: updatePartyInput,
      input: {
        ...values,
        partyId: event.params.id,
        validFrom: dayOrNone(values.validFrom),
        validTo: dayOrNone(values.validTo),
      },
      typed: { form: 'update', values },
      run: (input) => updateParty(app, actor, input),
      next: `${event.url.pathname}?done`,
    });
  },

  terms: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const sent = await readForm(event.request, ['class', 'classUntil']);
    const values = typedDays(event, sent, ['classUntil']);
    return runForm(event, {
      schema: updatePartyInput,
      input: {
        partyId: event.params.id,
        class: values.class,
        classUntil: dayOrNone(values.classUntil),
      },
      typed: { form: 'terms', values },
      run: (input) => updateParty(app, actor, input),
      next: `${event.url.pathname}?done`,
    });
  },

  code: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const values = await readForm(event.request, ['creditCode']);
    return runForm(event, {
      schema: setCreditCodeInput,
      input: { partyId: event.params.id, ...values },
      typed: { form: 'code', values },
      run: (input) => setCreditCode(app, actor, input),
      next: `${event.url.pathname}?done`,
    });
  },
};
