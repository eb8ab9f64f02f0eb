import type { RegistrationShown } from '#lib/schemas/registration-shown.ts';
import type { RegistrationRow } from '#lib/server/engine/registration-rows.ts';
import { momentText } from '#lib/server/moment-text.ts';
import { partyApplied } from './party-applied.ts';

/** For those who decide, with whom to ring. */
export function registrationShown(row: RegistrationRow): RegistrationShown {
  return {
    id: row.publicId,
    state: row.state,
    party: partyApplied(row),
    contact: {
      name: row.contactName,
      mobile: row.contactMobile,
      knownAs: row.personName === row.contactName ? null : row.personName,
    },
    codeTakenBy: row.codeTakenBy,
    decisionReason: row.decisionReason,
    createdAt: momentText(row.createdAt),
  };
}
