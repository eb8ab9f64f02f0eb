import { NOTICE_TOPICS } from '#lib/domain/notice/notice-kind.ts';
import { nothing } from '#lib/schemas/scalars.ts';
import { chooseNoticesInput } from '#lib/schemas/notification.ts';
import { chooseNotices } from '#lib/server/notice/choose-notices.ts';
import { endFeed } from '#lib/server/notice/end-feed.ts';
import { makeFeed } from '#lib/server/notice/make-feed.ts';
import { viewSettings } from '#lib/server/notice/view-settings.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { readFormLists } from '#lib/server/web-server/read-form.ts';
import { runForm } from '#lib/server/web-server/run-form.ts';
import { shownOnce } from '#lib/server/web-server/shown-once.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { app, config } = event.locals;
  const actor = needSession(event);
  const settings = await orErrorPage(event, () => viewSettings(app, actor));
  const { searchParams, pathname } = event.url;
  const shown = shownOnce(event.cookies, config, pathname).take();
  return {
    settings,
    shown,
    now: app.now(),
    done: searchParams.has('done'),
    ended: searchParams.has('ended'),
  };
};

export const actions: Actions = {
  choose: async (event) => {
    const actor = needSession(event);
    const { lists, language } = await readFormLists(event.request, ['language'], ['sent']);
    const sent = Object.fromEntries(NOTICE_TOPICS.map((topic) => [topic, lists.sent.includes(topic)]));
    return runForm(event, {
      schema: chooseNoticesInput,
      input: { sent, language },
      typed: { form: 'choose', values: { language } },
      run: (input) => chooseNotices(event.locals.app, actor, input),
      next: `${event.url.pathname}?done`,
    });
  },
  make: async (event) => {
    const { app, config } = event.locals;
    const actor = needSession(event);
    return runForm(event, {
      schema: nothing,
      input: {},
      typed: { form: 'make', values: {} },
      run: async () => {
        const { address } = await makeFeed(app, actor);
        shownOnce(event.cookies, config, event.url.pathname).keep(address);
      },
      next: event.url.pathname,
    });
  },
  end: async (event) => {
    const actor = needSession(event);
    return runForm(event, {
      schema: nothing,
      input: {},
      typed: { form: 'end', values: {} },
      run: () => endFeed(event.locals.app, actor),
      next: `${event.url.pathname}?ended`,
    });
  },
};
