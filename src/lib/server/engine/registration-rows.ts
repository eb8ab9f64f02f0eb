import type { LegalForm } from '#lib/domain/registration/party-class.ts';
import type { RegistrationState } from '#lib/domain/registration/registration-state.ts';
import type { PartyKind } from '#lib/domain/policy/policy-rules.ts';
import type { Instant } from '#lib/domain/time/instant.ts';
import type { LocalDay } from '#lib/domain/time/local-day.ts';
import type { BookingRow } from './ledger-rows.ts';

/** Who asks for admission, with what they ask for beside it. */
export interface RegistrationRow {
  readonly id: number;
  readonly publicId: string;
  readonly stationId: number;
  readonly state: RegistrationState;
  readonly decisionReason: string | null;
  readonly createdAt: Instant;
  readonly decidedAt: Instant | null;
  readonly bodyHash: Buffer;
  readonly bookingId: number | null;
  readonly bookingPublicId: string | null;
  /** As it is on file: a hold that is due may still say that it waits. */
  readonly bookingState: BookingRow['state'] | null;
  readonly partyId: number;
  readonly partyPublicId: string;
  readonly districtId: number;
  readonly partyName: string;
  readonly kind: PartyKind;
  readonly legalForm: LegalForm | null;
  readonly creditCode: string | null;
  readonly codeDue: LocalDay | null;
  readonly host: string;
  readonly purpose: string;
  readonly validTo: LocalDay | null;
  readonly personId: number;
  /** As it was typed, for whoever holds the link. */
  readonly contactName: string;
  /** As the account of the number has it, for the staff only. */
  readonly personName: string;
  readonly contactMobile: string;
  readonly hasPassword: number;
  /** The name of the party that has the code already. */
  readonly codeTakenBy: string | null;
}

export interface KnownPersonRow {
  readonly id: number;
  readonly disabledAt: number | null;
}
