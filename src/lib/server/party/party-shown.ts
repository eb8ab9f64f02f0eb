import { formatLocalDay, type LocalDay } from '#lib/domain/time/local-day.ts';
import type { PartyKind } from '#lib/domain/policy/policy-rules.ts';
import type { ListedParty } from './party-reader.ts';

export interface PartyListing {
  readonly id: string;
  readonly name: string;
  readonly kind: PartyKind;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export function partyShown({ publicId, name, kind, validFrom, validTo }: ListedParty): PartyListing {
  return { id: publicId, name, kind, validFrom: dayShown(validFrom), validTo: dayShown(validTo) };
}

function dayShown(day: number | null): string | null {
  return day === null ? null : formatLocalDay(day as LocalDay);
}
