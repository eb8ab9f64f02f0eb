import { error } from '@sveltejs/kit';
import { PLACE_TEXTS } from '#lib/messages/page-place-texts.ts';
import { placeInput } from '#lib/schemas/availability.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import { viewPlace } from '#lib/server/availability/view-place.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import type { PageServerLoad } from './$types';

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
  return { view };
};
