import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ASKED_DAYS } from '#lib/components/asking/asking-choice.ts';
import { emptyPartyForm, type PartyTyped } from '#lib/components/registration/party-form.ts';
import { addDays, formatLocalDay } from '#lib/domain/time/local-day.ts';
import type { BookingAnswer } from '#lib/schemas/booking-answer.ts';
import { publicId } from '#lib/schemas/scalars.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import { newToken } from '#lib/server/account/token.ts';
import { viewAsking, type AskingView } from '#lib/server/availability/view-asking.ts';
import { presentAnswer } from '#lib/server/booking/present-answer.ts';
import { applyForAdmission } from '#lib/server/registration/apply-for-admission.ts';
import { quoteApplication } from '#lib/server/registration/quote-application.ts';
import { textsToAgree, type TextsToAgree } from '#lib/server/registration/texts-to-agree.ts';
import { orErrorPage, refuseForm } from '#lib/server/web-server/page-refusal.ts';
import { readWholeForm } from '#lib/server/web-server/read-form.ts';
import { typedDays, withDays } from '#lib/server/web-server/typed-days.ts';
import type { Asked } from '../ask/read-asking.server.ts';
import {
  previewShown,
  queryOf,
  readApplication,
  readNeed,
  teamUntilOf,
  typedOf,
  type FirstShown,
} from './read-first.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** A code that is being issued is usually there by then. */
const CODE_DUE_DAYS = 30;

type Event = RequestEvent<{ id: string }>;

export const load: PageServerLoad = async (event) => {
  const view = await viewOf(event);
  const { form } = await readNeed(event, event.url.searchParams, view);
  const codeDue = formatLocalDay(addDays(view.today, CODE_DUE_DAYS));
  const typed = emptyPartyForm(codeDue, newToken());
  const first: FirstShown = { asking: form, typed, problems: {}, ...NOTHING };
  return { first, trial: view.station.trial, agreed: agreedOf(event) };
};

export const actions: Actions = {
  /** Another kind of place: nothing is asked for yet, and nothing that was typed is lost. */
  change: async (event) => {
    const { shown } = await readSent(event);
    return shown;
  },

  /** What would be held: nothing of the party is looked at yet but how long it stays. */
  check: async (event) => {
    const { view, typed, request, shown } = await readSent(event);
    if (!request) return fail(400, shown);
    try {
      const answer = quote(event, view, typed, request);
      return { ...shown, ...previewShown(view, request, answer) };
    } catch (cause) {
      return refusedForm(event, cause, shown);
    }
  },

  /** Sends it; where places are asked for, what would be held is shown before, and sent when it is confirmed. */
  apply: async (event) => {
    const sent = await readSent(event);
    const { view, typed } = sent;
    const request = typed.only === '' ? sent.request : null;
    const hasRules = agreedOf(event).houseRules !== null;
    const asked = { stationId: view.station.id, today: view.today, hasRules };
    const read = readApplication(event.locals.language, asked, typed, request);
    const wrongNeed = typed.only === '' ? sent.shown.problems : {};
    const problems = { ...wrongNeed, ...('problems' in read ? read.problems : {}) };
    const shown: FirstShown = { ...sent.shown, problems };
    if ('problems' in read || Object.keys(problems).length > 0) return fail(400, shown);
    try {
      const answer = request && quote(event, view, typed, request);
      if (answer && answer.outcome === 'refused')
        return fail(409, { ...shown, ...previewShown(view, request, answer), ready: true });
      if (answer && answer.quoteHash !== typed.seen) {
        const changed = typed.seen !== '';
        return { ...shown, ...previewShown(view, request, answer), ready: true, changed };
      }
      const written = await applyForAdmission(event.locals.app, read.input, {
        address: event.getClientAddress(),
        source: 'page',
      });
      if (written.outcome === 'refused' && written.answer && request) {
        const told = presentAnswer(written.answer, event.locals.language, request.want.kind);
        return fail(409, { ...shown, ...previewShown(view, request, told), ready: true });
      }
    } catch (cause) {
      return refusedForm(event, cause, shown);
    }
    // The address that the form was sent to ends in a part of the page.
    redirect(303, `/registration/${read.input.link}?made=1#top`);
  },
};

const NOTHING = {
  sentence: null,
  preview: null,
  deadline: null,
  ready: false,
  changed: false,
  sent: null,
} as const;

interface Sent {
  readonly view: AskingView;
  readonly typed: PartyTyped;
  readonly request: Asked['ofNobody'];
  readonly shown: FirstShown;
}

async function readSent(event: Event): Promise<Sent> {
  const sent = await readWholeForm(event.request);
  const view = await viewOf(event);
  const typed = typedDays(event, typedOf(sent), ['codeDue', 'teamUntil']);
  const query = withDays(event, queryOf(sent), ASKED_DAYS);
  const { form: asking, ofNobody: request } = await readNeed(event, query, view);
  return { view, typed, request, shown: { asking, typed, problems: asking.problems, ...NOTHING } };
}

function quote(
  event: Event,
  view: AskingView,
  typed: PartyTyped,
  request: NonNullable<Asked['ofNobody']>,
): BookingAnswer {
  const quoted = quoteApplication(
    event.locals.app,
    { stationId: view.station.id, teamUntil: teamUntilOf(typed), request },
    { address: event.getClientAddress() },
  );
  return presentAnswer(quoted, event.locals.language, request.want.kind);
}

function agreedOf({ locals, params }: Event): TextsToAgree {
  return textsToAgree(locals.app, locals.language, params.id);
}

function viewOf(event: Event): Promise<AskingView> {
  return orErrorPage(event, () => {
    if (!publicId.safeParse(event.params.id).success) throw notFound();
    return viewAsking(event.locals.app, event.params.id);
  });
}

function refusedForm(event: Event, cause: unknown, shown: FirstShown) {
  const { status, data } = refuseForm(event, cause, {});
  // Whoever came back to a form that was sent is shown the way to what they sent.
  const sent = data.reason === 'key-used-otherwise' ? shown.typed.link : null;
  return fail(status, { ...shown, sentence: data.sentence, sent });
}
