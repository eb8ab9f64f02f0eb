export const OWN_RULE_FIELDS = ['minutesMin', 'minutesMax', 'needsApproval'] as const;
type OwnRuleValues = Readonly<Record<(typeof OWN_RULE_FIELDS)[number], string>>;

/** The rule of a resource's own as a form tells it; the schema judges it. */
export function ownRuleOf({ minutesMin, minutesMax, needsApproval }: OwnRuleValues): {
  minutesMin: number | null;
  minutesMax: number | null;
  needsApproval: boolean;
} {
  return {
    minutesMin: countOr(minutesMin),
    minutesMax: countOr(minutesMax),
    needsApproval: needsApproval === 'on',
  };
}

/** Null where nothing was typed. */
export function countOr(text: string): number | null {
  return text.trim() === '' ? null : Number(text);
}
