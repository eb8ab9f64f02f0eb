import { endSessionInput } from '#lib/schemas/session.ts';
import { nothing } from '#lib/schemas/scalars.ts';
import { endOtherSessions } from '#lib/server/session/end-other-sessions.ts';
import { endSession } from '#lib/server/session/end-session.ts';
import { listSessions } from '#lib/server/session/list-sessions.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { readForm } from '#lib/server/web-server/read-form.ts';
import { runForm } from '#lib/server/web-server/run-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { app, tokenHash } = event.locals;
  const actor = needSession(event);
  const { sessions } = await orErrorPage(event, () => listSessions(app, actor, tokenHash ?? NONE));
  return { sessions, now: app.now(), ended: event.url.searchParams.has('ended') };
};

export const actions: Actions = {
  end: async (event) => {
    const actor = needSession(event);
    const values = await readForm(event.request, ['sessionId']);
    return runForm(event, {
      schema: endSessionInput,
      input: values,
      typed: { form: 'end', values },
      run: (input) => endSession(event.locals.app, actor, input),
      next: `${event.url.pathname}?ended`,
    });
  },
  endOthers: async (event) => {
    const { app, tokenHash } = event.locals;
    const actor = needSession(event);
    return runForm(event, {
      schema: nothing,
      input: {},
      typed: { form: 'end', values: {} },
      run: () => endOtherSessions(app, actor, tokenHash ?? NONE),
      next: `${event.url.pathname}?ended`,
    });
  },
};

/** Nobody's: whoever is signed in has one. */
const NONE = Buffer.alloc(0);
