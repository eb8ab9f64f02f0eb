import type { SiteSettings } from '#lib/schemas/privacy.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';

export async function writeSiteSettings(
  { tables }: ConfigTransaction,
  districtId: number,
  { largerType, ...settings }: SiteSettings,
): Promise<void> {
  await tables.district.update({
    where: { id: districtId },
    data: { ...settings, largerType: largerType ? 1 : 0 },
    select: { id: true },
  });
}
