import { createZoneInput, zoneId } from '#lib/schemas/resource.ts';
import { createZone } from '#lib/server/resource/create-zone.ts';
import { retireZone } from '#lib/server/resource/retire-zone.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { readForm } from '#lib/server/web-server/read-form.ts';
import { runForm } from '#lib/server/web-server/run-form.ts';
import type { Actions } from './$types';

/** An empty zone begins as large as a hall of forty; it grows with its desks. */
const EMPTY = { template: 'empty', width: 1_200, height: 800 } as const;

export const actions: Actions = {
  add: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const values = await readForm(event.request, ['name', 'begins', 'rows', 'desksPerRow', 'labelPrefix']);
    const { name, labelPrefix } = values;
    const rows = { rows: Number(values.rows), desksPerRow: Number(values.desksPerRow), labelPrefix };
    const drawing = values.begins === 'empty' ? EMPTY : ({ template: 'facing-rows', ...rows } as const);
    return runForm(event, {
      schema: createZoneInput,
      input: { stationId: event.params.id, name, ...drawing },
      typed: { form: 'add', values },
      run: (input) => createZone(app, actor, input),
      next: `${event.url.pathname}?done`,
    });
  },
  retire: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const values = await readForm(event.request, ['zoneId']);
    return runForm(event, {
      schema: zoneId,
      input: values,
      typed: { form: 'retire', values },
      run: (input) => retireZone(app, actor, input),
      next: `${event.url.pathname}?done`,
    });
  },
};
