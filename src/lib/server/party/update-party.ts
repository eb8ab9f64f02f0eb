import type { z } from 'zod';
import { parseLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import type { updatePartyInput } from '#lib/schemas/party.ts';
import { assertOfficer, type Actor } from '#lib/server/access/actor.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changedFields } from '#lib/server/changed-fields.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { findParty, type ListedParty } from './party-reader.ts';
import { updatePartyRow, type PartyChanges } from './party-writer.ts';

type Asked = Omit<z.infer<typeof updatePartyInput>, 'partyId'>;

/** Changes a party of the officer's district. A shorter validity leaves its bookings; what waits for a decision is judged by it. */
export async function updateParty(
  app: App,
  actor: Actor,
  { partyId, ...asked }: Asked & { partyId: string },
): Promise<void> {
  const districtId = assertOfficer(actor);
  const { names } = changedFields(asked);
  await app.engine.configure('party.update', async (transaction) => {
    const party = await findParty(transaction, partyId);
    if (party?.districtId !== districtId) throw notFound();
    if (names === '') return;
    await updatePartyRow(transaction, party.id, changesOf(party, asked));
    const change = {
      subject: 'party',
      subjectId: party.id,
      partyId: party.id,
      action: 'updated',
      facts: { changed: names },
    } as const;
    await transaction.record(changeEvent(app, actor, change));
  });
}

function changesOf(party: ListedParty, asked: Asked): PartyChanges {
  const { validFrom, validTo, ...rest } = changedFields(asked).changes;
  const from = dayOr(validFrom, party.validFrom);
  const to = dayOr(validTo, party.validTo);
  if (from !== null && to !== null && from > to) throw new DoorError('malformed', 'days-reversed');
  return { ...rest, validFrom: from, validTo: to };
}

function dayOr(text: string | null | undefined, before: number | null): LocalDay | null {
  if (text === undefined) return before as LocalDay | null;
  return text === null ? null : parseLocalDay(text);
}
