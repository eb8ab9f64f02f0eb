import type { Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import { countAllOfficers } from '#lib/server/account/person-reader.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { erasePersonRows } from './erasure-writer.ts';
import { findSubject } from './subject-reader.ts';

/** Erases oneself, or for officers whoever asks for it under this number. The last officer stays: nobody could give a role again. */
export async function erasePerson(
  app: App,
  actor: Actor,
  { mobile }: { readonly mobile?: string | undefined },
): Promise<void> {
  await app.engine.configure('privacy.erase', async (transaction) => {
    const subject = await findSubject(transaction, actor, mobile);
    await erasePersonRows(transaction, subject, app.now());
    if ((await countAllOfficers(transaction)) === 0) throw new DoorError('conflict', 'last-officer');
    const event = { subject: 'person', subjectId: subject.id, action: 'erased' } as const;
    await transaction.record(changeEvent(app, actor, event));
  });
}
