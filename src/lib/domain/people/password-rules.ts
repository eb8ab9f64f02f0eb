import { charactersOf } from '#lib/domain/text/plain-text.ts';

export const PASSWORD_CHARACTERS_MIN = 10;
/** Enough for any sentence; without a limit a megabyte would be hashed for whoever sends it. */
export const PASSWORD_CHARACTERS_MAX = 256;

export type PasswordProblem = 'too-long' | 'malformed' | 'too-short';

/**
 * What is wrong with a new password, the first that applies, or null: 10 to 256 characters (code points), of any kind.
 * There are no rules about digits and signs, which make passwords worse (NIST SP 800-63B, 3.1.1.2).
 */
export function passwordProblem(password: string): PasswordProblem | null {
  if (isPasswordTooLong(password)) return 'too-long';
  if (!password.isWellFormed()) return 'malformed';
  return charactersOf(password) < PASSWORD_CHARACTERS_MIN ? 'too-short' : null;
}

/** Cheap for any length: the text is counted only where the count could fit. */
export function isPasswordTooLong(password: string): boolean {
  const unitsMax = 2 * PASSWORD_CHARACTERS_MAX;
  return password.length > unitsMax || charactersOf(password) > PASSWORD_CHARACTERS_MAX;
}
