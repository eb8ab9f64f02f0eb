import { DoorError } from '#lib/server/access/door-error.ts';
import { openSession, type SessionSeat } from '#lib/server/account/open-session.ts';
import { findPersonById, findPersonByMobile, type PersonRow } from '#lib/server/account/person-reader.ts';
import type { SignedIn } from '#lib/server/account/sign-in.ts';
import type { App } from '#lib/server/app.ts';
import { readingFrom } from '#lib/server/config-source.ts';
import type { ForeignIdentity } from './create-oidc-client.ts';
import { findLinkedPersonId } from './identity-reader.ts';
import { linkIdentity } from './link-identity.ts';

/**
 * Signs in somebody whom the other house knows: who is linked with it, or whose number it has verified, and who is linked then.
 * It makes nobody known here and gives no rights; whoever is not known is refused.
 */
export async function signInWithIdentity(
  app: App,
  identity: ForeignIdentity,
  seat?: SessionSeat,
): Promise<SignedIn> {
  const person = await findPerson(app, identity);
  if (!person || person.disabledAt !== null) throw new DoorError('wrong-credentials', 'identity-unknown');
  await linkIdentity(app, person.id, identity);
  return { ...(await openSession(app, person.id, seat)), personId: person.publicId, name: person.name };
}

async function findPerson(
  app: App,
  { issuer, subject, verifiedMobile }: ForeignIdentity,
): Promise<PersonRow | null> {
  const source = readingFrom(app);
  const linked = await findLinkedPersonId(source, issuer, subject);
  if (linked !== null) return findPersonById(source, linked);
  return verifiedMobile === null ? null : findPersonByMobile(source, verifiedMobile);
}
