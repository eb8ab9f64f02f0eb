import { redirect, type RequestEvent } from '@sveltejs/kit';
import { takenOverInput, type HandedBooking } from '#lib/schemas/hand-over.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import { cancelTakenOver } from '#lib/server/hand-over/cancel-taken-over.ts';
import { viewTakenOver } from '#lib/server/hand-over/view-taken-over.ts';
import { orErrorPage, refuseForm } from '#lib/server/web-server/page-refusal.ts';
import type { Actions, PageServerLoad } from './$types';

type Event = RequestEvent<{ own: string }>;

export const load: PageServerLoad = async (event) => ({
  handed: await handedOf(event),
  address: `${event.locals.config.origin}/taken-over/${event.params.own}`,
  taken: event.url.searchParams.has('taken'),
  now: event.locals.app.now(),
});

export const actions: Actions = {
  cancel: async (event) => {
    await handedOf(event);
    const { own } = event.params;
    try {
      await cancelTakenOver(event.locals.app, { own });
    } catch (cause) {
      return refuseForm(event, cause, {});
    }
    redirect(303, `/taken-over/${own}`);
  },
};

/** A secret that was never used is told like one that has ended, however it is spelt. */
function handedOf(event: Event): Promise<HandedBooking> {
  return orErrorPage(event, () => {
    const input = takenOverInput.safeParse({ own: event.params.own });
    if (!input.success) throw new DoorError('not-found', 'link-invalid');
    return viewTakenOver(event.locals.app, input.data);
  });
}
