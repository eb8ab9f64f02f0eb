/** A body without a length turns out to be too large while it is read: the adapter ends it with this status. */
export function isTooLarge({ cause }: { readonly cause?: unknown }): boolean {
  return typeof cause === 'object' && cause !== null && 'status' in cause && cause.status === 413;
}
