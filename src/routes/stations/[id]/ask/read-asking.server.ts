import type { RequestEvent } from '@sveltejs/kit';
import { spanOfChoice, workdaysOf } from '#lib/components/asking/asked-days.ts';
import {
  ASKED_KINDS,
  DAY_CHOICES,
  readChoice,
  type AskedKind,
  type AskingChoice,
} from '#lib/components/asking/asking-choice.ts';
import type { AskingOffer, FieldSentences } from '#lib/components/asking/asking-form.ts';
import { hasBegunToday, isTodayOver } from '#lib/components/asking/asked-times.ts';
import { requestOfChoice, type ChoiceProblems } from '#lib/components/asking/request-of-choice.ts';
import { addDays, formatLocalDay } from '#lib/domain/time/local-day.ts';
import { issueMessage } from '#lib/messages/issue-messages.ts';
import type { Language } from '#lib/messages/language.ts';
import { ASKING_TEXTS } from '#lib/messages/page-asking-texts.ts';
import { PARTY_SEARCH_TEXTS } from '#lib/messages/page-party-search-texts.ts';
import { bookingRequest } from '#lib/schemas/booking-request.ts';
import type { AskingView } from '#lib/server/availability/view-asking.ts';
import { listPartiesToBookFor } from '#lib/server/party/list-parties-to-book-for.ts';
import type { z } from 'zod';

export type CheckedRequest = z.infer<typeof bookingRequest>;

/** What the page's address asks for, as far as it makes sense. */
export interface Asked {
  readonly choice: AskingChoice;
  readonly offer: AskingOffer;
  readonly problems: FieldSentences;
  /** Null as long as something is missing or wrong, or nobody is there to ask. */
  readonly request: CheckedRequest | null;
  /** The same without a party, for somebody who is not known yet. */
  readonly ofNobody: Omit<CheckedRequest, 'partyId' | 'stationId'> | null;
}

/** Stands in for a party until somebody has signed in, so that mistakes are told before. */
const NOBODYS_PARTY = 'A'.repeat(16);

export async function readAsked(
  {
    locals,
    url,
  }: { readonly locals: Pick<RequestEvent['locals'], 'app' | 'actor' | 'language'>; readonly url: URL },
  view: AskingView,
  /** The party in whose name the person was last acting: what the address names comes before it. */
  acting = '',
): Promise<Asked> {
  const { app, actor, language } = locals;
  const kinds = ASKED_KINDS.filter((kind) => view.kinds.some((one) => one.kind === kind));
  const asked = readChoice(url.searchParams, kinds);
  const named = asked.partyId === '' ? acting : asked.partyId;
  const stationId = view.station.id;
  const { parties, mayLook } = actor
    ? await listPartiesToBookFor(app, actor, { stationId, named, who: asked.who })
    : { parties: [], mayLook: false };
  const choice = {
    ...asked,
    ...daysInstead(view, asked, url, mayLook),
    partyId: partyOf(parties, named, asked.who),
  };
  const offer = { ...offerOf(view, choice, kinds, url, mayLook), parties, mayLook };
  const unknown = {
    ...unknownPlaces(language, view, choice),
    ...(actor && choice.partyId === '' && mayLook && { party: partyProblem(language, parties.length) }),
  };
  const made = requestOfChoice(choice, {
    stationId: view.station.id,
    partyId: choice.partyId === '' ? NOBODYS_PARTY : choice.partyId,
    today: view.today,
    lastDay: addDays(view.today, view.kinds.find((one) => one.kind === choice.kind)?.windowDays ?? 0),
    todayFacts: todayFactsOf(view, choice.kind, mayLook),
  });
  if (!made.ok)
    return {
      choice,
      offer,
      problems: { ...sentencesOf(language, choice, made.problems), ...unknown },
      request: null,
      ofNobody: null,
    };
  const checked = bookingRequest.safeParse(made.request);
  const problems = checked.success ? unknown : { ...unknown, ...issueSentences(language, checked.error) };
  if (!checked.success || Object.keys(unknown).length > 0)
    return { choice, offer, problems, request: null, ofNobody: null };
  const { want, when, headCount, purpose, ifClash, acceptProvisional } = checked.data;
  const ofNobody = { want, when, headCount, purpose, ifClash, acceptProvisional };
  return { choice, offer, problems, request: choice.partyId === '' ? null : checked.data, ofNobody };
}

/** Whoever comes from the page of a day that is over means the next one on which the hall opens. */
function daysInstead(
  view: AskingView,
  { kind, single }: AskingChoice,
  url: URL,
  isHere: boolean,
): Pick<AskingChoice, 'days' | 'single'> | null {
  const { today, nextOpenDay } = view;
  const meansToday =
    !url.searchParams.has('when') && single.length === 1 && single[0] === formatLocalDay(today);
  if (!meansToday || nextOpenDay === null || !isTodayOver(todayFactsOf(view, kind, isHere))) return null;
  return nextOpenDay === addDays(today, 1)
    ? { days: 'tomorrow', single: [] }
    : { days: 'single', single: [formatLocalDay(nextOpenDay)] };
}

function todayFactsOf(
  view: AskingView,
  kind: AskedKind,
  isHere: boolean,
): Parameters<typeof requestOfChoice>[1]['todayFacts'] {
  const rules = view.kinds.find((one) => one.kind === kind);
  return {
    minute: view.minute,
    open: view.openToday,
    dayParts: view.dayParts,
    slotMinutes: rules?.slotMinutes ?? 1,
    leadTimeMinutes: rules?.leadTimeMinutes ?? 0,
    isHere,
  };
}

function offerOf(
  view: AskingView,
  choice: AskingChoice,
  kinds: readonly AskedKind[],
  url: URL,
  isHere: boolean,
): Omit<AskingOffer, 'parties' | 'mayLook'> {
  const places = view.places.filter(({ kind }) => kind === choice.kind);
  const todayFacts = todayFactsOf(view, choice.kind, isHere);
  const hasBegun = hasBegunToday(choice, todayFacts);
  return {
    station: { id: view.station.id, name: view.station.name },
    kinds: kinds.map((kind) => ({ kind, href: hrefOfKind(url, kind) })),
    today: formatLocalDay(view.today),
    hasBegun,
    isTodayOver: isTodayOver(todayFacts),
    slotMinutes: todayFacts.slotMinutes,
    spans: spansOf(view, hasBegun),
    parts: view.parts,
    zones: view.zones.map(({ id, name }) => ({ id, name })),
    places: choice.kind === 'desk' ? [] : places.map(({ id, label, fits }) => ({ id, label, fits })),
    features: [...new Set(places.flatMap(({ features }) => features))].sort(),
  };
}

function spansOf({ today, isWorkday }: AskingView, hasBegun: boolean): AskingOffer['spans'] {
  return Object.fromEntries(
    DAY_CHOICES.flatMap((choice) => {
      const span = spanOfChoice(choice, today, hasBegun);
      if (!span) return [];
      const isOneDay = choice === 'today' || choice === 'tomorrow';
      const shown = isOneDay ? span : workdaysOf(span, isWorkday);
      return [[choice, shown && { from: formatLocalDay(shown.from), to: formatLocalDay(shown.to) }]];
    }),
  );
}

/** What belongs to one kind only does not go along to another. */
export const OF_ONE_KIND: readonly string[] = [
  'kind',
  'desk',
  'place',
  'zone',
  'together',
  'feature',
  'part',
  'start',
  'end',
  'next',
  'show',
];

function hrefOfKind(url: URL, kind: AskedKind): string {
  const query = new URLSearchParams(
    [...url.searchParams].filter(([name, value]) => !OF_ONE_KIND.includes(name) && value !== ''),
  );
  query.set('kind', kind);
  return `${url.pathname}?${query.toString()}`;
}

/** The first one unless somebody looks for one: of several that are found one is chosen. */
function partyOf(parties: AskingOffer['parties'], named: string, who: string): string {
  const meant = parties.find(({ id }) => id === named);
  if (meant || (who !== '' && parties.length > 1)) return meant?.id ?? '';
  return parties[0]?.id ?? '';
}

function partyProblem(language: Language, found: number): string {
  const texts = PARTY_SEARCH_TEXTS[language];
  return found === 0 ? texts.notFound : texts.notChosen;
}

/** Whatever was retired, or belongs to another station, is told where it was chosen. */
function unknownPlaces(language: Language, view: AskingView, choice: AskingChoice): FieldSentences {
  const texts = ASKING_TEXTS[language].problems;
  const known = new Set(view.places.filter(({ kind }) => kind === choice.kind).map(({ id }) => id));
  const zoneIsKnown = choice.zoneId === '' || view.zones.some(({ id }) => id === choice.zoneId);
  return {
    ...(choice.kind === 'desk' &&
      choice.deskIds.some((id) => !known.has(id)) && { desk: texts['desks-unknown'] }),
    ...(choice.kind !== 'desk' &&
      choice.placeId !== '' &&
      !known.has(choice.placeId) && { place: texts['place-unknown'] }),
    ...(choice.kind === 'desk' && !zoneIsKnown && { zone: texts['zone-unknown'] }),
  };
}

/** Nobody is told what they have not come to yet: what is missing is said once the button was pressed. */
function sentencesOf(
  language: Language,
  { isSent, people }: AskingChoice,
  problems: ChoiceProblems,
): FieldSentences {
  const texts = ASKING_TEXTS[language].problems;
  return {
    ...((isSent || people !== '') && problems.people && { people: texts[problems.people] }),
    ...(problems.heads && { heads: texts[problems.heads] }),
    ...(isSent && problems.days && { when: texts[problems.days] }),
    ...(isSent && problems.times && { part: texts[problems.times] }),
  };
}

/** Where the form has the field that a part of the request comes from. */
const FIELDS: readonly (readonly [path: string, field: string])[] = [
  ['want.count', 'people'],
  ['want.fits', 'people'],
  ['want.deskIds', 'desk'],
  ['want.features', 'feature'],
  ['want', 'place'],
  ['when.days', 'when'],
  ['when.time', 'part'],
  ['headCount', 'heads'],
  ['purpose', 'purpose'],
  ['partyId', 'party'],
];

function issueSentences(language: Language, error: z.ZodError): FieldSentences {
  const sentences: Record<string, string> = {};
  for (const issue of error.issues) {
    const path = issue.path.join('.');
    const field = FIELDS.find(([start]) => path.startsWith(start))?.[1] ?? 'when';
    sentences[field] ??= sentenceOf(language, issue, field);
  }
  return sentences;
}

/** What is known better here than where any request is read. */
function sentenceOf(language: Language, issue: z.core.$ZodIssue, field: string): string {
  const texts = ASKING_TEXTS[language];
  if (field === 'part' && issue.message === 'reversed') return texts.problems['times-reversed'];
  if (field === 'desk' && issue.code === 'too_big') return texts.tooManyDesks(Number(issue.maximum));
  return issueMessage(language, issue);
}
