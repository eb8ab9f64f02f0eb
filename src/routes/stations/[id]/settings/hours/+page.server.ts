import { readWeek } from '#lib/components/settings/week-form.ts';
import { setExceptionInput, removeStationDayInput, updateStationInput } from '#lib/schemas/station.ts';
import { removeException } from '#lib/server/station/remove-exception.ts';
import { setException } from '#lib/server/station/set-exception.ts';
import { updateStation } from '#lib/server/station/update-station.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { readForm, readTexts } from '#lib/server/web-server/read-form.ts';
import { runForm } from '#lib/server/web-server/run-form.ts';
import { typedDays } from '#lib/server/web-server/typed-days.ts';
import type { Actions } from './$types';

const PART_FIELDS = [
  'morning-from',
  'morning-to',
  'afternoon-from',
  'afternoon-to',
  'evening-from',
  'evening-to',
] as const;

export const actions: Actions = {
  week: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const values = await readTexts(event.request);
    const hours = readWeek(values);
    // The tick is for these hours alone: others that are typed beside it are asked about again.
    const asked = JSON.stringify(hours);
    return runForm(event, {
      schema: updateStationInput,
      input: { stationId: event.params.id, hours, evenIfBooked: values['evenIfBooked'] === asked },
      typed: { form: 'week', values: { ...values, hours: asked } },
      run: (input) => updateStation(app, actor, input),
      next: `${event.url.pathname}?done`,
    });
  },
  parts: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const values = await readForm(event.request, PART_FIELDS);
    const dayParts = {
      morning: { from: values['morning-from'], to: values['morning-to'] },
      afternoon: { from: values['afternoon-from'], to: values['afternoon-to'] },
      evening: { from: values['evening-from'], to: values['evening-to'] },
    };
    return runForm(event, {
      schema: updateStationInput,
      input: { stationId: event.params.id, dayParts },
      typed: { form: 'parts', values },
      run: (input) => updateStation(app, actor, input),
      next: `${event.url.pathname}?done`,
    });
  },
  set: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const sent = await readForm(event.request, ['day', 'from', 'to', 'reason', 'evenIfBooked']);
    const values = typedDays(event, sent, ['day']);
    const { day, from, to, reason } = values;
    const ranges = from === '' && to === '' ? [] : [{ from, to }];
    return runForm(event, {
      schema: setExceptionInput,
      input: {
        stationId: event.params.id,
        day,
        ranges,
        reason,
        evenIfBooked: day !== '' && values.evenIfBooked === day,
      },
      typed: { form: 'set', values },
      run: (input) => setException(app, actor, input),
      next: `${event.url.pathname}?done`,
    });
  },
  remove: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const values = await readForm(event.request, ['day', 'evenIfBooked']);
    const { day, evenIfBooked } = values;
    return runForm(event, {
      schema: removeStationDayInput,
      input: { stationId: event.params.id, day, evenIfBooked: day !== '' && evenIfBooked === day },
      typed: { form: 'remove', values },
      run: (input) => removeException(app, actor, input),
      next: `${event.url.pathname}?done`,
    });
  },
};
