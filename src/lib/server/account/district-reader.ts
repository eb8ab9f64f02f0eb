import type { ConfigSource } from '#lib/server/config-source.ts';

export async function findDistrictName({ tables }: ConfigSource, id: number): Promise<string | null> {
  const row = await tables.district.findUnique({ where: { id }, select: { name: true } });
  return row?.name ?? null;
}
