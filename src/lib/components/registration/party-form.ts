import { LEGAL_FORMS } from '#lib/domain/registration/party-class.ts';

export const PARTY_FORMS = [...LEGAL_FORMS, 'team'] as const;

/** The fields about the party and its contact, as they were typed. */
export const PARTY_FIELDS = [
  'form',
  'name',
  'codeState',
  'code',
  'codeDue',
  'host',
  'teamPurpose',
  'teamUntil',
  'contact',
  'mobile',
  'consent',
  'rules',
  'only',
  'link',
  'seen',
] as const;
export type PartyField = (typeof PARTY_FIELDS)[number];

export type PartyTyped = Readonly<Record<PartyField, string>>;

/** Of an empty form: a firm that has its code. The days are `YYYY-MM-DD`. */
export function emptyPartyForm(codeDue: string, link: string): PartyTyped {
  return {
    form: 'enterprise',
    name: '',
    codeState: 'have',
    code: '',
    codeDue,
    host: '',
    teamPurpose: '',
    teamUntil: '',
    contact: '',
    mobile: '',
    consent: '',
    rules: '',
    only: '',
    link,
    seen: '',
  };
}
