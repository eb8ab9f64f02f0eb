import { addMinutes, type Instant } from '#lib/domain/time/instant.ts';
import type { App } from '#lib/server/app.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';
import { insertInvitation, withdrawInvitations } from './person-writer.ts';
import { INVITATION_MINUTES } from './session-length.ts';
import { hashToken, newToken } from './token.ts';
import { markUnproven } from './unproven-password-writer.ts';

export interface PasswordLink {
  readonly token: string;
  readonly expiresAt: Instant;
}

/**
 * A link with which the person sets a password, within a transaction that may do more. It ends the earlier ones. One that is
 * `shownTo` others than officers proves nothing about the number, and is remembered as such.
 */
export async function makePasswordLink(
  app: App,
  transaction: ConfigTransaction,
  personId: number,
  shownTo: 'officer' | 'others',
): Promise<PasswordLink> {
  await withdrawInvitations(transaction, personId);
  const token = newToken();
  const createdAt = app.now();
  if (shownTo === 'others') await markUnproven(transaction, personId, createdAt);
  const expiresAt = addMinutes(createdAt, INVITATION_MINUTES);
  await insertInvitation(transaction, { tokenHash: hashToken(token), personId, createdAt, expiresAt });
  return { token, expiresAt };
}
