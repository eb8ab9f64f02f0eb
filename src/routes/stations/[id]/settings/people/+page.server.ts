import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import { OFFICE_TIME_ZONE } from '#lib/domain/time/office-time-zone.ts';
import { localDayAt } from '#lib/domain/time/time-zone.ts';
import { appointDeputyInput } from '#lib/schemas/account.ts';
import { invitePerson } from '#lib/server/account/invite-person.ts';
import { listPeople } from '#lib/server/account/list-people.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { readForm } from '#lib/server/web-server/read-form.ts';
import { runForm } from '#lib/server/web-server/run-form.ts';
import { shownOnce } from '#lib/server/web-server/shown-once.ts';
import { typedDays } from '#lib/server/web-server/typed-days.ts';
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
    today: formatLocalDay(localDayAt(OFFICE_TIME_ZONE, app.now())),
    link,
    withoutLink: link === null && event.url.searchParams.has('known'),
  };
};

const { invite, remove, reset } = peopleActions(({ id }: RouteParams, role) =>
  role.startsWith(IN_DISTRICT) ? { as: role.slice(IN_DISTRICT.length) } : { stationId: id, as: role },
);

export const actions: Actions = {
  invite,
  remove,
  reset,
  deputy: async (event) => {
    const { app, config } = event.locals;
    const actor = needSession(event);
    const values = await readForm(event.request, ['name', 'mobile', 'from', 'to']);
    const { name, mobile, ...days } = typedDays(event, values, ['from', 'to']);
    return runForm(event, {
      schema: appointDeputyInput,
      input: { name, mobile, role: { stationId: event.params.id, as: 'approver', standsIn: days } },
      typed: { form: 'deputy', values },
      run: async (input) => {
        const { token } = await invitePerson(app, actor, input);
        if (token !== null)
          shownOnce(event.cookies, config, event.url.pathname).keep(`${config.origin}/invitation/${token}`);
      },
      next: `${event.url.pathname}?known`,
    });
  },
};
