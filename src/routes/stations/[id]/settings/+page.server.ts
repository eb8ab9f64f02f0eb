import { announceStartInput, updateStationInput } from '#lib/schemas/station.ts';
import { announceStart } from '#lib/server/station/announce-start.ts';
import { updateStation } from '#lib/server/station/update-station.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { readForm } from '#lib/server/web-server/read-form.ts';
import { runForm } from '#lib/server/web-server/run-form.ts';
import type { Actions } from './$types';

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
