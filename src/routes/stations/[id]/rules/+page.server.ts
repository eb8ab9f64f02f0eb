import { publicId } from '#lib/schemas/scalars.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import { explainRules } from '#lib/server/policy/explain-rules.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = needSession(event);
  return orErrorPage(event, () => {
    if (!publicId.safeParse(event.params.id).success) throw notFound();
    return explainRules(event.locals.app, actor, { stationId: event.params.id });
  });
};
