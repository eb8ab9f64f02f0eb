import { messagesInput, sendAgainInput } from '#lib/schemas/message.ts';
import { nothing } from '#lib/schemas/scalars.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import { listMessages } from '#lib/server/message/list-messages.ts';
import { sendAgain } from '#lib/server/message/send-again.ts';
import { sendTest } from '#lib/server/message/send-test.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { readForm } from '#lib/server/web-server/read-form.ts';
import { runForm } from '#lib/server/web-server/run-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { app } = event.locals;
  const actor = needSession(event);
  const { searchParams } = event.url;
  const after = searchParams.get('after') ?? undefined;
  const state = searchParams.get('state') ?? 'failed';
  const { input, list } = await orErrorPage(event, async () => {
    const asked = messagesInput.safeParse({ state, ...(after !== undefined && { after }) });
    if (!asked.success) throw notFound();
    return { input: asked.data, list: await listMessages(app, actor, asked.data) };
  });
  return {
    ...list,
    state: input.state,
    turned: after !== undefined,
    now: app.now(),
    queued: searchParams.has('queued'),
    tested: searchParams.has('tested'),
  };
};

export const actions: Actions = {
  again: async (event) => {
    const actor = needSession(event);
    const values = await readForm(event.request, ['messageId']);
    return runForm(event, {
      schema: sendAgainInput,
      input: values,
      typed: { form: 'again', values },
      run: (input) => sendAgain(event.locals.app, actor, input),
      next: `${event.url.pathname}?state=waiting&queued`,
    });
  },

  test: async (event) => {
    const actor = needSession(event);
    return runForm(event, {
      schema: nothing,
      input: {},
      typed: { form: 'test', values: {} },
      run: () => sendTest(event.locals.app, actor),
      next: `${event.url.pathname}?state=waiting&tested`,
    });
  },
};
