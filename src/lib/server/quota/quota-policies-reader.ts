import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { FairShare } from '#lib/domain/quota/fair-share.ts';
import { policyRules } from '#lib/schemas/stored-values.ts';
import type { ConfigSource } from '#lib/server/config-source.ts';

/** Rules with a quota, and where they stand. */
export interface QuotaPolicy {
  readonly kind: ResourceKind;
  /** Null is the district's. */
  readonly station: { readonly id: number; readonly publicId: string; readonly name: string } | null;
  readonly fairShare: FairShare;
}

/** All quotas of a district: its own first, then those of its stations in service in the order of their names. */
export async function listQuotaPolicies(
  { tables }: ConfigSource,
  districtId: number,
): Promise<QuotaPolicy[]> {
  const rows = await tables.policy.findMany({
    where: { districtId, OR: [{ stationId: null }, { station: { retiredAt: null } }] },
    select: { kind: true, rules: true, station: { select: { id: true, publicId: true, name: true } } },
    orderBy: [{ station: { name: 'asc' } }, { id: 'asc' }],
  });
  return rows.flatMap(({ kind, rules, station }) => {
    const { fairShare } = policyRules.parse(JSON.parse(rules));
    const hasQuota = fairShare !== undefined && fairShare.quotas.length > 0;
    return hasQuota ? [{ kind: kind as ResourceKind, station, fairShare }] : [];
  });
}
