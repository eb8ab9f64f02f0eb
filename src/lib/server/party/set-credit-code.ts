import type { z } from 'zod';
import type { setCreditCodeInput } from '#lib/schemas/party.ts';
import { isGrantedIn, membershipIn, notGrantedIn, type Actor } from '#lib/server/access/actor.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { findParty, hasPartyWithCode } from './party-reader.ts';
import { updatePartyRow } from './party-writer.ts';

/**
 * Enters the unified social credit code of a party that had none yet, by those who manage its people. A team has none, and a
 * code that is on file is corrected by nobody: the party would be another one.
 */
export async function setCreditCode(
  app: App,
  actor: Actor,
  { partyId, creditCode }: z.infer<typeof setCreditCodeInput>,
): Promise<void> {
  await app.engine.configure('party.setCreditCode', async (transaction) => {
    const party = await findParty(transaction, partyId);
    if (!party) throw notFound();
    if (!isGrantedIn(actor, 'manage-people', party)) {
      const knows = membershipIn(actor, partyId) !== null || isGrantedIn(actor, 'see-people', party);
      throw knows ? notGrantedIn(actor, 'manage-people', party) : notFound();
    }
    if (party.creditCode === creditCode) return;
    if (party.kind === 'team' || party.creditCode !== null)
      throw new DoorError('conflict', 'changed-meanwhile');
    if (await hasPartyWithCode(transaction, creditCode)) throw new DoorError('conflict', 'credit-code-taken');
    await updatePartyRow(transaction, party.id, { creditCode, codeDue: null });
    const change = {
      subject: 'party',
      subjectId: party.id,
      partyId: party.id,
      action: 'updated',
      facts: { changed: 'creditCode' },
    } as const;
    await transaction.record(changeEvent(app, actor, change));
  });
}
