import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';

/** Hashes a password that the schema has accepted, outside of any transaction. */
export async function hashNewPassword(app: App, password: string): Promise<string> {
  const hashed = await app.hasher.hash(password);
  if (hashed.outcome === 'too-busy') throw new DoorError('unavailable', 'too-busy');
  return hashed.stored;
}
