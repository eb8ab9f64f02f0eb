import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import { ASKED_DAYS } from '#lib/components/asking/asking-choice.ts';
import { previewOf } from '#lib/components/asking/preview.ts';
import { seatsOnMap } from '#lib/components/asking/seats-on-map.ts';
import { doorMessage } from '#lib/messages/door-messages.ts';
import { formatClockTime } from '#lib/domain/time/clock-time.ts';
import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import type { BookingAnswer } from '#lib/schemas/booking-answer.ts';
import { waitableOf } from '#lib/components/waitlist/waitable-of.ts';
import { createBookingInput } from '#lib/schemas/booking-input.ts';
import { publicId } from '#lib/schemas/scalars.ts';
import { joinWaitlistInput } from '#lib/schemas/waitlist.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import { viewAsking, type AskingView } from '#lib/server/availability/view-asking.ts';
import { viewDay } from '#lib/server/availability/view-day.ts';
import { createBooking } from '#lib/server/booking/create-booking.ts';
import { findOverlapping } from '#lib/server/booking/find-overlapping.ts';
import { presentAnswer } from '#lib/server/booking/present-answer.ts';
import { quoteBooking } from '#lib/server/booking/quote-booking.ts';
import { acceptHouseRules } from '#lib/server/station/accept-house-rules.ts';
import { findRulesToAcceptFor } from '#lib/server/station/find-rules-to-accept-for.ts';
import { findQuotasLeft } from '#lib/server/quota/find-quotas-left.ts';
import { ACTING_COOKIE } from '#lib/server/web-server/cookies.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { momentShown } from '#lib/server/moment-shown.ts';
import { orErrorPage, refuseForm } from '#lib/server/web-server/page-refusal.ts';
import { readForm } from '#lib/server/web-server/read-form.ts';
import { readJson } from '#lib/server/web-server/read-json.ts';
import { joinWaitlist } from '#lib/server/waitlist/join-waitlist.ts';
import { redirectToDays } from '#lib/server/web-server/typed-days.ts';
import { describeAsked } from './describe-asked.server.ts';
import { readAsked } from './read-asking.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { app, actor, language } = event.locals;
  redirectToDays(event, ASKED_DAYS);
  const view = await orErrorPage(event, () => {
    if (!publicId.safeParse(event.params.id).success) throw notFound();
    return viewAsking(app, event.params.id);
  });
  const asked = await orErrorPage(event, () => readAsked(event, view, event.cookies.get(ACTING_COOKIE)));
  const { choice, offer, problems, request } = asked;
  const answer =
    actor &&
    request &&
    (await orErrorPage(event, () =>
      presentAnswer(quoteBooking(app, actor, request), language, request.want.kind),
    ));
  const preview = answer && previewOf(request, answer, view.markOf);
  const referenceDay = preview?.givenDay ?? answer?.days[0]?.day;
  const map =
    choice.kind === 'desk'
      ? await orErrorPage(event, () =>
          seatsOnMap(viewDay(app, actor, { stationId: view.station.id, day: referenceDay })),
        )
      : null;
  return {
    form: { offer, choice, problems, withoutDesks: withoutDesks(event.url), map },
    isSignedIn: actor !== null,
    trial: view.station.trial,
    ...describeAsked(language, view, asked),
    preview,
    quotas:
      answer || !actor || choice.partyId === ''
        ? (answer?.quotas ?? [])
        : await orErrorPage(event, () =>
            findQuotasLeft(app, actor, {
              stationId: view.station.id,
              partyId: choice.partyId,
              kind: choice.kind,
            }),
          ),
    already:
      actor && request && answer
        ? await orErrorPage(event, () => findOverlapping(app, actor, request, answer.days))
        : null,
    deadline: answer && momentShown(view.station.timeZone, answer.decisionDeadline),
    houseRules:
      actor && request && answer && findRulesToAcceptFor(app, actor, { ...request, kind: request.want.kind }),
    sending: answer && { request: JSON.stringify(request), key: randomUUID() },
    waitable: answer && !hasBegun(answer, view) ? waitableOf(answer) : null,
  };
};

export const actions: Actions = {
  default: async (event) => {
    const { app, language } = event.locals;
    const actor = needSession(event);
    const { request, key, hash, wait, rules } = await readForm(event.request, [
      'request',
      'key',
      'hash',
      'wait',
      'rules',
    ]);
    if (wait !== '') return waitInLine(event, actor, readJson(request), wait);
    const input = createBookingInput.safeParse({
      request: readJson(request),
      idempotencyKey: key,
      quoteHash: hash,
    });
    if (!input.success) return fail(400, { sentence: doorMessage(language, 'malformed', {}) });
    let bookingId: string | null = null;
    try {
      // A box that is ticked sends the version that was shown beside it.
      if (rules !== '')
        await acceptHouseRules(app, actor, { stationId: event.params.id, version: Number(rules) });
      const answer = presentAnswer(
        await createBooking(app, actor, 'page', input.data),
        language,
        input.data.request.want.kind,
      );
      if (answer.bookingId === null) {
        const reasons = answer.refusals.map(({ message }) => message);
        return fail(409, { sentence: reasons.length === 0 ? null : reasons.join(' ') });
      }
      bookingId = answer.bookingId;
    } catch (cause) {
      return refuseForm(event, cause, {});
    }
    redirect(303, `/bookings/${bookingId}?made=1`);
  },
};

/** The slot that runs: whoever is there gets it now or not at all. */
function hasBegun({ days }: Pick<BookingAnswer, 'days'>, { today, minute }: AskingView): boolean {
  const [now, first] = [formatClockTime(minute), formatLocalDay(today)];
  return days.some(({ day, times: [one] }) => day === first && one !== undefined && one.from < now);
}

async function waitInLine(event: RequestEvent, actor: Actor, request: unknown, days: string) {
  const { app, language } = event.locals;
  const input = joinWaitlistInput.safeParse({ request, days });
  if (!input.success) return fail(400, { sentence: doorMessage(language, 'malformed', {}) });
  try {
    const joined = await joinWaitlist(app, actor, 'page', input.data);
    // What has become free or ruled out meanwhile is what the page shows when it is drawn anew.
    if (joined.outcome !== 'waiting') return fail(409, { sentence: null });
  } catch (cause) {
    return refuseForm(event, cause, {});
  }
  redirect(303, `/bookings?party=${input.data.request.partyId}&done=joined`);
}

function withoutDesks(url: URL): string {
  const query = new URLSearchParams(
    [...url.searchParams].filter(([name, value]) => name !== 'desk' && value !== ''),
  );
  return `${url.pathname}?${query.toString()}`;
}
