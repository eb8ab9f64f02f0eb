import { quotasInput } from '#lib/schemas/quota.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import { listQuotas } from '#lib/server/quota/list-quotas.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = needSession(event);
  return orErrorPage(event, () => {
    const input = quotasInput.safeParse({ partyId: event.params.id });
    if (!input.success) throw notFound();
    return listQuotas(event.locals.app, actor, input.data);
  });
};
