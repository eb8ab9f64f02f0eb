import type { PersonalData } from '#lib/schemas/privacy.ts';
import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { readPersonalData } from './personal-data-reader.ts';
import { findSubject } from './subject-reader.ts';

/** What is on file about oneself, or for officers about whoever asks for it under this number; that it was taken is recorded. */
export async function exportPerson(
  app: App,
  actor: Actor,
  { mobile }: { readonly mobile?: string | undefined },
): Promise<PersonalData> {
  return app.engine.configure('privacy.export', async (transaction) => {
    const { id } = await findSubject(transaction, actor, mobile);
    const event = { subject: 'person', subjectId: id, action: 'data-exported' } as const;
    await transaction.record(changeEvent(app, actor, event));
    return readPersonalData(transaction, id);
  });
}
