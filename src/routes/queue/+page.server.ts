import { redirect } from '@sveltejs/kit';
import { listQueues } from '#lib/server/approval/list-queues.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = needSession(event);
  const { app } = event.locals;
  const queues = await orErrorPage(event, () => listQueues(app, actor));
  const [only] = queues;
  if (only && queues.length === 1) redirect(303, `/stations/${only.station.id}/queue`);
  return { queues, now: app.now() };
};
