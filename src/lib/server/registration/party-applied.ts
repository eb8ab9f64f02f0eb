import { formatLocalDay } from '#lib/domain/time/local-day.ts';
import type { RegistrationView } from '#lib/schemas/registration.ts';
import type { RegistrationRow } from '#lib/server/engine/registration-rows.ts';

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
