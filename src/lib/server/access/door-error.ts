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

/** Which sentence is told. A closed list, so that every language has it. */
export const DOOR_REASONS = [
  'not-signed-in',
  'wrong-credentials',
  'session-needed-from-origin',
  'not-your-task',
  'own-party',
  'officer-needed',
  'manager-needed',
  'administrator-needed',
  'not-found',
  'wrong-state',
  'deadline-passed',
  'party-no-longer-valid',
  'people-unknown',
  'already-set-up',
  'key-used-otherwise',
  'nothing-to-release',
  'has-future-bookings',
  'over-booked',
  'label-taken',
  'mobile-taken',
  'time-zone-fixed',
  'zone-not-empty',
  'link-invalid',
  'too-many-desks',
  'too-many-resources',
  'too-many-calls',
  'too-many-sign-ins',
  'too-busy',
  'unavailable',
  'notice-unread',
  'year-mismatch',
  'malformed',
] as const;
export type DoorReason = (typeof DOOR_REASONS)[number];

export class DoorError extends Error {
  override readonly name = 'DoorError';
  readonly code: DoorErrorCode;
  readonly reason: DoorReason;
  /** Facts for the sentence; never another tenant's. */
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(code: DoorErrorCode, reason: DoorReason, facts: Readonly<Record<string, string | number>> = {}) {
    super(`${code}: ${reason}`);
    this.code = code;
    this.reason = reason;
    this.facts = facts;
  }
}

/** A foreign object and one that does not exist are the same to the caller. */
export function notFound(): DoorError {
  return new DoorError('not-found', 'not-found');
}
