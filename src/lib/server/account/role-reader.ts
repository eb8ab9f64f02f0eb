import type { DistrictRole, PartyRole, StationRole } from '#lib/domain/access/roles.ts';
import type { RoleRow, StandsIn } from './role-writer.ts';
import type { ConfigSource } from '#lib/server/config-source.ts';

export interface RoleHolder {
  readonly id: number;
  readonly publicId: string;
  readonly name: string;
  readonly mobile: string;
  readonly passwordHash: string | null;
  readonly role: string;
}

export interface StationRoleHolder extends RoleHolder {
  readonly standsInFrom: number | null;
  readonly standsInTo: number | null;
}

const HOLDER = { id: true, publicId: true, name: true, mobile: true, passwordHash: true } as const;

/** Who has a role at a station, in the order in which they became known. */
export async function listStationRoles(
  { tables }: ConfigSource,
  stationId: number,
  limit: number,
): Promise<StationRoleHolder[]> {
  const rows = await tables.stationRole.findMany({
    where: { stationId },
    orderBy: { personId: 'asc' },
    take: limit,
    select: { role: true, standsInFrom: true, standsInTo: true, person: { select: HOLDER } },
  });
  return rows.map(({ person, ...role }) => ({ ...person, ...role }));
}

/** Who has a role in a district, likewise. */
export async function listDistrictRoles(
  { tables }: ConfigSource,
  districtId: number,
  limit: number,
): Promise<RoleHolder[]> {
  const rows = await tables.districtRole.findMany({
    where: { districtId },
    orderBy: { personId: 'asc' },
    take: limit,
    select: { role: true, person: { select: HOLDER } },
  });
  return rows.map(({ role, person }) => ({ ...person, role }));
}

/** The role that the person has already where this one is given: one that would be replaced. */
export async function findRoleThere(
  { tables }: ConfigSource,
  personId: number,
  role: RoleRow,
): Promise<RoleRow | null> {
  if ('partyId' in role) {
    const { partyId } = role;
    const row = await tables.membership.findUnique({ where: { personId_partyId: { personId, partyId } } });
    return row && { partyId, as: row.role as PartyRole };
  }
  if ('stationId' in role) {
    const { stationId } = role;
    const row = await tables.stationRole.findUnique({
      where: { personId_stationId: { personId, stationId } },
    });
    if (!row) return null;
    const { standsInFrom: from, standsInTo: to } = row;
    const standsIn = from === null || to === null ? {} : { standsIn: { from, to } as StandsIn };
    return { stationId, as: row.role as StationRole, ...standsIn };
  }
  const { districtId } = role;
  const row = await tables.districtRole.findUnique({
    where: { personId_districtId: { personId, districtId } },
  });
  return row && { districtId, as: row.role as DistrictRole };
}
