import type { OwnRule } from '#lib/domain/policy/own-rule.ts';

/** A rule of a resource's own as it is stored; null is nothing. */
export function ownRuleColumns(own: OwnRule | null): {
  readonly lengthMin: number | null;
  readonly lengthMax: number | null;
  readonly needsApproval: number;
} {
  return {
    lengthMin: own?.minutesMin ?? null,
    lengthMax: own?.minutesMax ?? null,
    needsApproval: own?.needsApproval === true ? 1 : 0,
  };
}
