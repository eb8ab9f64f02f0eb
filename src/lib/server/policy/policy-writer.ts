import type { ResourceKind } from '#lib/domain/capacity/claim.ts';
import type { PolicyRules } from '#lib/domain/policy/policy-rules.ts';
import type { ConfigTransaction } from '#lib/server/engine/engine.ts';

export interface PolicyScope {
  readonly districtId: number;
  /** Null is the district's own. */
  readonly stationId: number | null;
  readonly kind: ResourceKind;
}

/** One per scope; an earlier one is replaced. Gives its internal id. */
export async function writePolicy(
  { tables }: ConfigTransaction,
  scope: PolicyScope,
  rules: PolicyRules,
): Promise<number> {
  const stored = JSON.stringify(rules);
  const known = await tables.policy.findFirst({ where: scope, select: { id: true } });
  if (!known)
    return (await tables.policy.create({ data: { ...scope, rules: stored }, select: { id: true } })).id;
  await tables.policy.update({ where: { id: known.id }, data: { rules: stored }, select: { id: true } });
  return known.id;
}

/** Its internal id, or null where there is none. */
export async function deletePolicy(
  { tables }: ConfigTransaction,
  scope: PolicyScope,
): Promise<number | null> {
  const known = await tables.policy.findFirst({ where: scope, select: { id: true } });
  if (known) await tables.policy.delete({ where: { id: known.id }, select: { id: true } });
  return known?.id ?? null;
}
