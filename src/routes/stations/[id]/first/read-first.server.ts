import type { RequestEvent } from '@sveltejs/kit';
import type { AskingForm } from '#lib/components/asking/asking-form.ts';
import type { MomentShown } from '#lib/components/asking/preview-words.ts';
import { previewOf, type Preview } from '#lib/components/asking/preview.ts';
import { PARTY_FIELDS, type PartyTyped } from '#lib/components/registration/party-form.ts';
import { CONSENT_VERSION } from '#lib/domain/registration/consent.ts';
import { issueList } from '#lib/messages/issue-messages.ts';
import type { Language } from '#lib/messages/language.ts';
import { FIRST_TEXTS } from '#lib/messages/page-first-texts.ts';
import type { BookingAnswer } from '#lib/schemas/booking-answer.ts';
import { applyInput, type ApplyInput } from '#lib/schemas/registration.ts';
import type { AskingView } from '#lib/server/availability/view-asking.ts';
import { momentShown } from '../ask/describe-asked.server.ts';
import { readAsked, type Asked } from '../ask/read-asking.server.ts';

/** The page as it stands: what was chosen and typed, what is wrong with it, and what it would get. */
export interface FirstShown {
  readonly asking: AskingForm;
  readonly typed: PartyTyped;
  readonly problems: Readonly<Record<string, string>>;
  readonly sentence: string | null;
  readonly preview: Preview | null;
  readonly deadline: MomentShown | null;
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
  return `${pathname}?${new URLSearchParams(kept as [string, string][]).toString()}`;
}

/** What a form sent, as the address of a page that asks would say it. An alternative that was chosen stands for what was asked for. */
export function queryOf(sent: FormData): URLSearchParams {
  const instead = sent.get('instead');
  if (typeof instead === 'string') return new URLSearchParams(`${instead}&show=yes`);
  const typed: readonly string[] = PARTY_FIELDS;
  const texts = [...sent].filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string' && !typed.includes(pair[0]),
  );
  return new URLSearchParams([...texts, ['show', 'yes']]);
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

/** The application that a form means, or what is wrong with it by the names of its fields. */
export function readApplication(
  language: Language,
  stationId: string,
  typed: PartyTyped,
  request: Asked['ofNobody'],
): ReadApplication {
  const consent = typed.consent === '' ? { consent: FIRST_TEXTS[language].consentMissing } : {};
  const parsed = applyInput.safeParse({
    stationId,
    link: typed.link,
    party: partyOf(typed),
    contact: { name: typed.contact, mobile: typed.mobile },
    consentVersion: CONSENT_VERSION,
    request: typed.only === '' ? request : null,
  });
  if (parsed.success) return Object.keys(consent).length > 0 ? { problems: consent } : { input: parsed.data };
  const problems: Record<string, string> = {};
  for (const { path, message } of issueList(language, parsed.error)) problems[fieldOf(path)] ??= message;
  return { problems: { ...problems, ...consent } };
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
