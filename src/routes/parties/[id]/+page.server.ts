import { inviteInput, removeRoleInput, resetLinkInput } from '#lib/schemas/account.ts';
import { partyMembersInput } from '#lib/schemas/party.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import { invitePerson } from '#lib/server/account/invite-person.ts';
import { makeResetLink } from '#lib/server/account/make-reset-link.ts';
import { removeRole } from '#lib/server/account/remove-role.ts';
import { viewParty } from '#lib/server/party/view-party.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { readForm } from '#lib/server/web-server/read-form.ts';
import { runForm } from '#lib/server/web-server/run-form.ts';
import { shownOnce } from '#lib/server/web-server/shown-once.ts';
import type { Actions, PageServerLoad } from './$types';

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
    link,
    withoutLink: link === null && searchParams.has('known'),
    done: searchParams.has('done'),
    turned: after !== undefined,
  };
};

export const actions: Actions = {
  invite: async (event) => {
    const { app, config } = event.locals;
    const actor = needSession(event);
    const values = await readForm(event.request, ['name', 'mobile', 'role']);
    const { name, mobile, role } = values;
    const path = event.url.pathname;
    return runForm(event, {
      schema: inviteInput,
      input: { name, mobile, role: { partyId: event.params.id, as: role } },
      typed: { form: 'invite', values },
      run: async (input) => {
        const { token } = await invitePerson(app, actor, input);
        if (token !== null)
          shownOnce(event.cookies, config, path).keep(`${config.origin}/invitation/${token}`);
      },
      next: `${path}?known`,
    });
  },
  remove: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const values = await readForm(event.request, ['personId', 'role']);
    return runForm(event, {
      schema: removeRoleInput,
      input: { personId: values.personId, role: { partyId: event.params.id, as: values.role } },
      typed: { form: 'remove', values },
      run: (input) => removeRole(app, actor, input),
      next: `${event.url.pathname}?done`,
    });
  },
  reset: async (event) => {
    const { app, config } = event.locals;
    const actor = needSession(event);
    const values = await readForm(event.request, ['personId']);
    const path = event.url.pathname;
    return runForm(event, {
      schema: resetLinkInput,
      input: values,
      typed: { form: 'reset', values },
      run: async (input) => {
        const { token } = await makeResetLink(app, actor, input);
        shownOnce(event.cookies, config, path).keep(`${config.origin}/invitation/${token}`);
      },
      next: path,
    });
  },
};
