import { error } from '@sveltejs/kit';
import { issueMessage } from '#lib/messages/issue-messages.ts';
import { dayInput } from '#lib/schemas/availability.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import { viewDay } from '#lib/server/availability/view-day.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { app, actor, language } = event.locals;
  /** The form of the date sends an empty one where nothing was chosen. */
  const day = event.url.searchParams.get('day') || undefined;
  const input = dayInput.safeParse({ stationId: event.params.id, ...(day !== undefined && { day }) });
  const wrongDay = input.error?.issues.find(({ path }) => path[0] === 'day');
  if (wrongDay) error(400, issueMessage(language, wrongDay));
  const hall = await orErrorPage(event, () => {
    if (!input.success) throw notFound();
    return viewDay(app, actor, input.data);
  });
  return { hall };
};
