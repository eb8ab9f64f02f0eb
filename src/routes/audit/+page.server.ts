import { error } from '@sveltejs/kit';
import { issueList } from '#lib/messages/issue-messages.ts';
import { auditListInput } from '#lib/schemas/audit.ts';
import { EVENTS_EXPORTED_MAX } from '#lib/schemas/limits.ts';
import { listEvents } from '#lib/server/audit/list-events.ts';
import { listLogs } from '#lib/server/audit/list-logs.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { redirectToDays } from '#lib/server/web-server/typed-days.ts';
import type { PageServerLoad } from './$types';
import { FILTER_FIELDS, firstScope, readFilter, type FilterFields } from './read-filter.server.ts';

const ENTRIES_PER_PAGE = 50;

export const load: PageServerLoad = async (event) => {
  const { app, language } = event.locals;
  redirectToDays(event, ['from', 'to'], 'behind');
  const actor = needSession(event);
  const { searchParams } = event.url;
  const logs = await orErrorPage(event, () => listLogs(app, actor));
  const asked = FILTER_FIELDS.map((name) => [name, searchParams.get(name) ?? ''] as const);
  const named = Object.fromEntries(asked) as FilterFields;
  const fields = { ...named, scope: named.scope === '' ? firstScope(logs) : named.scope };
  const after = searchParams.get('after') ?? undefined;
  const input = auditListInput.safeParse({
    ...readFilter(fields),
    limit: ENTRIES_PER_PAGE,
    ...(after !== undefined && { after }),
  });
  if (!input.success) error(400, issueList(language, input.error)[0]?.message ?? '');
  const page = await orErrorPage(event, () => listEvents(app, actor, input.data));
  return { ...page, logs, fields, turned: after !== undefined, exportedMax: EVENTS_EXPORTED_MAX };
};
