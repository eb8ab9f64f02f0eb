import { markReadInput, noticesInput } from '#lib/schemas/notification.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import { listNotices } from '#lib/server/notice/list-notices.ts';
import { markRead } from '#lib/server/notice/mark-read.ts';
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
  const list = await orErrorPage(event, () => {
    const asked = noticesInput.safeParse(after === undefined ? {} : { after });
    if (!asked.success) throw notFound();
    return listNotices(app, actor, asked.data);
  });
  return { ...list, turned: after !== undefined, now: app.now(), marked: searchParams.has('marked') };
};

export const actions: Actions = {
  read: async (event) => {
    const actor = needSession(event);
    const values = await readForm(event.request, ['noticeId']);
    return runForm(event, {
      schema: markReadInput,
      input: values,
      typed: { form: 'read', values },
      run: (input) => markRead(event.locals.app, actor, input),
      next: `${event.url.pathname}?marked`,
    });
  },
};
