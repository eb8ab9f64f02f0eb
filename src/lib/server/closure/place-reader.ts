import type { ConfigSource } from '#lib/server/config-source.ts';
import type { ClosureScope } from './find-closure-scope.ts';

/** The resources in service within the scope. */
export async function listPlaces(
  { tables }: ConfigSource,
  { station, zoneId, resourceId }: ClosureScope,
): Promise<number[]> {
  const rows = await tables.resource.findMany({
    where: {
      stationId: station.id,
      retiredAt: null,
      ...(zoneId !== null && { zoneId }),
      ...(resourceId !== null && { id: resourceId }),
    },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  return rows.map((row) => row.id);
}
