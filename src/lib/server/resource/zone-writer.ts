import type { ConfigTransaction } from '#lib/server/engine/engine.ts';
import type { ZoneFacts } from '#lib/server/station/zone-facts.ts';
import type { ZoneHead } from './zone-reader.ts';

export async function insertZone(
  { tables }: ConfigTransaction,
  row: ZoneFacts & { publicId: string; stationId: number },
): Promise<ZoneHead> {
  const { publicId, stationId, width, height } = row;
  const { id } = await tables.zone.create({ data: row, select: { id: true } });
  return { id, publicId, stationId, width, height, retiredAt: null };
}

export async function updateZoneRow(
  { tables }: ConfigTransaction,
  id: number,
  changes: Partial<ZoneFacts>,
): Promise<void> {
  await tables.zone.update({ where: { id }, data: changes, select: { id: true } });
}

export async function markZoneRetired(
  { tables }: ConfigTransaction,
  id: number,
  retiredAt: number,
): Promise<void> {
  await tables.zone.update({ where: { id }, data: { retiredAt }, select: { id: true } });
}
