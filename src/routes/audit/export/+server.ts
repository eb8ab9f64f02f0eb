import { error } from '@sveltejs/kit';
import { issueList } from '#lib/messages/issue-messages.ts';
import { auditFilter } from '#lib/schemas/audit.ts';
import { exportEvents } from '#lib/server/audit/export-events.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { readForm } from '#lib/server/web-server/read-form.ts';
import { spreadsheetAnswer } from '#lib/server/web-server/spreadsheet-answer.ts';
import type { RequestHandler } from './$types';
import { FILTER_FIELDS, readFilter } from '../read-filter.server.ts';

/** A file of what the page's filter finds. It is a POST, for the export itself is recorded. */
export const POST: RequestHandler = async (event) => {
  const { app, language } = event.locals;
  const actor = needSession(event);
  const fields = await readForm(event.request, FILTER_FIELDS);
  const input = auditFilter.safeParse(readFilter(fields));
  if (!input.success) error(400, issueList(language, input.error)[0]?.message ?? '');
  const file = await orErrorPage(event, () => exportEvents(app, actor, language, input.data));
  return spreadsheetAnswer(file, 'log');
};
