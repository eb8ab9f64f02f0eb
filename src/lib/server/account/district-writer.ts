import type { App } from '#lib/server/app.ts';
import { readCalendarSeed } from '#lib/server/calendar/calendar-seed.ts';
import { insertFirstCalendarYears } from '#lib/server/calendar/calendar-writer.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';
import { DEFAULT_POLICIES } from '#lib/server/policy/default-policies.ts';

export async function hasDistrict({ tables }: ConfigTransaction): Promise<boolean> {
  return (await tables.district.count()) > 0;
}

/** A district as it begins: with the working calendar as far as it is published, and with policies for every kind. */
export async function insertDistrict(
  app: App,
  transaction: ConfigTransaction,
  name: string,
): Promise<number> {
  const { tables } = transaction;
  const now = app.now();
  const district = await tables.district.create({
    data: { publicId: app.newPublicId(), name, createdAt: now },
    select: { id: true },
  });
  const years = readCalendarSeed().map((year) => ({ ...year, notice: '', publishedAt: now }));
  await insertFirstCalendarYears(transaction, years);
  const policies = [...DEFAULT_POLICIES].map(([kind, rules]) => ({
    districtId: district.id,
    kind,
    rules: JSON.stringify(rules),
  }));
  await tables.policy.createMany({ data: policies });
  return district.id;
}
