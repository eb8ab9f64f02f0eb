import { isPasswordTooLong, passwordProblem } from '#lib/domain/people/password-rules.ts';
import { createBoundedQueue, type QueueLimits } from './bounded-queue.ts';
import {
  decoyPasswordHash,
  deriveScryptKey,
  formatPasswordHash,
  isOutdated,
  matchesPasswordHash,
  newPasswordHash,
  parsePasswordHash,
  type DeriveKey,
} from './password-hash.ts';

export type HashOutcome =
  { readonly outcome: 'hashed'; readonly stored: string } | { readonly outcome: 'too-busy' };

/** `outdated`: the password is right and its hash is weaker than today's; hash it again and store that. */
export type VerifyOutcome =
  | { readonly outcome: 'match'; readonly outdated: boolean }
  | { readonly outcome: 'mismatch' }
  | { readonly outcome: 'too-busy' };

export interface PasswordHasher {
  /** The password must have passed `passwordProblem`; it is a bug of the caller if not, and throws. */
  hash(password: string): Promise<HashOutcome>;
  /**
   * `stored` is null for an unknown person or one without a password: the work is done all the same, so that the time
   * of the answer does not tell who is known. A damaged `stored` throws.
   */
  verify(password: string, stored: string | null): Promise<VerifyOutcome>;
}

export interface PasswordHasherOptions extends QueueLimits {
  /** For tests of the queue; scrypt where it is left out. */
  readonly deriveKey?: DeriveKey;
}

/** Two at a time take 64 MiB; 64 in the queue wait some six seconds on two cores that have nothing else to do. */
export const PASSWORD_HASHER_LIMITS: QueueLimits = { concurrentMax: 2, waitingMax: 64 };

/** Hashes and verifies passwords, a few at a time; whoever comes when the queue is full is told `too-busy`. */
export function createPasswordHasher(options: PasswordHasherOptions): PasswordHasher {
  const deriveKey = options.deriveKey ?? deriveScryptKey;
  const queue = createBoundedQueue(options);
  const decoy = decoyPasswordHash();

  async function hash(password: string): Promise<HashOutcome> {
    const problem = passwordProblem(password);
    if (problem) throw new RangeError(`not a password that may be set: ${problem}`);
    const run = await queue.run(() => newPasswordHash(password, deriveKey));
    return run.ran ? { outcome: 'hashed', stored: formatPasswordHash(run.value) } : { outcome: 'too-busy' };
  }

  async function verify(password: string, stored: string | null): Promise<VerifyOutcome> {
    // No such password was ever stored. It depends on what was sent only, so it tells nothing about the person.
    if (isPasswordTooLong(password)) return { outcome: 'mismatch' };
    const known = stored === null ? null : parsePasswordHash(stored);
    const run = await queue.run(() => matchesPasswordHash(password, known ?? decoy, deriveKey));
    if (!run.ran) return { outcome: 'too-busy' };
    return known && run.value ? { outcome: 'match', outdated: isOutdated(known) } : { outcome: 'mismatch' };
  }

  return { hash, verify };
}
