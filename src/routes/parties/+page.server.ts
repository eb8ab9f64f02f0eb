import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import { DEFAULT_TIME_ZONE, localDayAt } from '#lib/domain/time/time-zone.ts';
import { listPartiesInput, registerPartyInput } from '#lib/schemas/party.ts';
import { isOfficerSomewhere } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import { listParties } from '#lib/server/party/list-parties.ts';
import { registerParty } from '#lib/server/party/register-party.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { readForm } from '#lib/server/web-server/read-form.ts';
import { runForm } from '#lib/server/web-server/run-form.ts';
import { shownOnce } from '#lib/server/web-server/shown-once.ts';
import { typedDays } from '#lib/server/web-server/typed-days.ts';
import type { Actions, PageServerLoad } from './$types';

const FIELDS = ['name', 'kind', 'validTo', 'administratorName', 'administratorMobile'] as const;

export const load: PageServerLoad = async (event) => {
  const actor = needSession(event);
  const { app } = event.locals;
  const after = event.url.searchParams.get('after') ?? undefined;
  const { parties, next } = await orErrorPage(event, () => {
    const input = listPartiesInput.safeParse({ ...(after !== undefined && { after }) });
    if (!input.success) throw notFound();
    return listParties(app, actor, input.data);
  });
  const mayCreate = isOfficerSomewhere(actor);
  const administered = new Set(
    actor.memberships.filter((one) => one.role === 'administrator').map((one) => one.partyPublicId),
  );
  return {
    parties: parties.map((party) => ({ ...party, mayOpen: mayCreate || administered.has(party.id) })),
    next,
    turned: after !== undefined,
    mayCreate,
    today: formatLocalDay(localDayAt(DEFAULT_TIME_ZONE, app.now())),
  };
};

export const actions: Actions = {
  create: async (event) => {
    const { app, config } = event.locals;
    const actor = needSession(event);
    const values = typedDays(event, await readForm(event.request, FIELDS), ['validTo']);
    let page = event.url.pathname;
    return runForm(event, {
      schema: registerPartyInput,
      input: { ...values, validTo: values.validTo === '' ? null : values.validTo },
      typed: { form: 'create', values },
      run: async (input) => {
        const { id, token } = await registerParty(app, actor, input);
        page = `/parties/${id}`;
        if (token !== null)
          shownOnce(event.cookies, config, page).keep(`${config.origin}/invitation/${token}`);
      },
      next: () => `${page}?known`,
    });
  },
};
