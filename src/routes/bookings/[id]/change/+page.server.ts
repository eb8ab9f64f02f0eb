import { fail, redirect } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import {
  CHANGE_DAYS,
  changeFieldsOf,
  changeOfFields,
  type ChangeFields,
} from '#lib/components/booking/change-fields.ts';
import { parseMoment } from '#lib/domain/time/moment.ts';
import { nearMomentText } from '#lib/messages/deadline-words.ts';
import { doorMessage } from '#lib/messages/door-messages.ts';
import type { Language } from '#lib/messages/language.ts';
import { CHANGE_TEXTS } from '#lib/messages/page-change-texts.ts';
import { changeBookingInput, changeRequest } from '#lib/schemas/booking-change.ts';
import { bookingId as bookingIdInput } from '#lib/schemas/booking-view.ts';
import { membershipIn } from '#lib/server/access/actor.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import { getBooking } from '#lib/server/booking/get-booking.ts';
import { changeBooking } from '#lib/server/change/change-booking.ts';
import { presentChange } from '#lib/server/change/present-change.ts';
import { quoteChange } from '#lib/server/change/quote-change.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage, refuseForm } from '#lib/server/web-server/page-refusal.ts';
import { fieldProblems, readForm } from '#lib/server/web-server/read-form.ts';
import { readJson } from '#lib/server/web-server/read-json.ts';
import { redirectToDays } from '#lib/server/web-server/typed-days.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = needSession(event);
  const { app, language } = event.locals;
  redirectToDays(event, CHANGE_DAYS);
  const { searchParams } = event.url;
  return orErrorPage(event, () => {
    const bookingId = idOf(event.params.id);
    const booking = getBooking(app, actor, bookingId);
    const may = booking.actions.change;
    if (!may.allowed)
      throw may.because === 'wrong-state'
        ? new DoorError('conflict', 'wrong-state', { state: booking.state })
        : new DoorError('not-allowed', 'not-your-task');
    if (booking.waitingChange !== null) throw new DoorError('conflict', 'change-waits');
    const fields = changeFieldsOf(searchParams);
    const ready = searchParams.get('change');
    const asked = ready === null ? changeOfFields(fields, booking) : (readJson(ready) ?? {});
    const read = asked === null ? null : changeRequest.safeParse(asked);
    const answer = read?.success
      ? presentChange(quoteChange(app, actor, { bookingId, change: read.data }), language)
      : null;
    const deadline = answer?.decisionDeadline ? parseMoment(answer.decisionDeadline) : null;
    return {
      booking,
      isOwn: membershipIn(actor, booking.party.id) !== null,
      fields,
      here: `${event.url.pathname}${event.url.search}`,
      now: app.now(),
      problems:
        read && !read.success ? { ...fieldProblems(language, read.error), ...halfOf(fields, language) } : {},
      answer,
      deadline:
        deadline === null
          ? null
          : nearMomentText(language, { at: deadline, now: app.now(), timeZone: booking.station.timeZone }),
      sending: read?.success ? { change: JSON.stringify(read.data), key: randomUUID() } : null,
    };
  });
};

export const actions: Actions = {
  default: async (event) => {
    const { app, language } = event.locals;
    const actor = needSession(event);
    const sent = await readForm(event.request, ['change', 'key', 'hash', 'revision']);
    const input = changeBookingInput.safeParse({
      bookingId: event.params.id,
      change: readJson(sent.change),
      revision: sent.revision === '' ? null : Number(sent.revision),
      idempotencyKey: sent.key,
      quoteHash: sent.hash,
    });
    let waits = false;
    try {
      if (!input.success) {
        getBooking(app, actor, idOf(event.params.id));
        return fail(400, { sentence: doorMessage(language, 'malformed', {}) });
      }
      const answer = presentChange(await changeBooking(app, actor, 'page', input.data), language);
      if (answer.outcome === 'refused') {
        const reasons = [...answer.refusals, ...answer.days.flatMap((one) => one.refusal ?? [])];
        return fail(409, { sentence: reasons[0]?.message ?? null });
      }
      waits = answer.changeId !== null;
    } catch (cause) {
      return refuseForm(event, cause, {});
    }
    redirect(303, `/bookings/${event.params.id}?done=${waits ? 'change-asked' : 'changed'}`);
  },
};

/** One end alone, of days that do not have the same other one. */
function halfOf({ from, to }: ChangeFields, language: Language): { readonly time?: string } {
  return (from === '') === (to === '') ? {} : { time: CHANGE_TEXTS[language].bothTimes };
}

function idOf(text: string): string {
  const input = bookingIdInput.safeParse({ bookingId: text });
  if (!input.success) throw notFound();
  return input.data.bookingId;
}
