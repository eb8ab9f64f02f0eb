/** What was left empty is missing, and no number of another kind. */
export function numberOf(text = ''): number | undefined {
  return text.trim() === '' ? undefined : Number(text);
}
