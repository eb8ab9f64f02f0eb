/** Numbers are ordered as people count: A2 before A10. */
const collator = new Intl.Collator('en', { numeric: true });

/** Orders labels of resources; negative where `a` comes first. */
export function compareLabels(a: string, b: string): number {
  return collator.compare(a, b);
}
