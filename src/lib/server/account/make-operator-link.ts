import { parseMobileNumber } from '#lib/domain/people/mobile-number.ts';
import type { App } from '#lib/server/app.ts';
import { makePasswordLink, type PasswordLink } from './make-password-link.ts';
import { findPersonByMobile, isOfficerAnywhere } from './person-reader.ts';

/**
 * A link for an officer who has forgotten their password, made on the machine itself by whoever runs it: officers make the
 * links of everybody else, and nobody else may make theirs. Null where the number belongs to no officer in service. Such an
 * event has nobody who did it.
 */
export async function makeOperatorLink(
  app: App,
  { mobile: typed }: { readonly mobile: string },
): Promise<PasswordLink | null> {
  const mobile = parseMobileNumber(typed);
  if (mobile === null) return null;
  return app.engine.configure('account.makeOperatorLink', async (transaction) => {
    const person = await findPersonByMobile(transaction, mobile);
    if (person?.disabledAt !== null || !(await isOfficerAnywhere(transaction, person.id))) return null;
    await transaction.record({
      partyId: null,
      stationId: null,
      facts: {},
      subject: 'person',
      subjectId: person.id,
      action: 'reset-link-made',
      atMs: app.nowMs(),
      actorId: null,
    });
    return makePasswordLink(app, transaction, person.id, 'officer');
  });
}
