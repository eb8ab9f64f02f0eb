import type { ConfigTransaction } from '#lib/server/engine/engine.ts';
import { CODE_TRIES_MAX } from './sign-in-code-limits.ts';

type Tables = Pick<ConfigTransaction, 'tables'>;

export interface SignInCodeRow {
  readonly personId: number;
  readonly codeHash: string;
  readonly createdAt: number;
  readonly expiresAt: number;
}

/** The code of before is worth nothing from now on: a person has one at a time. */
export async function putSignInCode({ tables }: Tables, row: SignInCodeRow): Promise<void> {
  const { personId } = row;
  const fresh = { ...row, wrongTries: 0 };
  await tables.signInCode.upsert({
    where: { personId },
    create: fresh,
    update: fresh,
    select: { personId: true },
  });
}

export interface TriedCode {
  /** Nobody's where the number is not known. */
  readonly personId: number;
  readonly codeHash: string;
}

/** Counts a wrong try of this very code. */
export async function countWrongTry({ tables }: Tables, { personId, codeHash }: TriedCode): Promise<void> {
  await tables.signInCode.updateMany({
    where: { personId, codeHash, wrongTries: { lt: CODE_TRIES_MAX } },
    data: { wrongTries: { increment: 1 } },
  });
}

/** Takes a code that is alive, once: whoever comes second, or after too many wrong tries, gets false. */
export async function useSignInCode(
  { tables }: Tables,
  { personId, codeHash }: TriedCode,
  now: number,
): Promise<boolean> {
  const { count } = await tables.signInCode.deleteMany({
    where: { personId, codeHash, wrongTries: { lt: CODE_TRIES_MAX }, expiresAt: { gt: now } },
  });
  return count === 1;
}
