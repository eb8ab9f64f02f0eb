import { createPasswordHasher, PASSWORD_HASHER_LIMITS } from '#lib/server/account/password-hasher.ts';
import { hashToken } from '#lib/server/account/token.ts';
import type { App } from '#lib/server/app.ts';
import { withBareConnection } from './sqlite-connection.ts';
import { STORY_PASSWORD } from './story.ts';

/** The app in which passwords are set at once: hashing those of the whole story would take seconds. */
export function withQuickPasswords<A extends App>(app: A): A {
  const deriveKey = (password: string): Promise<Buffer> => Promise.resolve(hashToken(password));
  return { ...app, hasher: createPasswordHasher({ ...PASSWORD_HASHER_LIMITS, deriveKey }) };
}

/** Gives everybody the password of the story, hashed once as the program does. */
export async function setStoryPassword(file: string): Promise<void> {
  const hashed = await createPasswordHasher(PASSWORD_HASHER_LIMITS).hash(STORY_PASSWORD);
  if (hashed.outcome !== 'hashed') throw new Error('a password was not hashed');
  withBareConnection(file, (db) => {
    db.prepare('UPDATE person SET password_hash = ?').run(hashed.stored);
  });
}
