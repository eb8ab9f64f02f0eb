import { deskDayInput } from '#lib/schemas/attendance.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import { viewDeskDay } from '#lib/server/attendance/view-desk-day.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = needSession(event);
  return orErrorPage(event, () => {
    const day = event.url.searchParams.get('day') ?? undefined;
    const input = deskDayInput.safeParse({ stationId: event.params.id, day });
    if (!input.success) throw notFound();
    return { desk: viewDeskDay(event.locals.app, actor, input.data), now: event.locals.app.now() };
  });
};
