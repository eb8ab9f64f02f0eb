import { decideCanteenInput } from '#lib/schemas/canteen.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import { actingFor, isGranted, isGrantedIn } from '#lib/server/access/actor.ts';
import { decideCanteen } from '#lib/server/canteen/decide-canteen.ts';
import { listCanteenFiles } from '#lib/server/canteen/list-canteen-files.ts';
import { listOwnMeals } from '#lib/server/canteen/list-own-meals.ts';
import { listCanteens } from '#lib/server/canteen/list-canteens.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { readForm } from '#lib/server/web-server/read-form.ts';
import { runForm } from '#lib/server/web-server/run-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { app, actor } = event.locals;
  const stationId = event.params.id;
  return orErrorPage(event, async () => {
    const list = listCanteens(app, { stationId });
    const station = app.engine.read((reader) => app.halls.byPublicId(reader, stationId)?.station);
    const looks = actor !== null && station !== undefined && isGranted(actor, 'look-behind', station);
    const mayDecide = actor !== null && station !== undefined && isGranted(actor, 'configure', station);
    const waiting = looks ? await listCanteenFiles(app, actor, { stationId }) : [];
    const own = (actor?.memberships ?? []).filter(
      (one) => one.districtId === station?.districtId && !one.over,
    );
    return {
      list,
      ownMeals: actor === null ? [] : listOwnMeals(app, actor, { stationId }),
      parties: own.map(({ partyPublicId: id, partyName: name, partyId, districtId }) => ({
        id,
        name,
        eats: actor !== null && actingFor(actor, id) !== null,
        cooks: actor !== null && isGrantedIn(actor, 'run-canteen', { id: partyId, districtId }),
      })),
      waiting,
      mayDecide,
      today: formatLocalDay(localDayAt(list.station.timeZone, app.now())),
      isDone: event.url.searchParams.has('done'),
    };
  });
};

export const actions: Actions = {
  decide: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const values = await readForm(event.request, ['canteenId', 'decision', 'reason']);
    const { canteenId, decision, reason } = values;
    const input = decision === 'approve' ? { canteenId, decision } : { canteenId, decision, reason };
    return runForm(event, {
      schema: decideCanteenInput,
      input,
      typed: { form: 'decide', values },
      run: (checked) => decideCanteen(app, actor, checked),
      next: `${event.url.pathname}?done`,
    });
  },
};
