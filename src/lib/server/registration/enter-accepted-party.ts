import { hashToken } from '#lib/server/account/token.ts';
import { makePasswordLink } from '#lib/server/account/make-password-link.ts';
import { findPersonById, hasRoleBeside } from '#lib/server/account/person-reader.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';

/**
 * The way in for the contact of an accepted party who has no password yet: a token to set one. A password opens all that a
 * person may do, so somebody who has a role elsewhere, or a password, gets none here: they sign in, or ask for a new link.
 */
export async function enterAcceptedParty(app: App, { link }: { readonly link: string }): Promise<string> {
  const row = app.engine.read((reader) => reader.registrationByLink(hashToken(link)));
  if (!row) throw notFound();
  if (row.state !== 'accepted') throw new DoorError('conflict', 'wrong-state', { state: 'pending' });
  return app.engine.configure('registration.enter', async (transaction) => {
    const person = await findPersonById(transaction, row.personId);
    const role = { partyId: row.partyId, as: 'administrator' } as const;
    const isNew =
      person?.passwordHash === null &&
      person.disabledAt === null &&
      !(await hasRoleBeside(transaction, row.personId, role));
    if (!isNew) throw new DoorError('not-allowed', 'sign-in-instead');
    return (await makePasswordLink(app, transaction, row.personId, 'others')).token;
  });
}
