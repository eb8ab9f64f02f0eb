import type { PartyKind } from '#lib/domain/policy/policy-rules.ts';
import type { ConfigSource } from '#lib/server/config-source.ts';

export interface ListedParty {
  readonly id: number;
  readonly publicId: string;
  readonly districtId: number;
  readonly name: string;
  readonly kind: PartyKind;
  readonly validFrom: number | null;
  readonly validTo: number | null;
}

const PARTY = {
  id: true,
  publicId: true,
  districtId: true,
  name: true,
  kind: true,
  validFrom: true,
  validTo: true,
} as const;

export async function findParty({ tables }: ConfigSource, publicId: string): Promise<ListedParty | null> {
  const row = await tables.party.findUnique({ where: { publicId, state: 'accepted' }, select: PARTY });
  return row && { ...row, kind: row.kind as PartyKind };
}

export async function hasPartyNamed(
  { tables }: ConfigSource,
  districtId: number,
  name: string,
): Promise<boolean> {
  return (await tables.party.count({ where: { districtId, name, state: 'accepted' } })) > 0;
}

/** Whose parties somebody may see. */
export interface PartyScope {
  readonly districtIds: readonly number[];
  readonly partyIds: readonly number[];
}

/** In the order of their making; `afterId` is an internal id. */
export async function listPartyRows(
  { tables }: ConfigSource,
  scope: PartyScope,
  afterId: number,
  limit: number,
): Promise<ListedParty[]> {
  const rows = await tables.party.findMany({
    where: {
      id: { gt: afterId },
      state: 'accepted',
      OR: [{ districtId: { in: [...scope.districtIds] } }, { id: { in: [...scope.partyIds] } }],
    },
    orderBy: { id: 'asc' },
    take: limit,
    select: PARTY,
  });
  return rows.map((row) => ({ ...row, kind: row.kind as PartyKind }));
}

/** By part of the name, or by a number that one of its people has; by name. */
export async function listPartiesFound(
  { tables }: ConfigSource,
  { districtId, text, mobile }: { districtId: number; text: string; mobile: string | null },
  limit: number,
): Promise<ListedParty[]> {
  const rows = await tables.party.findMany({
    where: {
      districtId,
      state: 'accepted',
      OR: [
        { name: { contains: text } },
        ...(mobile === null ? [] : [{ memberships: { some: { person: { mobile } } } }]),
      ],
    },
    orderBy: { name: 'asc' },
    take: limit,
    select: PARTY,
  });
  return rows.map((row) => ({ ...row, kind: row.kind as PartyKind }));
}

export interface ListedMember {
  readonly role: string;
  readonly person: {
    readonly id: number;
    readonly publicId: string;
    readonly name: string;
    readonly mobile: string;
    readonly passwordHash: string | null;
    /** Links to set a password that were not used, the latest first. */
    readonly invitations: readonly { readonly expiresAt: number }[];
  };
}

const MEMBER = {
  id: true,
  publicId: true,
  name: true,
  mobile: true,
  passwordHash: true,
  invitations: {
    where: { usedAt: null },
    orderBy: { expiresAt: 'desc' },
    take: 1,
    select: { expiresAt: true },
  },
} as const;

/** In the order in which they became known; `afterId` is a person's internal id. */
export function listMemberRows(
  { tables }: ConfigSource,
  partyId: number,
  afterId: number,
  limit: number,
): Promise<ListedMember[]> {
  return tables.membership.findMany({
    where: { partyId, personId: { gt: afterId } },
    orderBy: { personId: 'asc' },
    take: limit,
    select: { role: true, person: { select: MEMBER } },
  });
}

/** The internal id of a member, or null for one who is none. */
export async function findMemberId(
  { tables }: ConfigSource,
  partyId: number,
  personPublicId: string,
): Promise<number | null> {
  const membership = await tables.membership.findFirst({
    where: { partyId, person: { publicId: personPublicId } },
    select: { personId: true },
  });
  return membership?.personId ?? null;
}
