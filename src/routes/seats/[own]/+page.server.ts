import { redirect, type RequestEvent } from '@sveltejs/kit';
import { arriveInput, ownSeatInput, type OwnSeat } from '#lib/schemas/sharing.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import { arriveAtSeat } from '#lib/server/sharing/arrive-at-seat.ts';
import { leaveSeat } from '#lib/server/sharing/leave-seat.ts';
import { viewOwnSeat } from '#lib/server/sharing/view-own-seat.ts';
import { orErrorPage } from '#lib/server/web-server/page-refusal.ts';
import { readForm } from '#lib/server/web-server/read-form.ts';
import { runForm } from '#lib/server/web-server/run-form.ts';
import type { Actions, PageServerLoad } from './$types';

type Event = RequestEvent<{ own: string }>;

export const load: PageServerLoad = async (event) => ({
  seat: await seatOf(event),
  address: `${event.locals.config.origin}/seats/${event.params.own}`,
  now: event.locals.app.now(),
});

export const actions: Actions = {
  arrive: async (event) => {
    await seatOf(event);
    const { own } = event.params;
    const { day } = await readForm(event.request, ['day']);
    return runForm(event, {
      schema: arriveInput,
      input: { own, day },
      typed: { form: 'arrive', values: {} },
      run: (input) => arriveAtSeat(event.locals.app, input, input.day),
      next: `/seats/${own}`,
    });
  },

  leave: async (event) => {
    await seatOf(event);
    await orErrorPage(event, () => leaveSeat(event.locals.app, { own: event.params.own }));
    redirect(303, '/seats');
  },
};

/** A seat that was given back is told like one that never was, however its secret is spelt. */
function seatOf(event: Event): Promise<OwnSeat> {
  return orErrorPage(event, () => {
    const input = ownSeatInput.safeParse({ own: event.params.own });
    if (!input.success) throw new DoorError('not-found', 'link-invalid');
    return viewOwnSeat(event.locals.app, input.data);
  });
}
