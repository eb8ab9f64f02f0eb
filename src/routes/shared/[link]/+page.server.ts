import type { RequestEvent } from '@sveltejs/kit';
import { shareSecret, sharedLinkInput, takeSeatInput, type SharedStay } from '#lib/schemas/sharing.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import { newToken } from '#lib/server/account/token.ts';
import { takeSeat } from '#lib/server/sharing/take-seat.ts';
import { viewSharedStay } from '#lib/server/sharing/view-shared-stay.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { readForm } from '#lib/server/web-server/read-form.ts';
import { runForm } from '#lib/server/web-server/run-form.ts';
import type { Actions, PageServerLoad } from './$types';

type Event = RequestEvent<{ link: string }>;

export const load: PageServerLoad = async (event) => ({
  stay: await stayOf(event),
  own: newToken(),
  knownName: event.locals.actor?.name ?? '',
});

export const actions: Actions = {
  default: async (event) => {
    await stayOf(event);
    const values = await readForm(event.request, ['own', 'name', 'mobile', 'seat']);
    const { own, name, mobile, seat } = values;
    return runForm(event, {
      schema: takeSeatInput,
      input: { link: event.params.link, own, name, mobile, seat: seat === '' ? null : Number(seat) },
      typed: {
        form: 'take',
        values: { name, mobile, seat, own: shareSecret.safeParse(own).data ?? newToken() },
      },
      run: (input) => takeSeat(event.locals.app, input, event.getClientAddress()),
      next: `/seats/${own}?taken`,
    });
  },
};

/** A link that was never made is told like one that has ended, however it is spelt. */
function stayOf(event: Event): Promise<SharedStay> {
  return orErrorPage(event, () => {
    const input = sharedLinkInput.safeParse({ link: event.params.link });
    if (!input.success) throw new DoorError('not-found', 'link-invalid');
    return viewSharedStay(event.locals.app, input.data);
  });
}
