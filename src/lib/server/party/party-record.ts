import type { LegalForm } from '#lib/domain/registration/party-class.ts';
import type { ListedParty } from './party-reader.ts';

export interface PartyRecord {
  readonly form: LegalForm | null;
  readonly creditCode: string | null;
  readonly host: string;
  readonly purpose: string;
}

/** What is on file of it beside: for its administrators and for those who look over the district. */
export function partyRecord(party: ListedParty): PartyRecord {
  const { creditCode, host, purpose } = party;
  return { form: (party.legalForm ?? null) as LegalForm | null, creditCode, host, purpose };
}
