import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { PolicyRules } from '#lib/domain/policy/policy-rules.ts';
import { policyRules } from '#lib/schemas/stored-values.ts';
import type { ConfigSource } from '#lib/server/config-source.ts';

export interface PolicyRow {
  readonly kind: ResourceKind;
  /** Null is the district's, for all stations that have none of their own. */
  readonly stationId: number | null;
  readonly rules: PolicyRules;
}

/** The district's policies and, where a station is given, its own. */
export async function listPolicies(
  { tables }: ConfigSource,
  districtId: number,
  stationId: number | null,
): Promise<PolicyRow[]> {
  const rows = await tables.policy.findMany({
    where: { districtId, OR: [{ stationId: null }, ...(stationId === null ? [] : [{ stationId }])] },
    select: { kind: true, stationId: true, rules: true },
  });
  return rows.map(({ kind, stationId: own, rules }) => ({
    kind: kind as ResourceKind,
    stationId: own,
    rules: policyRules.parse(JSON.parse(rules)),
  }));
}
