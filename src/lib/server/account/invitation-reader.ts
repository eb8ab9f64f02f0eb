import type { App } from '#lib/server/app.ts';

export interface InvitationLookedUp {
  readonly usedAt: number | null;
  readonly expiresAt: number;
  readonly person: { readonly name: string } | null;
}

export function findInvitationByToken(app: App, tokenHash: Buffer): Promise<InvitationLookedUp | null> {
  return app.engine.config.invitation.findUnique({
    where: { tokenHash: new Uint8Array(tokenHash) },
    select: { usedAt: true, expiresAt: true, person: { select: { name: true } } },
  });
}
