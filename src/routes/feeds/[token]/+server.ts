import { readFeed } from '#lib/server/notice/read-feed.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import type { RequestHandler } from './$types';

/** The calendar that the secret address stands for, for a program that looks at it from time to time. */
export const GET: RequestHandler = async (event) => {
  const { app } = event.locals;
  const calendar = await orErrorPage(event, () => readFeed(app, event.params.token));
  return new Response(calendar, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="bookings.ics"',
      'cache-control': 'no-store',
    },
  });
};
