import { error } from '@sveltejs/kit';
import { issueList } from '#lib/messages/issue-messages.ts';
import { whosePersonalData } from '#lib/schemas/privacy.ts';
import { exportPerson } from '#lib/server/privacy/export-person.ts';
import { personalDataTable } from '#lib/server/privacy/personal-data-table.ts';
import { writeSpreadsheet } from '#lib/server/spreadsheet/write-spreadsheet.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { readForm } from '#lib/server/web-server/read-form.ts';
import { spreadsheetAnswer } from '#lib/server/web-server/spreadsheet-answer.ts';
import type { RequestHandler } from './$types';

const INDENT = 2;

/** The data of one person as a file: of oneself, or with a number of whoever asks the office. The export is recorded. */
export const POST: RequestHandler = async (event) => {
  const { app, language } = event.locals;
  const actor = needSession(event);
  const { mobile, as } = await readForm(event.request, ['mobile', 'as']);
  const input = whosePersonalData.safeParse(mobile === '' ? {} : { mobile });
  if (!input.success) error(400, issueList(language, input.error)[0]?.message ?? '');
  const data = await orErrorPage(event, () => exportPerson(app, actor, input.data));
  if (as === 'xlsx') {
    const file = await orErrorPage(event, () => writeSpreadsheet(personalDataTable(language, data)));
    return spreadsheetAnswer(file, 'personal-data');
  }
  return new Response(JSON.stringify(data, null, INDENT), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="personal-data.json"',
    },
  });
};
