import type { LegalForm, PartyClass } from '#lib/domain/registration/party-class.ts';
import type { RegistrationState } from '#lib/domain/registration/registration-state.ts';
import type { PartyKind } from '#lib/domain/policy/policy-rules.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import type { BookChange } from './book-change.ts';
import type { NewEvent } from './new-event.ts';

export interface NewRegistration {
  readonly publicId: string;
  readonly stationId: number;
  readonly linkHash: Buffer;
  readonly bodyHash: Buffer;
  readonly consentVersion: number;
  /** Null where the station had none. */
  readonly houseRulesVersion: number | null;
  readonly contactName: string;
  readonly createdAt: Instant;
}

export interface NewAppliedParty {
  readonly publicId: string;
  readonly districtId: number;
  readonly name: string;
  readonly kind: PartyKind;
  readonly legalForm: LegalForm | null;
  readonly creditCode: string | null;
  readonly codeDue: LocalDay | null;
  readonly host: string;
  readonly purpose: string;
  readonly validTo: LocalDay | null;
}

/** A party that is applied for, who applies, and what they ask for, as one change. */
export interface ApplyChange {
  readonly type: 'apply';
  readonly party: NewAppliedParty;
  readonly registration: NewRegistration;
  /** Known by their number, or new. */
  readonly person: number | { readonly publicId: string; readonly name: string; readonly mobile: string };
  readonly booking: Omit<BookChange, 'type'> | null;
  readonly event: Pick<NewEvent, 'atMs' | 'facts'>;
}

/** Compare-and-set: refused where somebody else has decided meanwhile. */
export interface SettleChange {
  readonly type: 'settle-registration';
  readonly registrationId: number;
  readonly from: readonly RegistrationState[];
  readonly to: RegistrationState;
  readonly decidedBy: number | null;
  readonly reason: string | null;
  readonly now: Instant;
  /** What becomes of the party; its contact administers it once it is accepted. */
  readonly party:
    | { readonly state: 'applied' | 'declined' | 'lapsed' }
    | { readonly state: 'accepted'; readonly class: PartyClass; readonly classUntil: LocalDay | null };
}

/** What an applicant adds to what was sent back. */
export interface AmendRegistrationChange {
  readonly type: 'amend-registration';
  readonly registrationId: number;
  readonly name: string;
  readonly creditCode: string | null;
  readonly codeDue: LocalDay | null;
  readonly purpose: string;
}
