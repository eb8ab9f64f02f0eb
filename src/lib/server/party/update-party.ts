import type { z } from 'zod';
import type { PartyKind } from '#lib/domain/policy/policy-rules.ts';
import type { PartyClass } from '#lib/domain/registration/party-class.ts';
import { parseLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import type { updatePartyInput } from '#lib/schemas/party.ts';
import { assertOfficer, type Actor } from '#lib/server/access/actor.ts';
import { DoorError, notFound } from '#lib/server/access/door-error.ts';
import type { App } from '#lib/server/app.ts';
import { changedFields } from '#lib/server/changed-fields.ts';
import { changeEvent } from '#lib/server/change-event.ts';
import { findParty, type ListedParty } from './party-reader.ts';
import { updatePartyRow, type NewPartyRow, type PartyChanges } from './party-writer.ts';
import { releaseAfterEnd } from './release-after-end.ts';

type Asked = Omit<z.infer<typeof updatePartyInput>, 'partyId'>;

/**
 * Changes a party of the officer's district. Its rights end with its last day: days of its bookings that lie after it are
 * released, and whoever made them is told. That they are to be is written with the day, so that a stop in between loses none:
 * `releaseEndedParties` goes on. A team's class ends with the team.
 */
export async function updateParty(
  app: App,
  actor: Actor,
  { partyId, ...asked }: Asked & { partyId: string },
): Promise<void> {
  const districtId = assertOfficer(actor);
  const { names } = changedFields(asked);
  const changed = await app.engine.configure('party.update', async (transaction) => {
    const party = await findParty(transaction, partyId);
    if (party?.districtId !== districtId) throw notFound();
    if (names === '') return null;
    const changes = changesOf(party, asked);
    // A party that has no last day any more has nothing left to release.
    const releaseBy = changes.validTo === null ? null : actor.personId;
    await updatePartyRow(transaction, party.id, { ...changes, releaseBy });
    const change = {
      subject: 'party',
      subjectId: party.id,
      partyId: party.id,
      action: 'updated',
      facts: { changed: names },
    } as const;
    await transaction.record(changeEvent(app, actor, change));
    return { id: party.id, validTo: changes.validTo };
  });
  if (!changed || changed.validTo === null) return;
  await releaseAfterEnd(app, { id: changed.id, validTo: changed.validTo, releaseBy: actor.personId });
}

function changesOf(party: ListedParty, asked: Asked): PartyChanges & Pick<NewPartyRow, 'validTo'> {
  const { validFrom, validTo, name = party.name, kind = party.kind } = asked;
  const from = dayOr(validFrom, party.validFrom);
  const to = dayOr(validTo, party.validTo);
  if (from !== null && to !== null && from > to) throw new DoorError('malformed', 'days-reversed');
  return { name, kind, validFrom: from, validTo: to, ...classOf(party, asked, kind, to) };
}

function classOf(party: ListedParty, asked: Asked, kind: PartyKind, validTo: LocalDay | null): PartyChanges {
  if (kind === 'team') {
    if (asked.class !== undefined && asked.class !== 'team')
      throw new DoorError('malformed', 'class-of-kind');
    return { class: 'team', classUntil: validTo };
  }
  const partyClass = asked.class ?? (party.class === 'team' ? 'settled' : (party.class as PartyClass));
  if (partyClass === 'team') throw new DoorError('malformed', 'class-of-kind');
  // Who is settled is so for good.
  const until = partyClass === 'settled' ? null : dayOr(asked.classUntil, party.classUntil);
  return { class: partyClass, classUntil: until };
}

function dayOr(text: string | null | undefined, before: number | null): LocalDay | null {
  if (text === undefined) return before as LocalDay | null;
  return text === null ? null : parseLocalDay(text);
}
