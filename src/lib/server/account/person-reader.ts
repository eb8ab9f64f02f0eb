import type { RoleRow } from './role-writer.ts';
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

export function countOfficers({ tables }: ConfigSource, districtId: number): Promise<number> {
  return tables.districtRole.count({ where: { districtId, role: 'officer' } });
}
