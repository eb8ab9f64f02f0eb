import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { hashNewPassword } from './hash-new-password.ts';
import { openSession, type OpenedSession } from './open-session.ts';
import { findPersonById } from './person-reader.ts';
import { writePassword } from './person-writer.ts';

/** Ends every session of the person and opens a new one for the caller. Counts as an attempt to sign in. */
export async function changePassword(
  app: App,
  actor: Actor,
  { current, next }: { current: string; next: string },
  { address, device }: { address: string; device: string },
): Promise<OpenedSession> {
  const attempt = app.signInLimits.begin({ mobile: actor.personPublicId, address });
  if (!attempt.ok)
    throw new DoorError('too-many', 'too-many-sign-ins', { seconds: attempt.retryAfterSeconds });
  const person = await findPersonById(readingFrom(app), actor.personId);
  const verified = await app.hasher.verify(current, person?.passwordHash ?? null);
  if (verified.outcome === 'too-busy') {
    attempt.withdrawn();
    throw new DoorError('unavailable', 'too-busy');
  }
  if (verified.outcome === 'mismatch') throw new DoorError('wrong-credentials', 'wrong-credentials');
  attempt.succeeded();
  const passwordHash = await hashNewPassword(app, next);
  await app.engine.configure('account.changePassword', (transaction) =>
    writePassword(transaction, {
      personId: actor.personId,
      actorId: actor.personId,
      passwordHash,
      atMs: app.nowMs(),
    }),
  );
  return openSession(app, actor.personId, { device, shared: actor.shared });
}
