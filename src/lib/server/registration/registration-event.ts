import type { ActionOf } from '#lib/domain/audit/event-actions.ts';
import type { LedgerChange } from '#lib/server/engine/ledger-changes.ts';
import type { RegistrationRow } from '#lib/server/engine/registration-rows.ts';

/** What the applicant did under the link. */
export function registrationEvent(
  { id, partyId, stationId, personId }: RegistrationRow,
  action: ActionOf<'registration'>,
  atMs: number,
): LedgerChange {
  return {
    type: 'record-event',
    event: {
      atMs,
      actorId: personId,
      partyId,
      stationId,
      subject: 'registration',
      subjectId: id,
      action,
      facts: {},
    },
  };
}
