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
  readonly legalForm: string | null;
  readonly creditCode: string | null;
  readonly codeDue: number | null;
  readonly host: string;
  readonly purpose: string;
  readonly class: string;
  readonly classUntil: number | null;
}

const PARTY = {
  id: true,
  publicId: true,
  districtId: true,
  name: true,
  kind: true,
  validFrom: true,
  validTo: true,
  legalForm: true,
  creditCode: true,
  codeDue: true,
  host: true,
  purpose: true,
  class: true,
  classUntil: true,
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

/** Those of a district that are called exactly so. */
export function listPartiesOfNames(
  { tables }: ConfigSource,
  districtId: number,
  names: readonly string[],
): Promise<{ publicId: string; name: string }[]> {
  return tables.party.findMany({
    where: { districtId, name: { in: [...names] }, state: 'accepted' },
    orderBy: { id: 'asc' },
    select: { publicId: true, name: true },
  });
}

/** What these are called. */
export function listPartyNames(
  { tables }: ConfigSource,
  publicIds: readonly string[],
): Promise<{ publicId: string; name: string }[]> {
  return tables.party.findMany({
    where: { publicId: { in: [...publicIds] } },
    orderBy: { id: 'asc' },
    select: { publicId: true, name: true },
  });
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

/** What all parties of a district are called, by name. */
export function listNamesOfDistrict(
  { tables }: ConfigSource,
  districtId: number,
): Promise<{ id: number; name: string }[]> {
  return tables.party.findMany({
    where: { districtId, state: 'accepted' },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  });
}

/** By part of the name, by a number that one of its people has, or one of these; by name. */
export async function listPartiesFound(
  { tables }: ConfigSource,
  {
    districtId,
    text,
    ids,
    mobile,
  }: { districtId: number; text: string; ids: readonly number[]; mobile: string | null },
  limit: number,
): Promise<ListedParty[]> {
  const rows = await tables.party.findMany({
    where: {
      districtId,
      state: 'accepted',
      OR: [
        { name: { contains: text } },
        ...(ids.length === 0 ? [] : [{ id: { in: [...ids] } }]),
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

/** A party by its internal id, where this person administers it. */
export async function findAdministered(
  { tables }: ConfigSource,
  partyId: number,
  personId: number,
): Promise<ListedParty | null> {
  const row = await tables.party.findFirst({
    where: { id: partyId, state: 'accepted', memberships: { some: { personId, role: 'administrator' } } },
    select: PARTY,
  });
  return row && { ...row, kind: row.kind as PartyKind };
}

export async function hasPartyWithCode({ tables }: ConfigSource, creditCode: string): Promise<boolean> {
  return (await tables.party.count({ where: { creditCode, state: 'accepted' } })) > 0;
}

/** A day that people are to be reminded of, and of which they have not been. */
export interface PartyToRemind {
  readonly id: number;
  readonly day: number;
}

/** Parties whose last day lies between these days, both included. */
export async function listEndingParties(
  { tables }: ConfigSource,
  { from, to, limit }: { readonly from: number; readonly to: number; readonly limit: number },
): Promise<PartyToRemind[]> {
  const rows = await tables.party.findMany({
    where: { state: 'accepted', validTo: { gte: from, lte: to } },
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true, validTo: true, endToldFor: true },
  });
  return rows.flatMap(({ id, validTo, endToldFor }) =>
    validTo === null || validTo === endToldFor ? [] : { id, day: validTo },
  );
}

/** Parties whose credit code is promised for a day up to this one and is not there. */
export async function listPartiesWithoutCode(
  { tables }: ConfigSource,
  { to, limit }: { readonly to: number; readonly limit: number },
): Promise<PartyToRemind[]> {
  const rows = await tables.party.findMany({
    where: { state: 'accepted', creditCode: null, codeDue: { lte: to }, codeToldFor: null },
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true, codeDue: true },
  });
  return rows.flatMap(({ id, codeDue }) => (codeDue === null ? [] : { id, day: codeDue }));
}

export async function listAdministratorIds(
  { tables }: ConfigSource,
  partyId: number,
  limit: number,
): Promise<number[]> {
  const rows = await tables.membership.findMany({
    where: { partyId, role: 'administrator' },
    orderBy: { personId: 'asc' },
    take: limit,
    select: { personId: true },
  });
  return rows.map((one) => one.personId);
}

/** A party that has got a last day, and whose days after it are still to be released. */
export interface PartyToRelease {
  readonly id: number;
  readonly validTo: number;
  readonly releaseBy: number;
}

const TO_RELEASE = { id: true, validTo: true, releaseBy: true } as const;

export async function listPartiesToRelease(
  { tables }: ConfigSource,
  limit: number,
): Promise<PartyToRelease[]> {
  const rows = await tables.party.findMany({
    where: { releaseBy: { not: null } },
    orderBy: { id: 'asc' },
    take: limit,
    select: TO_RELEASE,
  });
  return rows.flatMap(({ id, validTo, releaseBy }) =>
    validTo === null || releaseBy === null ? [] : { id, validTo, releaseBy },
  );
}
