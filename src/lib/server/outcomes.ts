/** What those brought that did not fail: what has left must be marked, whatever happened to others beside it. */
export function valuesOf<T>(outcomes: readonly PromiseSettledResult<T>[]): T[] {
  return outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}

/** Throws what the first of those that failed has thrown. */
export function throwFirstOf(outcomes: readonly PromiseSettledResult<unknown>[]): void {
  const failed = outcomes.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
}
