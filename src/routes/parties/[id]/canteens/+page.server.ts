import { proposeCanteenInput } from '#lib/schemas/canteen.ts';
import { listCanteenFiles } from '#lib/server/canteen/list-canteen-files.ts';
import { proposeCanteen } from '#lib/server/canteen/propose-canteen.ts';
import { listStations } from '#lib/server/station/list-stations.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { readFormLists } from '#lib/server/web-server/read-form.ts';
import { runForm } from '#lib/server/web-server/run-form.ts';
import { typedDays } from '#lib/server/web-server/typed-days.ts';
import type { Actions, PageServerLoad } from './$types';
import { LISTING_FIELDS, listingOf } from './listing-form.server.ts';

export const load: PageServerLoad = async (event) => {
  const { app } = event.locals;
  const actor = needSession(event);
  return orErrorPage(event, async () => {
    const canteens = await listCanteenFiles(app, actor, { partyId: event.params.id });
    const { stations } = await listStations(app);
    return {
      partyId: event.params.id,
      canteens,
      stations: stations.map(({ id, name }) => ({ id, name })),
      isDone: event.url.searchParams.has('done'),
    };
  });
};

export const actions: Actions = {
  propose: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const sent = await readFormLists(event.request, LISTING_FIELDS, ['mark']);
    const { lists, ...values } = typedDays(event, sent, ['licenceUntil']);
    const listing = listingOf(values, lists.mark);
    const where =
      values.canteenId === ''
        ? { partyId: event.params.id, stationId: values.stationId }
        : { canteenId: values.canteenId };
    return runForm(event, {
      schema: proposeCanteenInput,
      input: { ...where, listing },
      typed: { form: `propose${values.canteenId}`, values },
      run: (input) => proposeCanteen(app, actor, input),
      next: `${event.url.pathname}?done`,
    });
  },
};
