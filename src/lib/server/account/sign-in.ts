import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { openSession, type OpenedSession, type SessionSeat } from './open-session.ts';
import { findPersonByMobile } from './person-reader.ts';
import { renewPasswordHash } from './renew-password-hash.ts';

export interface SignInInput {
  readonly mobile: string;
  readonly password: string;
}

export interface SignedIn extends OpenedSession {
  readonly personId: string;
  readonly name: string;
}

/** An unknown person, a wrong password and a disabled account get the same answer after the same work. */
export async function signIn(
  app: App,
  { mobile, password }: SignInInput,
  address: string,
  seat?: SessionSeat,
): Promise<SignedIn> {
  const attempt = app.signInLimits.begin({ mobile, address });
  if (!attempt.ok)
    throw new DoorError('too-many', 'too-many-sign-ins', { seconds: attempt.retryAfterSeconds });
  const person = await findPersonByMobile(readingFrom(app), mobile);
  const usable = person !== null && person.disabledAt === null ? person : null;
  const verified = await app.hasher.verify(password, usable?.passwordHash ?? null);
  if (verified.outcome === 'too-busy') {
    attempt.withdrawn();
    throw new DoorError('unavailable', 'too-busy');
  }
  if (!usable || verified.outcome === 'mismatch')
    throw new DoorError('wrong-credentials', 'wrong-credentials');
  attempt.succeeded();
  const session = await openSession(app, usable.id, seat);
  // Nobody waits for it: hashing takes a moment, and the person is signed in whether or not it succeeds.
  if (verified.outdated) setImmediate(() => void renewPasswordHash(app, usable, password));
  return { ...session, personId: usable.publicId, name: usable.name };
}
