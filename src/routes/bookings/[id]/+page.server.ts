import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { BOOKING_CHANGE_TEXTS } from '#lib/messages/page-booking-change-texts.ts';
import { bookingId as bookingIdInput, cancelInput, completeInput } from '#lib/schemas/booking-view.ts';
import { handOverInput } from '#lib/schemas/hand-over.ts';
import { removeParticipantInput } from '#lib/schemas/sharing.ts';
import { PAGE_SIZE_MAX, PURPOSE_CHARACTERS_MAX, REASON_CHARACTERS_MAX } from '#lib/schemas/limits.ts';
import { membershipIn, type Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import { decideBooking } from '#lib/server/approval/decide-booking.ts';
import { listQueue } from '#lib/server/approval/list-queue.ts';
import { cancelBooking } from '#lib/server/booking/cancel-booking.ts';
import { completeBooking } from '#lib/server/booking/complete-booking.ts';
import { getBooking } from '#lib/server/booking/get-booking.ts';
import { viewFirstMorning } from '#lib/server/booking/view-first-morning.ts';
import { handOverBooking } from '#lib/server/hand-over/hand-over-booking.ts';
import { endShare } from '#lib/server/sharing/end-share.ts';
import { listParticipants } from '#lib/server/sharing/list-participants.ts';
import { removeParticipant } from '#lib/server/sharing/remove-participant.ts';
import { shareBooking } from '#lib/server/sharing/share-booking.ts';
import { acceptHouseRules } from '#lib/server/station/accept-house-rules.ts';
import { findRulesToAcceptFor } from '#lib/server/station/find-rules-to-accept-for.ts';
import { acceptOffer } from '#lib/server/waitlist/accept-offer.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage, refuseForm, type RefusedForm } from '#lib/server/web-server/page-refusal.ts';
import { readDecision } from '#lib/server/web-server/read-decision.ts';
import { fieldProblems, readForm, readFormLists } from '#lib/server/web-server/read-form.ts';
import { shownOnce } from '#lib/server/web-server/shown-once.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = needSession(event);
  const { app, config } = event.locals;
  const link = shownOnce(event.cookies, config, event.url.pathname).take();
  return orErrorPage(event, () => {
    const booking = getBooking(app, actor, idOf(event.params.id));
    const isWaiting = booking.state === 'pending' || booking.state === 'returned';
    const queue =
      booking.contact !== null && isWaiting
        ? listQueue(app, actor, { stationId: booking.station.id, limit: PAGE_SIZE_MAX })
        : null;
    return {
      booking,
      participants: listParticipants(app, actor, booking.id),
      /** Whether the caller acts for the party from outside, as those do who serve at the station. */
      isLiaison: membershipIn(actor, booking.party.id)?.role === 'liaison',
      /** The link to share or to hand over, right after it was made. */
      link,
      now: app.now(),
      isOwn: membershipIn(actor, booking.party.id) !== null,
      /** What speaks for and against it, for those who decide. */
      weighed: queue?.waiting.find((one) => one.id === booking.id) ?? null,
      houseRules: booking.actions.accept.allowed
        ? findRulesToAcceptFor(app, actor, {
            stationId: booking.station.id,
            partyId: booking.party.id,
            kind: booking.kind,
          })
        : null,
      morning: booking.state === 'confirmed' || isWaiting ? viewFirstMorning(app, booking) : null,
      made: event.url.searchParams.has('made'),
      done: event.url.searchParams.get('done'),
      purposeMax: PURPOSE_CHARACTERS_MAX,
      reasonMax: REASON_CHARACTERS_MAX,
    };
  });
};

/** What was typed into any of the page's forms, so that nobody types it twice. */
const TYPED = {
  form: '',
  decision: '',
  reason: '',
  words: '',
  purpose: '',
  headCount: '',
  days: [] as string[],
  name: '',
  mobile: '',
};

export const actions: Actions = {
  cancel: (event) =>
    doing(event, 'cancelled', { ...TYPED, form: 'cancel' }, (actor, bookingId) =>
      cancelBooking(event.locals.app, actor, { bookingId }),
    ),

  accept: async (event) => {
    const { app } = event.locals;
    const { rules } = await readForm(event.request, ['rules']);
    return doing(event, 'accepted', { ...TYPED, form: 'accept' }, async (actor, bookingId) => {
      // A box that is ticked sends the version that was shown beside it.
      if (rules !== '') {
        const stationId = getBooking(app, actor, bookingId).station.id;
        await acceptHouseRules(app, actor, { stationId, version: Number(rules) });
      }
      return acceptOffer(app, actor, { bookingId });
    });
  },

  release: async (event) => {
    const { scope, lists } = await readFormLists(event.request, ['scope'], ['day']);
    const typed = { ...TYPED, form: 'release-days', days: lists.day };
    const [first] = lists.day.toSorted();
    const none = BOOKING_CHANGE_TEXTS[event.locals.language].release.none;
    if (first === undefined) return malformed({ days: none }, typed);
    return doing(event, 'released', typed, (actor, bookingId) => {
      const days = scope === 'onwards' ? daysFrom(event, actor, bookingId, first) : lists.day;
      const input = cancelInput.safeParse({ bookingId, days });
      if (!input.success) throw notFound();
      return cancelBooking(event.locals.app, actor, input.data);
    });
  },

  complete: async (event) => {
    const form = await readForm(event.request, ['purpose', 'headCount']);
    const typed = { ...TYPED, form: 'complete', ...form };
    const { language } = event.locals;
    const input = completeInput.safeParse({
      bookingId: event.params.id,
      purpose: form.purpose,
      headCount: Number(form.headCount),
    });
    if (!input.success) return malformed(fieldProblems(language, input.error), typed);
    return doing(event, 'completed', typed, (actor) => completeBooking(event.locals.app, actor, input.data));
  },

  share: (event) =>
    doing(event, 'shared', { ...TYPED, form: 'share' }, async (actor, bookingId) => {
      keepLink(event, `/shared/${(await shareBooking(event.locals.app, actor, bookingId)).token}`);
    }),

  handOver: async (event) => {
    const form = await readForm(event.request, ['name', 'mobile']);
    const typed = { ...TYPED, form: 'hand-over', ...form };
    needSession(event);
    const input = handOverInput.safeParse({ bookingId: event.params.id, ...form });
    if (!input.success) return malformed(fieldProblems(event.locals.language, input.error), typed);
    return doing(event, 'handed-over', typed, async (actor) => {
      const { token } = await handOverBooking(event.locals.app, actor, input.data);
      if (token !== null) keepLink(event, `/handed-over/${token}`);
    });
  },

  endShare: (event) =>
    doing(event, 'share-ended', { ...TYPED, form: 'share' }, (actor, bookingId) =>
      endShare(event.locals.app, actor, bookingId),
    ),

  removePerson: async (event) => {
    const { personId } = await readForm(event.request, ['personId']);
    return doing(event, 'removed', { ...TYPED, form: 'share' }, (actor, bookingId) => {
      const input = removeParticipantInput.safeParse({ bookingId, personId });
      if (!input.success) throw notFound();
      return removeParticipant(event.locals.app, actor, input.data);
    });
  },

  decide: async (event) => {
    const form = await readForm(event.request, ['decision', 'reason', 'words']);
    const typed = { ...TYPED, form: 'decide', ...form };
    const read = readDecision(event.locals.language, event.params.id, form);
    if (!read.ok) return malformed({ reason: read.problem }, typed);
    return doing(event, form.decision, typed, (actor, bookingId) =>
      decideBooking(event.locals.app, actor, { ...read.decision, bookingId }),
    );
  },
};

/** The page that comes next shows it once. */
function keepLink(event: RequestEvent<{ id: string }>, path: string): void {
  const { locals, cookies, url } = event;
  shownOnce(cookies, locals.config, url.pathname).keep(`${locals.config.origin}${path}`);
}

function malformed(problems: RefusedForm<typeof TYPED>['problems'], typed: typeof TYPED) {
  return fail<RefusedForm<typeof TYPED>>(400, { sentence: null, problems, typed });
}

/** Does it for whoever is signed in, and shows the booking as it stands then. */
async function doing(
  event: RequestEvent<{ id: string }>,
  done: string,
  typed: typeof TYPED,
  work: (actor: Actor, bookingId: string) => Promise<unknown>,
) {
  const actor = needSession(event);
  try {
    await work(actor, idOf(event.params.id));
  } catch (cause) {
    return refuseForm(event, cause, typed);
  }
  redirect(303, `/bookings/${event.params.id}?done=${done}`);
}

function idOf(text: string): string {
  const input = bookingIdInput.safeParse({ bookingId: text });
  if (!input.success) throw notFound();
  return input.data.bookingId;
}

/** The day and all after it that can still be released. */
function daysFrom(
  event: Pick<RequestEvent, 'locals'>,
  actor: Actor,
  bookingId: string,
  first: string,
): string[] {
  return getBooking(event.locals.app, actor, bookingId)
    .days.filter(({ day, state, over }) => state === 'given' && !over && day >= first)
    .map(({ day }) => day);
}
