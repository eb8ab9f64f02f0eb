import type { ConfigSource } from '#lib/server/config-source.ts';

export interface RoleHolder {
  readonly id: number;
  readonly publicId: string;
  readonly name: string;
  readonly mobile: string;
  readonly passwordHash: string | null;
}

const HOLDER = { id: true, publicId: true, name: true, mobile: true, passwordHash: true } as const;

/** Managers of a station, in the order in which they became known. */
export async function listManagers(
  { tables }: ConfigSource,
  stationId: number,
  limit: number,
): Promise<RoleHolder[]> {
  const rows = await tables.stationRole.findMany({
    where: { stationId },
    orderBy: { personId: 'asc' },
    take: limit,
    select: { person: { select: HOLDER } },
  });
  return rows.map((row) => row.person);
}

/** Officers of a district, likewise. */
export async function listOfficers(
  { tables }: ConfigSource,
  districtId: number,
  limit: number,
): Promise<RoleHolder[]> {
  const rows = await tables.districtRole.findMany({
    where: { districtId },
    orderBy: { personId: 'asc' },
    take: limit,
    select: { person: { select: HOLDER } },
  });
  return rows.map((row) => row.person);
}
