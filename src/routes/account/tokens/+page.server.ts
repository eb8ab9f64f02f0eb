import { createTokenInput, revokeTokenInput } from '#lib/schemas/api-token.ts';
import { createToken } from '#lib/server/api-token/create-token.ts';
import { listTokens } from '#lib/server/api-token/list-tokens.ts';
import { revokeToken } from '#lib/server/api-token/revoke-token.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { readForm } from '#lib/server/web-server/read-form.ts';
import { runForm } from '#lib/server/web-server/run-form.ts';
import { shownOnce } from '#lib/server/web-server/shown-once.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { app, config } = event.locals;
  const actor = needSession(event);
  const { tokens } = await orErrorPage(event, () => listTokens(app, actor));
  const shown = shownOnce(event.cookies, config, event.url.pathname).take();
  return { tokens, shown, now: app.now(), revoked: event.url.searchParams.has('revoked') };
};

export const actions: Actions = {
  create: async (event) => {
    const { app, config } = event.locals;
    const actor = needSession(event);
    const values = await readForm(event.request, ['name', 'scope', 'days']);
    return runForm(event, {
      schema: createTokenInput,
      input: { ...values, days: Number(values.days) },
      typed: { form: 'create', values },
      run: async (input) => {
        const { token } = await createToken(app, actor, input);
        shownOnce(event.cookies, config, event.url.pathname).keep(token);
      },
      next: event.url.pathname,
    });
  },
  revoke: async (event) => {
    const actor = needSession(event);
    const values = await readForm(event.request, ['tokenId']);
    return runForm(event, {
      schema: revokeTokenInput,
      input: values,
      typed: { form: 'revoke', values },
      run: (input) => revokeToken(event.locals.app, actor, input),
      next: `${event.url.pathname}?revoked`,
    });
  },
};
