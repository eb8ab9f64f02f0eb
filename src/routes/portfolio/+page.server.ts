import { viewPortfolio } from '#lib/server/party/view-portfolio.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  const actor = needSession(event);
  const { app } = event.locals;
  return { parties: viewPortfolio(app, actor), now: app.now() };
};
