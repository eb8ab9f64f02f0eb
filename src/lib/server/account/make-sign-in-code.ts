import { randomInt } from 'node:crypto';
import { addMinutes, type Instant } from '#lib/domain/time/instant.ts';
import type { App } from '#lib/server/app.ts';
import type { NewEvent } from '#lib/server/engine/new-event.ts';
import { hashNewPassword } from './hash-new-password.ts';
import { SIGN_IN_CODE_DIGITS } from '#lib/domain/people/sign-in-code.ts';
import { hashedTextOfCode } from './sign-in-code-hash.ts';
import { putSignInCode } from './sign-in-code-writer.ts';

export interface MadeCode {
  /** To be told to the person; only its hash is stored. */
  readonly code: string;
  readonly expiresAt: Instant;
}

/** A new code for a person who was found to be there; it ends the one of before. With the event of who asked for it, if any. */
export async function makeSignInCode(
  app: App,
  person: { readonly id: number; readonly publicId: string },
  minutes: number,
  event: NewEvent | null = null,
): Promise<MadeCode> {
  const code = String(randomInt(10 ** SIGN_IN_CODE_DIGITS)).padStart(SIGN_IN_CODE_DIGITS, '0');
  const codeHash = await hashNewPassword(app, hashedTextOfCode(person.publicId, code));
  const createdAt = app.now();
  const expiresAt = addMinutes(createdAt, minutes);
  await app.engine.configure('account.makeSignInCode', async (transaction) => {
    await putSignInCode(transaction, { personId: person.id, codeHash, createdAt, expiresAt });
    if (event) await transaction.record(event);
  });
  return { code, expiresAt };
}
