import { classOn, type LegalForm, type PartyClass } from '#lib/domain/registration/party-class.ts';
import { parseLocalDay } from '#lib/domain/time/local-day.ts';
import type { PartyKind } from '#lib/domain/policy/policy-rules.ts';
import { factDayText } from '#lib/messages/date-words.ts';
import type { Language } from '#lib/messages/language.ts';
import { FIRST_TEXTS } from '#lib/messages/page-first-texts.ts';
import { PARTIES_TEXTS } from '#lib/messages/page-parties-texts.ts';
import { PARTY_TERMS_TEXTS } from '#lib/messages/page-party-terms-texts.ts';
import { REGISTRATION_TEXTS } from '#lib/messages/page-registration-texts.ts';

/** Days are `YYYY-MM-DD`. */
export interface PartyTermsShown {
  readonly kind: PartyKind;
  readonly validTo: string | null;
  readonly class: PartyClass;
  readonly classUntil: string | null;
  readonly codeDue: string | null;
  readonly form: LegalForm | null;
  readonly creditCode: string | null;
  readonly host: string;
  readonly purpose: string;
}

/** What is on file of a party, as it stands today; what it does not have is left out. */
export function partyTermFacts(
  language: Language,
  party: PartyTermsShown,
  today: string,
): { readonly term: string; readonly value: string }[] {
  const texts = PARTY_TERMS_TEXTS[language];
  const words = REGISTRATION_TEXTS[language];
  const validity =
    party.validTo === null
      ? PARTIES_TEXTS[language].unlimited
      : PARTIES_TEXTS[language].validTo(factDayText(language, party.validTo));
  return [
    { term: texts.class, value: classText(language, party, today) },
    { term: texts.validity, value: validity },
    { term: words.form, value: party.form === null ? '' : FIRST_TEXTS[language].forms[party.form] },
    { term: words.code, value: codeText(language, party, today) },
    { term: words.host, value: party.host },
    { term: words.purpose, value: party.purpose },
  ].filter(({ value }) => value !== '');
}

function classText(language: Language, party: PartyTermsShown, today: string): string {
  const { classes, classTo } = PARTY_TERMS_TEXTS[language];
  const day = parseLocalDay(today);
  const until = party.classUntil === null ? null : parseLocalDay(party.classUntil);
  const present = day === null ? party.class : classOn({ class: party.class, classUntil: until }, day);
  const isDated = party.classUntil !== null && present === party.class;
  return isDated ? classTo(classes[present], factDayText(language, party.classUntil)) : classes[present];
}

function codeText(language: Language, { creditCode, codeDue }: PartyTermsShown, today: string): string {
  const texts = PARTY_TERMS_TEXTS[language];
  if (creditCode !== null || codeDue === null) return creditCode ?? '';
  const day = factDayText(language, codeDue);
  return codeDue < today ? texts.codeMissed(day) : texts.codeExpected(day);
}
