import { announceStartInput, updateStationInput } from '#lib/schemas/station.ts';
import { momentShown } from '#lib/server/moment-shown.ts';
import { announceStart } from '#lib/server/station/announce-start.ts';
import { getHouseRules } from '#lib/server/station/get-house-rules.ts';
import { updateStation } from '#lib/server/station/update-station.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { readForm } from '#lib/server/web-server/read-form.ts';
import { runForm } from '#lib/server/web-server/run-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { versions } = await orErrorPage(event, () =>
    getHouseRules(event.locals.app, event.locals.actor, event.params.id),
  );
  const { station } = await event.parent();
  const zone = station.timeZone;
  return {
    houseRules: versions.map(({ version, text, publishedAt }) => ({
      version,
      text,
      publishedOn: momentShown(zone, publishedAt)?.day ?? '',
    })),
  };
};

export const actions: Actions = {
  save: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const values = await readForm(event.request, ['name', 'address', 'phone', 'wayIn', 'houseRules']);
    return runForm(event, {
      schema: updateStationInput,
      input: { ...values, stationId: event.params.id },
      typed: { form: 'save', values },
      run: (input) => updateStation(app, actor, input),
      next: `${event.url.pathname}?done`,
    });
  },
  announce: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const values = await readForm(event.request, ['bookings']);
    return runForm(event, {
      schema: announceStartInput,
      input: { stationId: event.params.id, bookings: Number(values.bookings) },
      typed: { form: 'announce', values },
      run: (input) => announceStart(app, actor, input),
      next: `${event.url.pathname}?done#start`,
    });
  },
};
