import { error } from '@sveltejs/kit';
import { PLACE_TEXTS } from '#lib/messages/page-place-texts.ts';
import { placeInput } from '#lib/schemas/availability.ts';
import { reportFaultInput, type FaultReported } from '#lib/schemas/fault.ts';
import { FAULT_WORDS_CHARACTERS_MAX } from '#lib/schemas/limits.ts';
import { isGranted } from '#lib/server/access/actor.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import { viewPlace } from '#lib/server/availability/view-place.ts';
import { reportFault } from '#lib/server/fault/report-fault.ts';
import { DAYS_OUT_UNLESS_SAID } from '#lib/server/fault/take-place-out.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { readFormFiles } from '#lib/server/web-server/read-form.ts';
import { runHere } from '#lib/server/web-server/run-here.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { app, actor, language } = event.locals;
  const input = placeInput.safeParse({ placeId: event.params.id });
  const view = await orErrorPage(event, () => {
    try {
      if (!input.success) throw notFound();
      return viewPlace(app, actor, input.data.placeId);
    } catch (cause) {
      if (cause instanceof DoorError && cause.code === 'not-found') return null;
      throw cause;
    }
  });
  if (!view) error(404, { message: PLACE_TEXTS[language].notFound });
  const station = app.engine.read((reader) => app.halls.byPublicId(reader, view.station.id)?.station);
  const mayTakeOut = actor !== null && station !== undefined && isGranted(actor, 'take-out-of-use', station);
  return {
    view,
    fault: {
      /** Null for whoever is not signed in. */
      takesOut: actor === null ? null : mayTakeOut && view.place.kind !== 'canteen',
      daysUsual: DAYS_OUT_UNLESS_SAID,
      wordsMax: FAULT_WORDS_CHARACTERS_MAX,
      here: event.url.pathname,
    },
  };
};

export const actions: Actions = {
  report: async (event) => {
    const actor = needSession(event);
    const { values, files } = await readFormFiles(event.request, ['words', 'days'], 'picture');
    const done: { reported: FaultReported | null } = { reported: null };
    const days = values.days === '' ? {} : { days: Number(values.days) };
    const refused = await runHere(event, {
      schema: reportFaultInput.omit({ pictures: true }),
      input: { placeId: event.params.id, words: values.words, ...days },
      typed: { form: 'report', values: { ...values, pictured: files.length > 0 ? 'on' : '' } },
      run: async (input) => {
        done.reported = await reportFault(event.locals.app, actor, { ...input, pictures: files });
      },
    });
    return refused ?? done;
  },
};
