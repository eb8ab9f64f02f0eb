import { formatLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import type { PartyClass } from '#lib/domain/registration/party-class.ts';
import type { PartyKind } from '#lib/domain/policy/policy-rules.ts';
import type { ListedParty } from './party-reader.ts';

export interface PartyListing {
  readonly id: string;
  readonly name: string;
  readonly kind: PartyKind;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly class: PartyClass;
  readonly classUntil: string | null;
  readonly codeDue: string | null;
}

export function partyShown(party: ListedParty): PartyListing {
  const { publicId, name, kind, creditCode } = party;
  return {
    id: publicId,
    name,
    kind,
    validFrom: dayShown(party.validFrom),
    validTo: dayShown(party.validTo),
    class: party.class as PartyClass,
    classUntil: dayShown(party.classUntil),
    codeDue: creditCode === null ? dayShown(party.codeDue) : null,
  };
}

function dayShown(day: number | null): string | null {
  return day === null ? null : formatLocalDay(day as LocalDay);
}
