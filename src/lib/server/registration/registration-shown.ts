import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import type { RegistrationView } from '#lib/schemas/registration.ts';
import type { RegistrationShown } from '#lib/schemas/registration-shown.ts';
import type { RegistrationRow } from '#lib/server/engine/registration-rows.ts';
import { momentText } from '#lib/server/moment-text.ts';

export function partyApplied(row: RegistrationRow): RegistrationView['party'] {
  return {
    name: row.partyName,
    kind: row.kind,
    form: row.legalForm,
    creditCode: row.creditCode,
    codeDue: row.codeDue === null ? null : formatLocalDay(row.codeDue),
    host: row.host,
    purpose: row.purpose,
    validTo: row.validTo === null ? null : formatLocalDay(row.validTo),
  };
}

/** For those who decide, with whom to ring. */
export function registrationShown(row: RegistrationRow): RegistrationShown {
  return {
    id: row.publicId,
    state: row.state,
    party: partyApplied(row),
    contact: { name: row.contactName, mobile: row.contactMobile },
    createdAt: momentText(row.createdAt),
  };
}
