import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { checkCode } from './check-code.ts';
import { openSession, type SessionSeat } from './open-session.ts';
import type { SignedIn } from './sign-in.ts';
import { countWrongTry, useSignInCode } from './sign-in-code-writer.ts';

/** Signs in with a code that was sent or shown. It works once; five wrong tries end it. All that fails gets the same answer. */
export async function signInWithCode(
  app: App,
  input: { mobile: string; code: string },
  address: string,
  seat?: SessionSeat,
): Promise<SignedIn> {
  const { matches, person, tried, succeeded } = await checkCode(app, input, address);
  const used = await app.engine.configure('account.signInWithCode', async (transaction) => {
    if (matches) return useSignInCode(transaction, tried, app.now());
    await countWrongTry(transaction, tried);
    return false;
  });
  if (!person || !used) throw new DoorError('wrong-credentials', 'code-invalid');
  succeeded();
  return { ...(await openSession(app, person.id, seat)), personId: person.publicId, name: person.name };
}
