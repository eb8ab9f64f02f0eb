import { fail } from '@sveltejs/kit';
import { findPartiesInput } from '#lib/schemas/party.ts';
import { publicId } from '#lib/schemas/scalars.ts';
import { assertGranted } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import { findParties } from '#lib/server/party/find-parties.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage, refuseForm } from '#lib/server/web-server/page-refusal.ts';
import { fieldProblems, readForm } from '#lib/server/web-server/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { app } = event.locals;
  const actor = needSession(event);
  return orErrorPage(event, () => {
    const id = publicId.safeParse(event.params.id);
    const found = id.success ? app.engine.read((reader) => app.halls.byPublicId(reader, id.data)) : null;
    if (!found) throw notFound();
    assertGranted(actor, 'book-for-parties', found.station);
    return { station: { id: found.hall.publicId, name: found.hall.name } };
  });
};

export const actions: Actions = {
  /** A number that somebody has told is sent in the form and not in the address, which others could read. */
  find: async (event) => {
    const actor = needSession(event);
    const typed = await readForm(event.request, ['text']);
    const input = findPartiesInput.safeParse({ stationId: event.params.id, text: typed.text });
    if (!input.success) {
      const problems = fieldProblems(event.locals.language, input.error);
      return fail(400, { sentence: null, problems, typed, found: null });
    }
    try {
      const found = await findParties(event.locals.app, actor, input.data);
      return { sentence: null, problems: {} as Record<string, string>, typed, found };
    } catch (cause) {
      const { status, data } = refuseForm(event, cause, typed);
      return fail(status, { ...data, found: null });
    }
  },
};
