/**
 * What zod 4 says of one mistake, as far as a sentence needs it. The value that was sent is left out on purpose:
 * no sentence may repeat it.
 */
export interface Issue {
  readonly code: string;
  readonly message: string;
  readonly path: readonly PropertyKey[];
  /** invalid_type: what is expected. */
  readonly expected?: unknown;
  /** too_small, too_big: what is measured, and the limit. */
  readonly origin?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly inclusive?: unknown;
  readonly exact?: unknown;
  /** invalid_format. */
  readonly format?: unknown;
  /** not_multiple_of. */
  readonly divisor?: unknown;
  /** unrecognized_keys. */
  readonly keys?: readonly string[];
  /** invalid_value. */
  readonly values?: readonly unknown[];
  /** invalid_union: the issues of each branch, with paths that begin at the union; empty where a key decides. */
  readonly errors?: readonly (readonly Issue[])[];
  readonly options?: readonly unknown[];
}

/** A missing key is told in zod's own English message only: the issue itself does not carry what was received. */
export function isMissing(issue: Issue): boolean {
  return issue.code === 'invalid_type' && issue.message.endsWith('received undefined');
}
