import { viewDistrict } from '#lib/server/availability/view-district.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { app, actor } = event.locals;
  return { district: await orErrorPage(event, () => viewDistrict(app, actor)) };
};
