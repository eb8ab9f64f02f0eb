import { kitchenInput } from '#lib/schemas/meal.ts';
import { exportKitchen } from '#lib/server/canteen/export-kitchen.ts';
import { viewKitchen } from '#lib/server/canteen/view-kitchen.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { spreadsheetAnswer } from '#lib/server/web-server/spreadsheet-answer.ts';
import type { RequestHandler } from './$types';

/** The kitchen's sheet of a day as a table. */
export const GET: RequestHandler = async (event) => {
  const { app, language } = event.locals;
  const actor = needSession(event);
  const day = event.url.searchParams.get('day') ?? undefined;
  const input = kitchenInput.safeParse({ canteenId: event.params.id, day });
  const file = await orErrorPage(event, async () =>
    exportKitchen(language, await viewKitchen(app, actor, input.data ?? { canteenId: event.params.id })),
  );
  return spreadsheetAnswer(file, 'kitchen');
};
