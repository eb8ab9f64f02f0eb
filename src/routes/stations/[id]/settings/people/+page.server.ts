import { listPeople } from '#lib/server/account/list-people.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { shownOnce } from '#lib/server/web-server/shown-once.ts';
import { peopleActions } from '../../../../people-actions.server.ts';
import type { Actions, PageServerLoad, RouteParams } from './$types';

/** Before a role that the form gives in the district, which the page offers beside those of the station. */
const IN_DISTRICT = 'district ';

export const load: PageServerLoad = async (event) => {
  const { app, config } = event.locals;
  const actor = needSession(event);
  const { people, mayGive, mayReset } = await orErrorPage(event, () =>
    listPeople(app, actor, { stationId: event.params.id }),
  );
  const link = shownOnce(event.cookies, config, event.url.pathname).take();
  return {
    people,
    mayGive,
    mayReset,
    link,
    withoutLink: link === null && event.url.searchParams.has('known'),
  };
};

const { invite, remove, reset } = peopleActions(({ id }: RouteParams, role) =>
  role.startsWith(IN_DISTRICT) ? { as: role.slice(IN_DISTRICT.length) } : { stationId: id, as: role },
);

export const actions: Actions = { invite, remove, reset };
