import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { openSession } from './open-session.ts';
import { findPersonByMobile } from './person-reader.ts';
import type { SignedIn } from './sign-in.ts';
import { hashedTextOfCode } from './sign-in-code-hash.ts';
import { findLiveCodeHash } from './sign-in-code-reader.ts';
import { countWrongTry, useSignInCode } from './sign-in-code-writer.ts';

const NOBODY = { id: 0, publicId: '' };

/**
 * Signs in with a code that was sent or shown. It works once; five wrong tries end it. Unknown number, wrong, used and expired
 * code, and a disabled account get the same answer after the same work, and count like wrong passwords.
 */
export async function signInWithCode(
  app: App,
  { mobile, code }: { mobile: string; code: string },
  address: string,
): Promise<SignedIn> {
  const attempt = app.signInLimits.begin({ mobile, address });
  if (!attempt.ok)
    throw new DoorError('too-many', 'too-many-sign-ins', { seconds: attempt.retryAfterSeconds });
  const person = await findPersonByMobile(readingFrom(app), mobile);
  const usable = person !== null && person.disabledAt === null ? person : null;
  const { id: personId, publicId } = usable ?? NOBODY;
  const codeHash = await findLiveCodeHash(readingFrom(app), personId, app.now());
  const verified = await app.hasher.verify(hashedTextOfCode(publicId, code), codeHash);
  if (verified.outcome === 'too-busy') {
    attempt.withdrawn();
    throw new DoorError('unavailable', 'too-busy');
  }
  const tried = { personId, codeHash: codeHash ?? '' };
  const used = await app.engine.configure('account.signInWithCode', async (transaction) => {
    if (verified.outcome === 'match') return useSignInCode(transaction, tried, app.now());
    await countWrongTry(transaction, tried);
    return false;
  });
  if (!usable || !used) throw new DoorError('wrong-credentials', 'code-invalid');
  attempt.succeeded();
  return { ...(await openSession(app, usable.id)), personId: usable.publicId, name: usable.name };
}
