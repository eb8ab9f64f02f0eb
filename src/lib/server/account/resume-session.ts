import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { openSession, type OpenedSession, type SessionSeat } from './open-session.ts';
import { findPersonById } from './person-reader.ts';
import { signOut } from './sign-out.ts';

/** A session on a shared computer that has paused for too long, as the look-up of this very call found it. */
export interface PausedSession {
  readonly personId: number;
  readonly personPublicId: string;
  readonly name: string;
  readonly tokenHash: Buffer;
}

/** Goes on after a pause with the password of the person whose session it is. It is a new session; the old one ends. */
export async function resumeSession(
  app: App,
  paused: PausedSession,
  password: string,
  { address, seat }: { address: string; seat: SessionSeat },
): Promise<OpenedSession> {
  const attempt = app.signInLimits.begin({ mobile: paused.personPublicId, address });
  if (!attempt.ok)
    throw new DoorError('too-many', 'too-many-sign-ins', { seconds: attempt.retryAfterSeconds });
  const person = await findPersonById(readingFrom(app), paused.personId);
  const usable = person?.disabledAt === null ? person : null;
  const verified = await app.hasher.verify(password, usable?.passwordHash ?? null);
  if (verified.outcome === 'too-busy') {
    attempt.withdrawn();
    throw new DoorError('unavailable', 'too-busy');
  }
  if (!usable || verified.outcome === 'mismatch') throw new DoorError('wrong-credentials', 'password-wrong');
  attempt.succeeded();
  await signOut(app, paused.tokenHash);
  return openSession(app, usable.id, { ...seat, shared: true });
}
