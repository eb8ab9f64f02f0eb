import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { findPersonByMobile, type PersonRow } from './person-reader.ts';
import { hashedTextOfCode } from './sign-in-code-hash.ts';
import { findLiveCodeHash } from './sign-in-code-reader.ts';
import type { TriedCode } from './sign-in-code-writer.ts';

const NOBODY = { id: 0, publicId: '' };

export interface CheckedCode {
  readonly matches: boolean;
  /** Null for an unknown number and for a disabled account. */
  readonly person: PersonRow | null;
  readonly tried: TriedCode;
  /** It was right, and what it opens was opened. */
  readonly succeeded: () => void;
}

/**
 * Looks at a code without using it. Unknown number, wrong, used and expired code, and a disabled account take the same work,
 * and count like wrong passwords. Refused: too many of them.
 */
export async function checkCode(
  app: App,
  { mobile, code }: { mobile: string; code: string },
  address: string,
): Promise<CheckedCode> {
  const attempt = app.signInLimits.begin({ mobile, address });
  if (!attempt.ok)
    throw new DoorError('too-many', 'too-many-sign-ins', { seconds: attempt.retryAfterSeconds });
  const found = await findPersonByMobile(readingFrom(app), mobile);
  const person = found !== null && found.disabledAt === null ? found : null;
  const { id: personId, publicId } = person ?? NOBODY;
  const codeHash = await findLiveCodeHash(readingFrom(app), personId, app.now());
  const verified = await app.hasher.verify(hashedTextOfCode(publicId, code), codeHash);
  if (verified.outcome === 'too-busy') {
    attempt.withdrawn();
    throw new DoorError('unavailable', 'too-busy');
  }
  return {
    matches: verified.outcome === 'match',
    person,
    tried: { personId, codeHash: codeHash ?? '' },
    succeeded: attempt.succeeded,
  };
}
