import type { DoorReason } from '#lib/domain/access/door-reason.ts';

/**
 * What a door answers instead of an outcome: malformed, not signed in, not allowed, not found, conflicting, too many,
 * unavailable. A refusal by rule is not one of them: it is an outcome.
 */
export type DoorErrorCode =
  | 'malformed'
  | 'not-signed-in'
  | 'wrong-credentials'
  | 'not-allowed'
  | 'not-found'
  | 'conflict'
  | 'too-many'
  | 'unavailable';

export class DoorError extends Error {
  override readonly name = 'DoorError';
  readonly code: DoorErrorCode;
  readonly reason: DoorReason;
  /** Facts for the sentence; never another tenant's. */
  readonly facts: Readonly<Record<string, string | number>>;
  /** Where in the input the mistake is, such as `change.want.kind`; null where it is not one field's. */
  readonly path: string | null;

  constructor(
    code: DoorErrorCode,
    reason: DoorReason,
    facts: Readonly<Record<string, string | number>> = {},
    path: string | null = null,
  ) {
    super(`${code}: ${reason}`);
    this.code = code;
    this.reason = reason;
    this.facts = facts;
    this.path = path;
  }
}

/** A foreign object and one that does not exist are the same to the caller. */
export function notFound(): DoorError {
  return new DoorError('not-found', 'not-found');
}
