import type { RequestEvent } from '@sveltejs/kit';
import { changeRoleInput, inviteInput, removeRoleInput, resetLinkInput } from '#lib/schemas/account.ts';
import { changeRole } from '#lib/server/account/change-role.ts';
import { inviteAgain } from '#lib/server/account/invite-again.ts';
import { invitePerson } from '#lib/server/account/invite-person.ts';
import { makeResetLink } from '#lib/server/account/make-reset-link.ts';
import { removeRole } from '#lib/server/account/remove-role.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { readForm } from '#lib/server/web-server/read-form.ts';
import { runForm, type FormAnswer } from '#lib/server/web-server/run-form.ts';
import { shownOnce } from '#lib/server/web-server/shown-once.ts';

/** The forms of a page with people in it, of a party or of a station. `roleOf` makes the role of what the form sent. */
export function peopleActions<Params extends Partial<Record<string, string>>>(
  roleOf: (params: Params, role: string) => unknown,
): Record<
  'invite' | 'again' | 'change' | 'remove' | 'reset',
  (event: RequestEvent<Params>) => Promise<FormAnswer>
> {
  return {
    invite: async (event) => {
      const actor = needSession(event);
      const values = await readForm(event.request, ['name', 'mobile', 'role']);
      const { name, mobile, role } = values;
      return runForm(event, {
        schema: inviteInput,
        input: { name, mobile, role: roleOf(event.params, role) },
        typed: { form: 'invite', values },
        run: async (input) => {
          const { token } = await invitePerson(event.locals.app, actor, input);
          if (token !== null) keepLink(event, token);
        },
        next: `${event.url.pathname}?known`,
      });
    },
    again: async (event) => {
      const actor = needSession(event);
      const values = await readForm(event.request, ['personId', 'role']);
      return runForm(event, {
        schema: changeRoleInput,
        input: { personId: values.personId, role: roleOf(event.params, values.role) },
        typed: { form: 'again', values },
        run: async (input) => {
          const { token } = await inviteAgain(event.locals.app, actor, input);
          if (token !== null) keepLink(event, token);
        },
        next: `${event.url.pathname}?known`,
      });
    },
    change: async (event) => {
      const actor = needSession(event);
      const values = await readForm(event.request, ['personId', 'role']);
      return runForm(event, {
        schema: changeRoleInput,
        input: { personId: values.personId, role: roleOf(event.params, values.role) },
        typed: { form: 'change', values },
        run: (input) => changeRole(event.locals.app, actor, input),
        next: `${event.url.pathname}?done`,
      });
    },
    remove: async (event) => {
      const actor = needSession(event);
      const values = await readForm(event.request, ['personId', 'role']);
      return runForm(event, {
        schema: removeRoleInput,
        input: { personId: values.personId, role: roleOf(event.params, values.role) },
        typed: { form: 'remove', values },
        run: (input) => removeRole(event.locals.app, actor, input),
        next: `${event.url.pathname}?done`,
      });
    },
    reset: async (event) => {
      const actor = needSession(event);
      const values = await readForm(event.request, ['personId']);
      return runForm(event, {
        schema: resetLinkInput,
        input: values,
        typed: { form: 'reset', values },
        run: async (input) => {
          keepLink(event, (await makeResetLink(event.locals.app, actor, input)).token);
        },
        next: event.url.pathname,
      });
    },
  };
}

/** The page that comes next shows it once. */
function keepLink(
  { cookies, locals, url }: Pick<RequestEvent, 'cookies' | 'locals' | 'url'>,
  token: string,
): void {
  shownOnce(cookies, locals.config, url.pathname).keep(`${locals.config.origin}/invitation/${token}`);
}
