import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { addPerson, type AddedPerson } from './add-person.ts';
import { roleFor, type AskedRole } from './roles.ts';

export interface InvitePersonInput {
  readonly name: string;
  readonly mobile: string;
  readonly role: AskedRole;
}

/**
 * Gives a person a role and, where they have no password yet, a link to set one. Administrators invite into their party,
 * managers invite the helpers of their station, officers of the district everybody. Somebody who is known by their number keeps their name. A link opens all that
 * the person may do: so an administrator is shown none for somebody with a role elsewhere, and a new link ends the earlier ones.
 */
export async function invitePerson(app: App, actor: Actor, input: InvitePersonInput): Promise<AddedPerson> {
  const role = roleFor(app, actor, input.role);
  return app.engine.configure('account.invite', (transaction) =>
    addPerson(app, transaction, actor, { ...input, role }),
  );
}
