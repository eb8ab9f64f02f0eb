import { DoorError } from '#lib/server/access/door-error.ts';
import type { LedgerReader } from '#lib/server/engine/engine.ts';
import type { RegistrationRow } from '#lib/server/engine/registration-rows.ts';
import type { Settling } from './settle-registration.ts';

/** Two parties cannot be the same organisation: whoever was accepted first is. */
export function assertCodeFree(
  reader: LedgerReader,
  { creditCode }: RegistrationRow,
  decision: Settling['decision'],
): void {
  if (decision !== 'approve' || creditCode === null) return;
  if (reader.acceptedPartyWithCode(creditCode) !== null) throw new DoorError('conflict', 'credit-code-taken');
}
