import type { ConfigSource } from '#lib/server/config-source.ts';
import { CODE_TRIES_MAX } from './sign-in-code-limits.ts';

/** The hash of the code with which a person may sign in now; null where there is none. */
export async function findLiveCodeHash(
  { tables }: ConfigSource,
  personId: number,
  now: number,
): Promise<string | null> {
  const row = await tables.signInCode.findFirst({
    where: { personId, expiresAt: { gt: now }, wrongTries: { lt: CODE_TRIES_MAX } },
    select: { codeHash: true },
  });
  return row?.codeHash ?? null;
}
