import type { z } from 'zod';
import { parseLocalDay } from '#lib/domain/time/local-day.ts';
import type { registerPartyInput } from '#lib/schemas/party.ts';
import { assertOfficer, type Actor } from '#lib/server/access/actor.ts';
import { DoorError } from '#lib/server/access/door-error.ts';
import { addPerson } from '#lib/server/account/add-person.ts';
import type { App } from '#lib/server/app.ts';
import { addParty } from './add-party.ts';
import { hasPartyNamed } from './party-reader.ts';

export interface RegisteredParty {
  readonly id: string;
  /** Of the link for an administrator who has no password yet. */
  readonly token: string | null;
}

/** Registers a party together with its administrator, both or neither. It is valid from now on. */
export async function registerParty(
  app: App,
  actor: Actor,
  { name, kind, validTo, administratorName, administratorMobile }: z.infer<typeof registerPartyInput>,
): Promise<RegisteredParty> {
  const districtId = assertOfficer(actor);
  return app.engine.configure('party.register', async (transaction) => {
    // A form that is sent twice registers one party.
    if (await hasPartyNamed(transaction, districtId, name))
      throw new DoorError('conflict', 'party-name-taken');
    const party = await addParty(app, transaction, actor, {
      districtId,
      name,
      kind,
      validFrom: null,
      validTo: validTo === null ? null : parseLocalDay(validTo),
    });
    const { token } = await addPerson(app, transaction, actor, {
      name: administratorName,
      mobile: administratorMobile,
      role: { partyId: party.id, as: 'administrator' },
    });
    return { id: party.publicId, token };
  });
}
