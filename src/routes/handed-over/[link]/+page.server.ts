import type { RequestEvent } from '@sveltejs/kit';
import { handOverLinkInput, takeOverInput, type HandedBooking } from '#lib/schemas/hand-over.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import { newToken } from '#lib/server/account/token.ts';
import { takeOverBooking } from '#lib/server/hand-over/take-over-booking.ts';
import { viewHandedOver } from '#lib/server/hand-over/view-handed-over.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { readForm } from '#lib/server/web-server/read-form.ts';
import { runForm } from '#lib/server/web-server/run-form.ts';
import type { Actions, PageServerLoad } from './$types';

type Event = RequestEvent<{ link: string }>;

export const load: PageServerLoad = async (event) => ({
  handed: await handedOf(event),
  own: newToken(),
  now: event.locals.app.now(),
});

export const actions: Actions = {
  default: async (event) => {
    const { own } = await readForm(event.request, ['own']);
    return runForm(event, {
      schema: takeOverInput,
      input: { link: event.params.link, own },
      typed: { form: 'take', values: {} },
      run: (input) => takeOverBooking(event.locals.app, input),
      next: `/taken-over/${own}?taken`,
    });
  },
};

/** A link that was never made is told like one that was used, however it is spelt. */
function handedOf(event: Event): Promise<HandedBooking> {
  return orErrorPage(event, () => {
    const input = handOverLinkInput.safeParse({ link: event.params.link });
    if (!input.success) throw new DoorError('not-found', 'link-invalid');
    return viewHandedOver(event.locals.app, input.data);
  });
}
