import type { RequestEvent } from '@sveltejs/kit';
import type { AskingForm } from '#lib/components/asking/asking-form.ts';
import type { MomentShown } from '#lib/components/asking/preview-words.ts';
import { previewOf, type Preview } from '#lib/components/asking/preview.ts';
import { PARTY_FIELDS, type PartyTyped } from '#lib/components/registration/party-form.ts';
import { CODE_DUE_DAYS_MAX } from '#lib/domain/registration/consent.ts';
import { addDays, parseLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import { issueList } from '#lib/messages/issue-messages.ts';
import type { Language } from '#lib/messages/language.ts';
import { FIRST_TEXTS } from '#lib/messages/page-first-texts.ts';
import type { BookingAnswer } from '#lib/schemas/booking-answer.ts';
import { applyInput, type ApplyInput } from '#lib/schemas/registration.ts';
import { momentShown } from '#lib/server/moment-shown.ts';
import type { AskingView } from '#lib/server/availability/view-asking.ts';
import { OF_ONE_KIND, readAsked, type Asked } from '../ask/read-asking.server.ts';

/** The page as it stands: what was chosen and typed, what is wrong with it, and what it would get. */
export interface FirstShown {
  readonly asking: AskingForm;
  readonly typed: PartyTyped;
  readonly problems: Readonly<Record<string, string>>;
  readonly sentence: string | null;
  readonly preview: Preview | null;
  readonly deadline: MomentShown | null;
  /** All is filled in: what is shown is held once it is confirmed. */
  readonly ready: boolean;
  /** What is shown is not what was shown before. */
  readonly changed: boolean;
  /** The link of an application that was sent from this form before. */
  readonly sent: string | null;
}

/** What is asked for, whoever asks: nobody is known here. */
export async function readNeed(
  { locals, url }: Pick<RequestEvent, 'locals' | 'url'>,
  query: URLSearchParams,
  view: AskingView,
): Promise<Asked & { readonly form: AskingForm }> {
  const { app, language } = locals;
  const address = new URL(url.pathname, url);
  address.search = query.toString();
  const asked = await readAsked({ locals: { app, language, actor: null }, url: address }, view);
  const { offer, choice, problems } = asked;
  return { ...asked, form: { offer, choice, problems, withoutDesks: withoutDesks(address), map: null } };
}

function withoutDesks({ pathname, searchParams }: URL): string {
  const kept = ['kind', 'when', 'day', 'from', 'to', 'part'].flatMap((name) =>
    searchParams.getAll(name).map((value) => [name, value]),
  );
  return `${pathname}?${new URLSearchParams(kept).toString()}`;
}

/**
 * What a form sent, as the address of a page that asks would say it. An alternative that was chosen stands for what was asked
 * for; of another kind of place nothing is asked yet.
 */
export function queryOf(sent: FormData): URLSearchParams {
  const instead = sent.get('instead');
  if (typeof instead === 'string') return new URLSearchParams(`${instead}&show=yes`);
  const typed: readonly string[] = PARTY_FIELDS;
  const texts = [...sent].filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string' && !typed.includes(pair[0]),
  );
  const other = sent.get('other');
  if (typeof other !== 'string') return new URLSearchParams([...texts, ['show', 'yes']]);
  const kept = texts.filter(([name]) => name !== 'other' && !OF_ONE_KIND.includes(name));
  return new URLSearchParams([...kept, ['kind', other]]);
}

export function typedOf(sent: FormData): PartyTyped {
  return Object.fromEntries(
    PARTY_FIELDS.map((name) => {
      const value = sent.get(name);
      return [name, typeof value === 'string' ? value : ''];
    }),
  ) as PartyTyped;
}

export type ReadApplication =
  { readonly input: ApplyInput } | { readonly problems: Readonly<Record<string, string>> };

interface AskedWhere {
  readonly stationId: string;
  readonly today: LocalDay;
  /** Whether the station has house rules to accept. */
  readonly hasRules: boolean;
}

/** The application that a form means, or what is wrong with it by the names of its fields. */
export function readApplication(
  language: Language,
  { stationId, today, hasRules }: AskedWhere,
  typed: PartyTyped,
  request: Asked['ofNobody'],
): ReadApplication {
  const ownRules = {
    ...(typed.consent === '' && { consent: FIRST_TEXTS[language].consentMissing }),
    ...(hasRules && typed.rules === '' && { rules: FIRST_TEXTS[language].rulesMissing }),
    ...wrongDays(language, typed, today),
  };
  const parsed = applyInput.safeParse({
    stationId,
    link: typed.link,
    party: partyOf(typed),
    contact: { name: typed.contact, mobile: typed.mobile },
    // A box that is ticked sends the version that was shown beside it.
    consentVersion: Number(typed.consent),
    houseRulesVersion: typed.rules === '' ? null : Number(typed.rules),
    request: typed.only === '' ? request : null,
  });
  if (parsed.success)
    return Object.keys(ownRules).length > 0 ? { problems: ownRules } : { input: parsed.data };
  const problems: Record<string, string> = {};
  for (const { path, message } of issueList(language, parsed.error)) problems[fieldOf(path)] ??= message;
  return { problems: { ...problems, ...ownRules } };
}

/** What the door would refuse as a whole, told beside its field. */
function wrongDays(language: Language, typed: PartyTyped, today: LocalDay): Record<string, string> {
  const texts = FIRST_TEXTS[language];
  if (typed.form === 'team') {
    const until = parseLocalDay(typed.teamUntil);
    return until !== null && until < today ? { teamUntil: texts.teamOver } : {};
  }
  const due = typed.codeState === 'due' ? parseLocalDay(typed.codeDue) : null;
  const isWrong = due !== null && (due <= today || due > addDays(today, CODE_DUE_DAYS_MAX));
  return isWrong ? { codeDue: texts.codeDueWrong } : {};
}

/** The last day of a team, as far as it was typed: nothing is held for it afterwards. */
export function teamUntilOf({ form, teamUntil }: PartyTyped): string | null {
  return form === 'team' && parseLocalDay(teamUntil) !== null ? teamUntil : null;
}

function partyOf(typed: PartyTyped): unknown {
  const { form, name, host } = typed;
  if (form === 'team') return { form, name, host, purpose: typed.teamPurpose, validTo: typed.teamUntil };
  const hasCode = typed.codeState !== 'due';
  return {
    form,
    name,
    creditCode: hasCode ? typed.code : null,
    codeDue: hasCode ? null : typed.codeDue,
  };
}

const FIELDS: Readonly<Record<string, string>> = {
  'party.form': 'form',
  'party.name': 'name',
  'party.creditCode': 'code',
  'party.codeDue': 'codeDue',
  'party.host': 'host',
  'party.purpose': 'teamPurpose',
  'party.validTo': 'teamUntil',
  'contact.name': 'contact',
  'contact.mobile': 'mobile',
  consentVersion: 'consent',
  houseRulesVersion: 'rules',
};

function fieldOf(path: string): string {
  return FIELDS[path] ?? 'form';
}

/** An answer beside the form that asked. */
export function previewShown(
  view: AskingView,
  request: NonNullable<Asked['ofNobody']>,
  answer: BookingAnswer,
): Pick<FirstShown, 'preview' | 'deadline'> {
  const asked = { ...request, stationId: view.station.id, partyId: '' };
  return {
    preview: previewOf(asked, answer, view.markOf),
    deadline: momentShown(view.station.timeZone, answer.decisionDeadline),
  };
}
