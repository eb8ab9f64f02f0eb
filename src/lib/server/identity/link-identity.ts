import { DoorError } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import type { ForeignIdentity } from './create-oidc-client.ts';
import { findLinkedAt, findLinkedPersonId } from './identity-reader.ts';
import { insertIdentity } from './identity-writer.ts';

/** From now on this person signs in as that subject of the other house. Refused: one of them is linked otherwise. */
export async function linkIdentity(
  app: App,
  personId: number,
  { issuer, subject }: ForeignIdentity,
): Promise<void> {
  await app.engine.configure('identity.link', async (transaction) => {
    const linked = await findLinkedPersonId(transaction, issuer, subject);
    if (linked === personId) return;
    if (linked !== null || (await findLinkedAt(transaction, personId, issuer)) !== null)
      throw new DoorError('conflict', 'identity-taken');
    const row = { publicId: app.newPublicId(), personId, issuer, subject, linkedAt: app.now() };
    await insertIdentity(transaction, row);
    await transaction.record({
      atMs: app.nowMs(),
      actorId: personId,
      partyId: null,
      stationId: null,
      subject: 'person',
      subjectId: personId,
      action: 'identity-linked',
      facts: {},
    });
  });
}
