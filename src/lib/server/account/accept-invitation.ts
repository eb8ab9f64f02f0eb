import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { hashNewPassword } from './hash-new-password.ts';
import { openSession, type OpenedSession, type SessionSeat } from './open-session.ts';
import { useInvitation, writePassword } from './person-writer.ts';
import { hashToken } from './token.ts';

/** Sets the password of the invited person. The link works once; an unknown, used or expired one is told the same. */
export async function acceptInvitation(
  app: App,
  { token, password }: { token: string; password: string },
  seat?: SessionSeat,
): Promise<OpenedSession> {
  const passwordHash = await hashNewPassword(app, password);
  const personId = await app.engine.configure('account.acceptInvitation', async (transaction) => {
    const invitation = await useInvitation(transaction, hashToken(token), app.now());
    if (!invitation || invitation.personId === null) throw new DoorError('not-found', 'link-invalid');
    await writePassword(transaction, {
      personId: invitation.personId,
      actorId: invitation.personId,
      passwordHash,
      atMs: app.nowMs(),
    });
    return invitation.personId;
  });
  return openSession(app, personId, seat);
}
