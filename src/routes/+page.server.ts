import { districtInput } from '#lib/schemas/availability.ts';
import { isOfficerSomewhere } from '#lib/server/access/actor.ts';
import { viewDistrict } from '#lib/server/availability/view-district.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { app, actor } = event.locals;
  const asked = districtInput.safeParse({
    search: event.url.searchParams.get('search') ?? undefined,
    page: event.url.searchParams.get('page') ?? undefined,
  });
  // A search that cannot be is none: the list is shown whole.
  const input = asked.success ? asked.data : districtInput.parse({});
  return {
    district: await orErrorPage(event, () => viewDistrict(app, actor, input)),
    search: input.search,
    mayOpen: actor !== null && isOfficerSomewhere(actor),
  };
};
