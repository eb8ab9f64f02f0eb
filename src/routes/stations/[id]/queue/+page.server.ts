import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { doorMessage } from '#lib/messages/door-messages.ts';
import { issueList } from '#lib/messages/issue-messages.ts';
import { QUEUE_TEXTS } from '#lib/messages/page-queue-texts.ts';
import { bookingId as bookingIdInput, queueInput } from '#lib/schemas/booking-view.ts';
import { decideCanteenInput } from '#lib/schemas/canteen.ts';
import { PAGE_SIZE_MAX, REASON_CHARACTERS_MAX } from '#lib/schemas/limits.ts';
import { isGranted, type Actor } from '#lib/server/access/actor.ts';
import { decideRegistrationInput } from '#lib/schemas/registration.ts';
import { decideCanteen } from '#lib/server/canteen/decide-canteen.ts';
import { listCanteenFiles } from '#lib/server/canteen/list-canteen-files.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import { decideSeveral, type SeveralDecided } from '#lib/server/approval/decide-several.ts';
import { listQueue } from '#lib/server/approval/list-queue.ts';
import { decideRegistration } from '#lib/server/registration/decide-registration.ts';
import { getBooking } from '#lib/server/booking/get-booking.ts';
import { needSession } from '#lib/server/web-server/need-session.ts';
import { orErrorPage, refuseForm } from '#lib/server/web-server/page-refusal.ts';
import { readDecision } from '#lib/server/web-server/read-decision.ts';
import { readForm, readFormLists } from '#lib/server/web-server/read-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** A decision is read before what it is about. */
const NO_BOOKING = 'A'.repeat(16);

/** As many as a person looks through; the rest follows when these are done. */
const CARDS_SHOWN_MAX = 30;

export const load: PageServerLoad = async (event) => {
  const actor = needSession(event);
  const { app } = event.locals;
  return orErrorPage(event, async () => {
    const input = queueInput.safeParse({ stationId: event.params.id, limit: CARDS_SHOWN_MAX });
    if (!input.success) throw notFound();
    const queue = listQueue(app, actor, input.data);
    return {
      queue,
      mayDecideCanteens: mayDecideCanteensAt(app, actor, event.params.id),
      canteens: await listCanteenFiles(app, actor, { stationId: input.data.stationId }),
      isOneOfSeveral: actor.districtRoles.length > 0 || actor.stationRoles.length > 1,
      now: app.now(),
      done: doneOf(event.url.searchParams),
      reasonMax: REASON_CHARACTERS_MAX,
    };
  });
};

function mayDecideCanteensAt(app: App.Locals['app'], actor: Actor, stationId: string): boolean {
  const station = app.engine.read((reader) => app.halls.byPublicId(reader, stationId)?.station);
  return station !== undefined && isGranted(actor, 'configure', station);
}

/** What has just been done, as the address says it; anything else in it is as if it were not there. */
function doneOf(
  query: URLSearchParams,
): { decision: 'approve' | 'return' | 'decline'; count: number } | null {
  const decision = (['approve', 'return', 'decline'] as const).find((one) => one === query.get('done'));
  const count = Number(query.get('count'));
  return decision && Number.isInteger(count) && count > 0 && count <= PAGE_SIZE_MAX
    ? { decision, count }
    : null;
}

export const actions: Actions = {
  decide: (event) => decide(event, 'one'),
  decideSelected: (event) => decide(event, 'several'),

  decideRegistration: async (event) => {
    const actor = needSession(event);
    const { app, language } = event.locals;
    const { registrationId, ...sent } = await readForm(event.request, [
      'registrationId',
      'decision',
      'reason',
      'words',
    ]);
    const typed = { form: 'registration', selected: [registrationId], ...sent } as const;
    const nothing = { problem: null, sentence: null, decided: null, typed };
    const read = readDecision(language, NO_BOOKING, sent);
    if (!read.ok) return refused(400, { ...nothing, problem: read.problem });
    const { decision, reason } = read.decision;
    const input = decideRegistrationInput.safeParse({
      registrationId,
      decision,
      ...(reason !== undefined && { reason }),
    });
    if (!input.success) return refused(404, { ...nothing, sentence: doorMessage(language, 'not-found') });
    try {
      await decideRegistration(app, actor, input.data);
    } catch (cause) {
      const { status, data } = refuseForm(event, cause, typed);
      return refused(status, { ...nothing, sentence: data.sentence });
    }
    redirect(303, `/stations/${event.params.id}/queue?done=${input.data.decision}&count=1`);
  },

  decideCanteen: async (event) => {
    const actor = needSession(event);
    const { app, language } = event.locals;
    const { canteenId, decision, reason } = await readForm(event.request, [
      'canteenId',
      'decision',
      'reason',
    ]);
    const typed = { form: 'canteen', selected: [canteenId], decision, reason, words: '' } as const;
    const nothing = { problem: null, sentence: null, decided: null, typed };
    const input = decideCanteenInput.safeParse(
      decision === 'approve' ? { canteenId, decision } : { canteenId, decision, reason },
    );
    if (!input.success) {
      const [first] = issueList(language, input.error);
      return refused(400, { ...nothing, sentence: first?.message ?? doorMessage(language, 'malformed') });
    }
    try {
      await decideCanteen(app, actor, input.data);
    } catch (cause) {
      const { status, data } = refuseForm(event, cause, typed);
      return refused(status, { ...nothing, sentence: data.sentence });
    }
    redirect(303, `/stations/${event.params.id}/queue?done=${input.data.decision}&count=1`);
  },
};

/** Each request has its own outcome. Where one fails the page says which, else it is shown afresh. */
async function decide(event: RequestEvent<{ id: string }>, form: 'one' | 'several') {
  const actor = needSession(event);
  const { app, language } = event.locals;
  const { lists, ...sent } = await readFormLists(
    event.request,
    ['decision', 'reason', 'words'],
    ['bookingId'],
  );
  const ids = lists.bookingId
    .filter((bookingId) => bookingIdInput.safeParse({ bookingId }).success)
    .slice(0, PAGE_SIZE_MAX);
  const typed = { form, selected: ids, ...sent };
  const [first] = ids;
  if (first === undefined)
    return refused(400, {
      problem: null,
      sentence: QUEUE_TEXTS[language].several.none,
      decided: null,
      typed,
    });
  const read = readDecision(language, first, sent);
  if (!read.ok) return refused(400, { problem: read.problem, sentence: null, decided: null, typed });
  const outcome = await decideSeveral(app, actor, { ...read.decision, bookingIds: ids });
  if (outcome.failed.length > 0) {
    const failed = failedOf(event, actor, outcome);
    const decided = { decision: read.decision.decision, count: outcome.decided.length, failed };
    return refused(409, { problem: null, sentence: null, decided, typed });
  }
  redirect(303, `/stations/${event.params.id}/queue?done=${read.decision.decision}&count=${ids.length}`);
}

interface RefusedDecision {
  /** What is wrong with the reason. */
  readonly problem: string | null;
  readonly sentence: string | null;
  readonly decided: {
    readonly decision: 'approve' | 'return' | 'decline';
    readonly count: number;
    readonly failed: readonly { readonly party: string; readonly sentence: string }[];
  } | null;
  readonly typed: {
    readonly form: 'one' | 'several' | 'registration' | 'canteen';
    readonly selected: readonly string[];
    readonly decision: string;
    readonly reason: string;
    readonly words: string;
  };
}

function refused(status: number, answer: RefusedDecision) {
  return fail(status, answer);
}

function failedOf({ locals }: Pick<RequestEvent, 'locals'>, actor: Actor, { failed }: SeveralDecided) {
  return failed.map(({ bookingId, reason, facts }) => ({
    party: partyOf(locals.app, actor, bookingId),
    sentence: doorMessage(locals.language, reason, facts),
  }));
}

/** Of what is not there for this person, no name. */
function partyOf(app: App.Locals['app'], actor: Actor, bookingId: string): string {
  try {
    return getBooking(app, actor, bookingId).party.name;
  } catch {
    return '—';
  }
}
