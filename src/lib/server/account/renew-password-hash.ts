import { passwordProblem } from '#lib/domain/people/password-rules.ts';
import type { App } from '#lib/server/app.ts';
import type { PersonRow } from './person-reader.ts';
import { renewPasswordHashRow } from './person-writer.ts';

/**
 * Stores a password that has just proved right under a hash of today's strength. It never fails: what goes wrong is
 * logged, and the next sign-in tries again. A password that today's rules would not accept keeps its hash.
 */
export async function renewPasswordHash(
  app: App,
  { id, passwordHash }: Pick<PersonRow, 'id' | 'passwordHash'>,
  password: string,
): Promise<void> {
  if (passwordHash === null || passwordProblem(password) !== null) return;
  try {
    const hashed = await app.hasher.hash(password);
    if (hashed.outcome === 'too-busy') return;
    const row = { personId: id, before: passwordHash, after: hashed.stored, atMs: app.nowMs() };
    await app.engine.configure('account.renewPasswordHash', (transaction) =>
      renewPasswordHashRow(transaction, row),
    );
  } catch (error) {
    app.log.warn({ personId: id, error: String(error) }, 'a password hash was not renewed');
  }
}
