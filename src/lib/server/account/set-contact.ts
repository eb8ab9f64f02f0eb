import type { z } from 'zod';
import type { setContactInput } from '#lib/schemas/account.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { findContact } from './person-reader.ts';
import { writeContact } from './person-writer.ts';

/** Sets where and in which language the caller is told things. The event says what was changed and not to what. */
export async function setContact(
  app: App,
  actor: Actor,
  input: z.infer<typeof setContactInput>,
): Promise<void> {
  await app.engine.configure('account.setContact', async (transaction) => {
    const before = await findContact(transaction, actor.personId);
    const facts = { email: before.email !== input.email, language: before.language !== input.language };
    if (!facts.email && !facts.language) return;
    await writeContact(transaction, actor.personId, input);
    const subject = { subject: 'person', subjectId: actor.personId, action: 'contact-set', facts } as const;
    await transaction.record(changeEvent(app, actor, subject));
  });
}
