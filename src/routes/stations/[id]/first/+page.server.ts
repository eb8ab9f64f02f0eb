import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { emptyPartyForm } from '#lib/components/registration/party-form.ts';
import { addDays, formatLocalDay } from '#lib/domain/time/local-day.ts';
import { publicId } from '#lib/schemas/scalars.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import { newToken } from '#lib/server/account/token.ts';
import { viewAsking, type AskingView } from '#lib/server/availability/view-asking.ts';
import { presentAnswer } from '#lib/server/booking/present-answer.ts';
import { applyForAdmission } from '#lib/server/registration/apply-for-admission.ts';
import { quoteApplication } from '#lib/server/registration/quote-application.ts';
import { orErrorPage, refuseForm } from '#lib/server/web-server/page-refusal.ts';
import { readWholeForm } from '#lib/server/web-server/read-form.ts';
import {
  previewShown,
  queryOf,
  readApplication,
  readNeed,
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
  const first: FirstShown = {
    asking: form,
    typed: emptyPartyForm(codeDue, newToken()),
    problems: {},
    sentence: null,
    preview: null,
    deadline: null,
  };
  return { first, trial: view.station.trial };
};

export const actions: Actions = {
  /** What would be held: nothing of the party is looked at yet. */
  check: async (event) => {
    const sent = await readWholeForm(event.request);
    const view = await viewOf(event);
    const typed = typedOf(sent);
    const { form: asking, ofNobody: request } = await readNeed(event, queryOf(sent), view);
    const shown: FirstShown = { asking, typed, problems: asking.problems, ...NOTHING };
    if (!request) return fail(400, shown);
    try {
      const quoted = quoteApplication(
        event.locals.app,
        { stationId: view.station.id, teamUntil: null, request },
        { address: event.getClientAddress() },
      );
      const answer = presentAnswer(quoted, event.locals.language, request.want.kind);
      return { ...shown, ...previewShown(view, request, answer) };
    } catch (cause) {
      return refusedForm(event, cause, shown);
    }
  },

  apply: async (event) => {
    const sent = await readWholeForm(event.request);
    const view = await viewOf(event);
    const typed = typedOf(sent);
    const { form: asking, ofNobody: request } = await readNeed(event, queryOf(sent), view);
    const read = readApplication(event.locals.language, view.station.id, typed, request);
    const wrongNeed = typed.only === '' ? asking.problems : {};
    const problems = { ...wrongNeed, ...('problems' in read ? read.problems : {}) };
    const shown: FirstShown = { asking, typed, problems, ...NOTHING };
    if ('problems' in read || Object.keys(wrongNeed).length > 0) return fail(400, shown);
    try {
      const { outcome, answer } = await applyForAdmission(event.locals.app, read.input, {
        address: event.getClientAddress(),
        source: 'page',
      });
      if (outcome === 'refused' && answer && request) {
        const told = presentAnswer(answer, event.locals.language, request.want.kind);
        return fail(409, { ...shown, ...previewShown(view, request, told) });
      }
    } catch (cause) {
      return refusedForm(event, cause, shown);
    }
    redirect(303, `/registration/${read.input.link}?made=1`);
  },
};

const NOTHING = { sentence: null, preview: null, deadline: null } as const;

function viewOf(event: Event): Promise<AskingView> {
  return orErrorPage(event, () => {
    if (!publicId.safeParse(event.params.id).success) throw notFound();
    return viewAsking(event.locals.app, event.params.id);
  });
}

function refusedForm(event: Event, cause: unknown, shown: FirstShown) {
  const { status, data } = refuseForm(event, cause, {});
  return fail(status, { ...shown, sentence: data.sentence });
}
