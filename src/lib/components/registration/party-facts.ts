import { parseLocalDay } from '#lib/domain/time/local-day.ts';
import { dayText } from '#lib/messages/date-words.ts';
import type { Language } from '#lib/messages/language.ts';
import { FIRST_TEXTS } from '#lib/messages/page-first-texts.ts';
import { REGISTRATION_TEXTS } from '#lib/messages/page-registration-texts.ts';
import type { RegistrationShown } from '#lib/schemas/registration-shown.ts';

interface Fact {
  readonly term: string;
  readonly value: string;
}

/** What is known of a party that is applied for: of an organisation its code, of a team its host and purpose. */
export function partyFacts(language: Language, party: RegistrationShown['party']): Fact[] {
  const texts = REGISTRATION_TEXTS[language];
  const form = { term: texts.form, value: FIRST_TEXTS[language].forms[party.form ?? 'team'] };
  if (party.kind === 'team')
    return [
      form,
      { term: texts.host, value: party.host === '' ? texts.noHost : party.host },
      { term: texts.purpose, value: party.purpose },
      ...(party.validTo === null ? [] : [{ term: texts.until, value: dayShown(language, party.validTo) }]),
    ];
  const due = party.codeDue === null ? '' : texts.codeDue(dayShown(language, party.codeDue));
  return [form, { term: texts.code, value: party.creditCode ?? due }];
}

function dayShown(language: Language, text: string): string {
  const day = parseLocalDay(text);
  return day === null ? text : dayText(language, day, { withYear: true });
}
