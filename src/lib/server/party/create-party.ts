import type { PartyKind } from '#lib/domain/policy/policy-rules.ts';
import { parseLocalDay } from '#lib/domain/time/local-day.ts';
import { assertOfficer, type Actor } from '#lib/server/access/actor.ts';
import type { App } from '#lib/server/app.ts';
import { addParty } from './add-party.ts';

export interface CreatePartyInput {
  readonly name: string;
  readonly kind: PartyKind;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Registers an enterprise or a team. Nobody belongs to it until people are invited. */
export async function createParty(app: App, actor: Actor, input: CreatePartyInput): Promise<{ id: string }> {
  const districtId = assertOfficer(actor);
  const { publicId } = await app.engine.configure('party.create', (transaction) =>
    addParty(app, transaction, actor, {
      districtId,
      name: input.name,
      kind: input.kind,
      validFrom: input.validFrom === null ? null : parseLocalDay(input.validFrom),
      validTo: input.validTo === null ? null : parseLocalDay(input.validTo),
    }),
  );
  return { id: publicId };
}
