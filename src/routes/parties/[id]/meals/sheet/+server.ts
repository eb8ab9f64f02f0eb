import { error } from '@sveltejs/kit';
import { doorMessage } from '#lib/messages/door-messages.ts';
import { settlementInput } from '#lib/schemas/meal.ts';
import { exportSettlement } from '#lib/server/canteen/export-settlement.ts';
import { viewSettlement } from '#lib/server/canteen/view-settlement.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { spreadsheetAnswer } from '#lib/server/web-server/spreadsheet-answer.ts';
import type { RequestHandler } from './$types';

/** What a party ate in a month, as a table to compare with the canteens' own. */
export const GET: RequestHandler = async (event) => {
  const { app, language } = event.locals;
  const actor = needSession(event);
  const month = event.url.searchParams.get('month');
  const input = settlementInput.safeParse({ partyId: event.params.id, month });
  if (!input.success) error(400, doorMessage(language, 'malformed'));
  const file = await orErrorPage(event, async () =>
    exportSettlement(language, await viewSettlement(app, actor, input.data)),
  );
  return spreadsheetAnswer(file, 'meals');
};
