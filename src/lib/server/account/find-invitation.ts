import type { App } from '#lib/server/app.ts';
import { findInvitationByToken } from './invitation-reader.ts';
import { hashToken } from './token.ts';

/** Who a link was made for; null for the first officer of an installation that is not set up yet. */
export interface FoundInvitation {
  readonly personName: string | null;
}

/** Looks a link up without using it. Null for one that is unknown, used or expired. */
export async function findInvitation(app: App, token: string): Promise<FoundInvitation | null> {
  const found = await findInvitationByToken(app, hashToken(token));
  if (!found || found.usedAt !== null || found.expiresAt <= app.now()) return null;
  return { personName: found.person?.name ?? null };
}
