import type { RoleRow } from './role-writer.ts';
import type { Language } from '#lib/messages/language.ts';
import type { ConfigSource } from '#lib/server/config-source.ts';

export interface PersonRow {
  readonly id: number;
  readonly publicId: string;
  readonly name: string;
  readonly passwordHash: string | null;
  readonly disabledAt: number | null;
}

const COLUMNS = { id: true, publicId: true, name: true, passwordHash: true, disabledAt: true } as const;

export function findPersonByMobile({ tables }: ConfigSource, mobile: string): Promise<PersonRow | null> {
  return tables.person.findUnique({ where: { mobile }, select: COLUMNS });
}

export function findPersonById({ tables }: ConfigSource, id: number): Promise<PersonRow | null> {
  return tables.person.findUnique({ where: { id }, select: COLUMNS });
}

export function findPersonByPublicId({ tables }: ConfigSource, publicId: string): Promise<PersonRow | null> {
  return tables.person.findUnique({ where: { publicId }, select: COLUMNS });
}

export async function findMobile({ tables }: ConfigSource, id: number): Promise<string | null> {
  const row = await tables.person.findUnique({ where: { id }, select: { mobile: true } });
  return row?.mobile ?? null;
}

/** Where and in which language a person is told things. */
export async function findContact(
  { tables }: ConfigSource,
  id: number,
): Promise<{ email: string | null; language: Language }> {
  const row = await tables.person.findUnique({ where: { id }, select: { email: true, language: true } });
  return { email: row?.email ?? null, language: row?.language === 'en' ? 'en' : 'zh-CN' };
}

/** True for somebody who belongs to a party of the district, or runs a station of it or the district itself. */
export async function belongsToDistrict(
  { tables }: ConfigSource,
  personId: number,
  districtId: number,
): Promise<boolean> {
  const memberships = await tables.membership.count({ where: { personId, party: { districtId } } });
  const stations = await tables.stationRole.count({ where: { personId, station: { districtId } } });
  const districts = await tables.districtRole.count({ where: { personId, districtId } });
  return memberships + stations + districts > 0;
}

/** True for somebody who has a role besides this one: in another party, at another station, or in a district. */
export async function hasRoleBeside(
  { tables }: ConfigSource,
  personId: number,
  role: RoleRow,
): Promise<boolean> {
  const memberships = await tables.membership.count({
    where: { personId, ...('partyId' in role && { partyId: { not: role.partyId } }) },
  });
  const stations = await tables.stationRole.count({
    where: { personId, ...('stationId' in role && { stationId: { not: role.stationId } }) },
  });
  const districts = await tables.districtRole.count({ where: { personId } });
  return memberships + stations + districts > 0;
}

/** True for somebody who belongs to parties of these districts, to none elsewhere, and runs nothing. */
export async function isPlainMember(
  { tables }: ConfigSource,
  personId: number,
  districtIds: readonly number[],
): Promise<boolean> {
  const within = { personId, party: { districtId: { in: [...districtIds] } } };
  const memberships = await tables.membership.count({ where: within });
  const all = await tables.membership.count({ where: { personId } });
  const stations = await tables.stationRole.count({ where: { personId } });
  const districts = await tables.districtRole.count({ where: { personId } });
  return memberships > 0 && memberships === all && stations + districts === 0;
}

export async function isOfficerAnywhere({ tables }: ConfigSource, personId: number): Promise<boolean> {
  return (await tables.districtRole.count({ where: { personId } })) > 0;
}

export function countOfficers({ tables }: ConfigSource, districtId: number): Promise<number> {
  return tables.districtRole.count({ where: { districtId, role: 'officer' } });
}

export function countAllOfficers({ tables }: ConfigSource): Promise<number> {
  return tables.districtRole.count({ where: { role: 'officer' } });
}
