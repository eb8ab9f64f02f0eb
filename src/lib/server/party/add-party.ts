import type { Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';
import { insertParty, type NewPartyRow } from './party-writer.ts';

/** Registers a party within a transaction that may do more. */
export async function addParty(
  app: App,
  transaction: ConfigTransaction,
  actor: Actor,
  party: Omit<NewPartyRow, 'publicId' | 'createdAt'>,
): Promise<{ id: number; publicId: string }> {
  const publicId = app.newPublicId();
  // The class of a team ends with it; whoever is registered by an officer is settled until one says otherwise.
  const partyClass = party.kind === 'team' ? ({ class: 'team', classUntil: party.validTo } as const) : {};
  const id = await insertParty(transaction, { ...party, ...partyClass, publicId, createdAt: app.now() });
  await transaction.record(
    changeEvent(app, actor, { subject: 'party', subjectId: id, partyId: id, action: 'created' }),
  );
  return { id, publicId };
}
