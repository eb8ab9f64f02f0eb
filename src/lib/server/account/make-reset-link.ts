import { assertOfficer, type Actor } from '#lib/server/access/actor.ts';
import { notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { makePasswordLink, type PasswordLink } from './make-password-link.ts';
import { belongsToDistrict, findPersonByPublicId } from './person-reader.ts';

/**
 * A link for somebody who has forgotten their password, or lost the link to set the first one. A link opens all that the
 * person may do, so only officers make one, for people with a role in their district. The password of before works until
 * the link is used; then it ends, and so do all sessions of the person.
 */
export async function makeResetLink(
  app: App,
  actor: Actor,
  { personId }: { personId: string },
): Promise<PasswordLink> {
  const districtId = assertOfficer(actor);
  return app.engine.configure('account.makeResetLink', async (transaction) => {
    const person = await findPersonByPublicId(transaction, personId);
    const isTheirs =
      person?.disabledAt === null && (await belongsToDistrict(transaction, person.id, districtId));
    if (!isTheirs) throw notFound();
    const event = { subject: 'person', subjectId: person.id, action: 'reset-link-made' } as const;
    await transaction.record(changeEvent(app, actor, event));
    return makePasswordLink(app, transaction, person.id, 'officer');
  });
}
