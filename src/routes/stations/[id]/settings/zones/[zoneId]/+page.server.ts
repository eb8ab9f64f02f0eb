import { fail } from '@sveltejs/kit';
import { nextRow, numberDesks } from '#lib/domain/hall/desk-numbers.ts';
import { ZONE_TEXTS } from '#lib/messages/page-zone-texts.ts';
import {
  generateRowsInput,
  moveDesksInput,
  renumberInput,
  retireDesksInput,
  ruleDesksInput,
  undoLayoutInput,
  updateZoneInput,
} from '#lib/schemas/resource.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import { generateRows } from '#lib/server/resource/generate-rows.ts';
import { getLayoutChange } from '#lib/server/resource/get-layout-change.ts';
import { moveDesks } from '#lib/server/resource/move-desks.ts';
import { renumberDesks } from '#lib/server/resource/renumber-desks.ts';
import { retireDesks } from '#lib/server/resource/retire-desks.ts';
import { ruleDesks } from '#lib/server/resource/rule-desks.ts';
import { undoLayout } from '#lib/server/resource/undo-layout.ts';
import { updateZone } from '#lib/server/resource/update-zone.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { readForm, readFormLists, readWholeForm } from '#lib/server/web-server/read-form.ts';
import { runForm } from '#lib/server/web-server/run-form.ts';
import { carried, desksOfZone, drawnRows, ROW_FIELDS, rowsInput, whole } from './zone-forms.server.ts';
import { OWN_RULE_FIELDS, ownRuleOf } from '../../own-rule-form.server.ts';
import { reactivateIn } from '../../reactivate.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { app } = event.locals;
  const actor = needSession(event);
  const { station } = await event.parent();
  const zone = station.settings?.zones.find((one) => one.id === event.params.zoneId);
  return orErrorPage(event, async () => {
    if (!zone) throw notFound();
    const { desks, retired } = await desksOfZone(app, actor, station.id, zone.id);
    const { change } = await getLayoutChange(app, actor, { zoneId: zone.id });
    return { zone, desks, retired, change, next: nextRow(desks) };
  });
};

export const actions: Actions = {
  save: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const values = await readForm(event.request, ['name', 'width', 'height', 'neighbourDistance']);
    const input = {
      zoneId: event.params.zoneId,
      name: values.name,
      width: whole(values.width),
      height: whole(values.height),
      neighbourDistance: whole(values.neighbourDistance),
    };
    return runForm(event, {
      schema: updateZoneInput,
      input,
      typed: { form: 'save', values },
      run: (zone) => updateZone(app, actor, zone),
      next: `${event.url.pathname}?done`,
    });
  },
  move: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const values = await readForm(event.request, ['moved', 'deskId', 'x', 'y']);
    const one = [{ id: values.deskId, x: whole(values.x), y: whole(values.y) }];
    return runForm(event, {
      schema: moveDesksInput,
      input: { desks: values.moved === '' ? one : carried(values.moved) },
      typed: { form: 'move', values },
      run: (input) => moveDesks(app, actor, input),
      next: `${event.url.pathname}?done`,
    });
  },
  /** Draws the rows that were typed and saves nothing. */
  previewRows: async (event) => {
    needSession(event);
    const values = await readForm(event.request, ROW_FIELDS);
    const drawn = drawnRows(values);
    const problems = drawn ? {} : { rows: ZONE_TEXTS[event.locals.language].cannotDraw };
    const typed = { form: 'rows', values: { ...values, preview: 'on' } };
    return { sentence: null, problems, typed, rows: drawn, numbers: null };
  },
  addRows: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const values = await readForm(event.request, ROW_FIELDS);
    return runForm(event, {
      schema: generateRowsInput,
      input: rowsInput(event.params.zoneId, values),
      typed: { form: 'rows', values },
      run: async (input) => {
        await generateRows(app, actor, input, { grows: true });
      },
      next: `${event.url.pathname}?done`,
    });
  },
  /** Shows the numbers that desks would get and saves nothing. */
  previewNumbers: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const values = await readForm(event.request, ['scheme', 'prefix']);
    const scheme = values.scheme === 'running' ? 'running' : 'letters';
    const { id, zoneId } = event.params;
    const { desks } = await orErrorPage(event, () => desksOfZone(app, actor, id, zoneId));
    const numbers = numberDesks(desks, { scheme, prefix: values.prefix.trim() }).filter(
      ({ before, label }) => before !== label,
    );
    return { sentence: null, problems: {}, typed: { form: 'renumber', values }, rows: null, numbers };
  },
  renumber: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const values = await readForm(event.request, ['numbers', 'scheme', 'prefix']);
    return runForm(event, {
      schema: renumberInput,
      input: { desks: carried(values.numbers) },
      typed: { form: 'renumber', values },
      run: (input) => renumberDesks(app, actor, input),
      next: `${event.url.pathname}?done`,
    });
  },
  rule: async (event) => {
    const { app, language } = event.locals;
    const actor = needSession(event);
    const { lists, ...values } = await readFormLists(event.request, OWN_RULE_FIELDS, ['desk']);
    const typed = { form: 'rule', values: { ...values, desks: lists.desk.join(' ') } };
    if (lists.desk.length === 0)
      return fail(400, { sentence: ZONE_TEXTS[language].noneChosenToRule, problems: {}, typed });
    return runForm(event, {
      schema: ruleDesksInput,
      input: { desks: lists.desk, own: ownRuleOf(values) },
      typed,
      run: (input) => ruleDesks(app, actor, input),
      next: `${event.url.pathname}?done`,
    });
  },
  retire: async (event) => {
    const { app, language } = event.locals;
    const actor = needSession(event);
    const desks = (await readWholeForm(event.request)).getAll('desk');
    const typed = { form: 'retire', values: {} };
    if (desks.length === 0)
      return fail(400, { sentence: ZONE_TEXTS[language].noneChosen, problems: {}, typed });
    return runForm(event, {
      schema: retireDesksInput,
      input: { desks },
      typed,
      run: (input) => retireDesks(app, actor, input),
      next: `${event.url.pathname}?done`,
    });
  },
  reactivate: reactivateIn('retire'),
  undo: async (event) => {
    const { app } = event.locals;
    const actor = needSession(event);
    const values = await readForm(event.request, ['change']);
    return runForm(event, {
      schema: undoLayoutInput,
      input: { zoneId: event.params.zoneId, change: whole(values.change) },
      typed: { form: 'undo', values },
      run: (input) => undoLayout(app, actor, input),
      next: `${event.url.pathname}?done`,
    });
  },
};
