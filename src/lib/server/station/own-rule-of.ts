import type { OwnRule } from '#lib/domain/policy/own-rule.ts';

/** What a resource asks on top of the rules of its kind, as it is stored; null where that is nothing. */
export function ownRuleOf({
  lengthMin,
  lengthMax,
  needsApproval,
}: {
  readonly lengthMin: number | null;
  readonly lengthMax: number | null;
  readonly needsApproval: number;
}): OwnRule | null {
  if (lengthMin === null && lengthMax === null && needsApproval === 0) return null;
  return { minutesMin: lengthMin, minutesMax: lengthMax, needsApproval: needsApproval === 1 };
}
