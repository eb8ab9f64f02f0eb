import type { z } from 'zod';
import type { contact } from '#lib/schemas/account.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import { findContact } from './person-reader.ts';

/** Where and in which language the caller is told things. */
export async function viewContact(app: App, actor: Actor): Promise<z.infer<typeof contact>> {
  return findContact(readingFrom(app), actor.personId);
}
