/** The ids that describe a field to a screen reader; none where it has neither a hint nor a problem. */
export function describedBy(id: string, hint: string | null, problem: string | null): string | undefined {
  const ids = [...(problem === null ? [] : [`${id}-problem`]), ...(hint === null ? [] : [`${id}-hint`])];
  return ids.length === 0 ? undefined : ids.join(' ');
}
