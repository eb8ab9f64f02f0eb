import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { checkCode } from './check-code.ts';
import { hashNewPassword } from './hash-new-password.ts';
import { openSession, type OpenedSession, type SessionSeat } from './open-session.ts';
import { writePassword } from './person-writer.ts';
import { countWrongTry, useSignInCode } from './sign-in-code-writer.ts';
import { endUnproven } from './unproven-password-writer.ts';

/**
 * Sets a new password with a code that was sent or shown, for somebody who has forgotten theirs. The code works once; all
 * sessions of the person and all links that were made for them end, and a session is opened here.
 */
export async function resetPassword(
  app: App,
  { password, ...input }: { mobile: string; code: string; password: string },
  address: string,
  seat?: SessionSeat,
): Promise<OpenedSession> {
  const { matches, person, tried, succeeded } = await checkCode(app, input, address);
  // Hashed before the code is used, so that a busy moment costs nobody their code.
  const passwordHash = matches ? await hashNewPassword(app, password) : null;
  const done = await app.engine.configure('account.resetPassword', async (transaction) => {
    if (passwordHash === null || !person) {
      await countWrongTry(transaction, tried);
      return false;
    }
    if (!(await useSignInCode(transaction, tried, app.now()))) return false;
    const { id } = person;
    await endUnproven(transaction, id);
    await writePassword(transaction, { personId: id, actorId: id, passwordHash, atMs: app.nowMs() });
    return true;
  });
  if (!person || !done) throw new DoorError('wrong-credentials', 'code-invalid');
  succeeded();
  return openSession(app, person.id, seat);
}
